import { mount, unmount } from 'svelte';
import { presentMessages } from '../i18n/messages/present/index.ts';
import type { Language } from '../model/index.ts';
import { fragmentId } from '../scroll/address.ts';
import { DeckState } from './deck-state.svelte.ts';
import type { PresentHost } from './host.ts';
import { Link, newId } from './link.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { scenesIn } from './scene-list.ts';
import { Presenter } from './stage/presenter.svelte.ts';
import { StageState } from './stage/stage-state.svelte.ts';
import Stage from './stage/Stage.svelte';

export type { PresentHost } from './host.ts';

/** Turns a prerendered presentation into a stage. What it returns turns it back into a document. */
export function startPresentation(page: HTMLElement, host: PresentHost): () => void {
  const words = presentMessages(host.language as Language);
  const deck: DeckState = new DeckState(scenesIn(page), () => link.changed());
  const link = new Link(new URLSearchParams(location.search).get('with') ?? newId(), {
    shared: () => deck.shared(),
    adopt: (shared) => deck.adopt(shared),
  });
  if (location.hash) deck.scene = deck.all.find(({ id }) => id === fragmentId(location.hash))?.id ?? deck.scene;
  const preferences = new Preferences(host.settings, host.keys, (settings) => host.apply(settings));
  const stage = new StageState(deck, {
    openSpeaker: () => undefined,
    toggleFullscreen,
    nextTheme: () => preferences.nextTheme(),
  });
  const presenter = new Presenter(page, stage, preferences);
  const shown = mount(Stage, { target: page, props: { stage, words, notes: host.notes, preferences } });
  return () => {
    presenter.stop();
    link.stop();
    void unmount(shown);
  };
}

function toggleFullscreen(): void {
  // Refused without a gesture, and missing on phones: the stage fills the window all the same.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
