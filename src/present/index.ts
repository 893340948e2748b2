import { mount, unmount } from 'svelte';
import { messagesOf } from '../i18n/registry.ts';
import { NO_OPENING } from '../model/index.ts';
import { fragmentOfAddress } from './fragment.ts';
import { DeckState } from './deck-state.svelte.ts';
import type { PresentHost } from './host.ts';
import { keyboardOf } from './keyboard.ts';
import { lazy } from './lazy.ts';
import { WindowSync, newId } from './window-sync.svelte.ts';
import { listOf, recallPolls } from './poll/saved-polls.ts';
import PollStage from './poll/PollStage.svelte';
import { Preferences } from './preferences.svelte.ts';
import { playlistOfFragment } from './playlists/playlist-link.ts';
import { READY_MADE, readyMadePlaylist } from './playlists/ready-made.ts';
import { scenesIn } from './scene-list.ts';
import { speakerWindow, stageWindow } from './windows.ts';
import { onSwipe } from '../parts/swipe.ts';
import { Presenter } from './stage/presenter.svelte.ts';
import { StageState } from './stage/stage-state.svelte.ts';
import Stage from './stage/Stage.svelte';
import { dataPoll } from '../model/page/index.ts';

export type { PresentHost } from './host.ts';

/** Turns a prerendered presentation into a stage or a speaker view. Returns a function that turns it back into a document. */
export function startPresentation(page: HTMLElement, host: PresentHost): () => void {
  const words = messagesOf('present', host.language);
  const query = new URLSearchParams(location.search);
  const deck: DeckState = new DeckState(scenesIn(page), () => link.changed());
  deck.begin(fragmentOfAddress(location.hash));
  takePlaylist(deck, query.get('run'));
  const link = new WindowSync(query.get('with') ?? newId(), {
    shared: () => deck.shared(),
    adopt: (shared) => deck.adopt(shared),
  });
  // The stage restores saved polls; both windows save new ones.
  const recalled = query.get('view') === 'speaker' ? Promise.resolve() : recallPolls(deck, host.polls);
  void recalled.finally(() => {
    deck.polled = (scene, poll) => void host.polls.save(scene, listOf(poll));
  });
  const preferences = new Preferences(host.settings, host.keys, (settings) => host.apply(settings));
  const stage = new StageState(deck, {
    openSpeaker: () => speakerWindow(link, deck.scene),
    toggleFullscreen,
    nextTheme: () => preferences.nextTheme(),
  });
  const stops = [() => link.stop()];
  if (query.get('view') === 'speaker') {
    document.documentElement.classList.add('speaking');
    const props = { stage, link, preferences, words, reopen: () => stageWindow(link, deck.scene) };
    const shown = lazy.speaker().then((Speaker) => mount(Speaker, { target: page, props }));
    stops.push(
      () => void shown.then((view) => unmount(view)),
      keyboardOf(stage, preferences),
      onSwipe(page, (direction) => void stage.do(direction)),
    );
  } else {
    const presenter = new Presenter(page, stage, preferences);
    const parts = [
      mount(Stage, {
        target: page,
        props: { stage, words, notes: host.notes, preferences, runs: host.runs, address: host.address },
      }),
      ...pollsIn(deck).map(({ target, scene }) =>
        mount(PollStage, { target, props: { deck, scene, words } }),
      ),
    ];
    stops.push(() => presenter.stop(), ...parts.map((part) => () => void unmount(part)));
  }
  return () => {
    for (const stop of stops) stop();
  };
}

/** Starts the playlist that the address names: a ready-made one by name, or a custom one in the fragment. */
function takePlaylist(deck: DeckState, named: string | null): void {
  const ready = READY_MADE.find((name) => name === named);
  if (ready) deck.start({ scenes: readyMadePlaylist(deck.all, ready), opening: NO_OPENING, notes: {} });
  const own = playlistOfFragment(fragmentOfAddress(location.hash));
  if (own) deck.start(own);
}

/** The elements in which polls are mounted. */
function pollsIn(deck: DeckState) {
  return deck.all.flatMap(({ id, element }) => {
    const target = dataPoll.find(element);
    return target ? [{ target, scene: id }] : [];
  });
}

function toggleFullscreen(): void {
  const { documentElement } = document;
  // Full screen is missing on phones and refused without a gesture. The stage fills the window either way.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : (documentElement as Partial<HTMLElement>).requestFullscreen?.call(documentElement);
  done?.catch(() => undefined);
}
