import { mount, unmount } from 'svelte';
import { presentMessages } from '../i18n/messages/present/index.ts';
import type { Language } from '../model/index.ts';
import { fragmentId } from '../scroll/address.ts';
import { DeckState } from './deck-state.svelte.ts';
import type { PresentHost } from './host.ts';
import { keyboardOf } from './keyboard.ts';
import { Link, newId } from './link.svelte.ts';
import PollStage from './poll/PollStage.svelte';
import { Preferences } from './preferences.svelte.ts';
import { scenesIn } from './scene-list.ts';
import { speakerWindow, stageWindow } from './windows.ts';
import Speaker from './speaker/Speaker.svelte';
import { Presenter } from './stage/presenter.svelte.ts';
import { StageState } from './stage/stage-state.svelte.ts';
import Stage from './stage/Stage.svelte';

export type { PresentHost } from './host.ts';

/** Turns a prerendered presentation into a stage, or into the speaker's window. What it returns turns it back into a document. */
export function startPresentation(page: HTMLElement, host: PresentHost): () => void {
  const words = presentMessages(host.language as Language);
  const query = new URLSearchParams(location.search);
  const deck: DeckState = new DeckState(scenesIn(page), () => link.changed());
  deck.begin(fragmentId(location.hash));
  const link = new Link(query.get('with') ?? newId(), { shared: () => deck.shared(), adopt: (shared) => deck.adopt(shared) });
  const preferences = new Preferences(host.settings, host.keys, (settings) => host.apply(settings));
  const stage = new StageState(deck, {
    openSpeaker: () => speakerWindow(link, deck.scene),
    toggleFullscreen,
    nextTheme: () => preferences.nextTheme(),
  });
  const stops = [() => link.stop()];
  if (query.get('view') === 'speaker') {
    document.documentElement.classList.add('speaking');
    const props = { stage, link, preferences, words, ownNotes: {}, reopen: () => stageWindow(link, deck.scene) };
    const shown = mount(Speaker, { target: page, props });
    stops.push(() => void unmount(shown), keyboardOf(stage, preferences));
  } else {
    const presenter = new Presenter(page, stage, preferences);
    const parts = [
      mount(Stage, { target: page, props: { stage, words, notes: host.notes, preferences } }),
      ...pollsIn(deck).map(({ target, scene }) => mount(PollStage, { target, props: { deck, scene, words } })),
    ];
    stops.push(() => presenter.stop(), ...parts.map((part) => () => void unmount(part)));
  }
  return () => {
    for (const stop of stops) stop();
  };
}

/** Places of the page where a room's guesses are drawn. */
function pollsIn(deck: DeckState) {
  return deck.all.flatMap(({ id, element }) => {
    const target = element.querySelector<HTMLElement>('[data-poll]');
    return target ? [{ target, scene: id }] : [];
  });
}

function toggleFullscreen(): void {
  const { documentElement } = document;
  // Missing on phones, and refused without a gesture: the stage fills the window all the same.
  const done = document.fullscreenElement ? document.exitFullscreen() : (documentElement as Partial<HTMLElement>).requestFullscreen?.call(documentElement);
  done?.catch(() => undefined);
}
