import { STORY_ID } from '../model/identity.ts';
import type { WindowSync } from './window-sync.svelte.ts';

/** This page's address for a window of a session, at a scene. */
function addressOf(session: string, scene: string, speaker: boolean): string {
  const url = new URL(location.href);
  url.searchParams.set('with', session);
  if (speaker) url.searchParams.set('view', 'speaker');
  else url.searchParams.delete('view');
  url.hash = scene;
  return url.href;
}

/** Number of speaker views opened: the name of a closed window may still resolve to it for a moment. */
let speakers = 0;
let speaker: Window | null = null;

/** Opens the speaker view of a session, or brings it to the front. */
export function speakerWindow(link: WindowSync, scene: string): void {
  // A reload of this window rejoins the same session.
  history.replaceState(history.state, '', addressOf(link.session, scene, false));
  if (speaker?.closed) speakers += 1;
  speaker = window.open(
    addressOf(link.session, scene, true),
    `${STORY_ID}-speaker-${link.session}-${speakers}`,
    'popup,width=1180,height=760',
  );
  if (speaker) link.opened(speaker);
}

/** Reopens the stage of a session. */
export function stageWindow(link: WindowSync, scene: string): void {
  const opened = window.open(addressOf(link.session, scene, false), `${STORY_ID}-stage-${link.session}`);
  if (opened) link.opened(opened);
}
