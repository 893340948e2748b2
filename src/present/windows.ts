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

/** The speaker's windows opened here: a name that a closed one had may still lead to it for a moment. */
let speakers = 0;
let speaker: Window | null = null;

/** Opens, or brings to the front, the speaker's window of a session. */
export function speakerWindow(link: WindowSync, scene: string): void {
  // From now on a reload of this window comes back to the same session.
  history.replaceState(history.state, '', addressOf(link.session, scene, false));
  if (speaker?.closed) speakers += 1;
  speaker = window.open(
    addressOf(link.session, scene, true),
    `unspun-speaker-${link.session}-${speakers}`,
    'popup,width=1180,height=760',
  );
  if (speaker) link.opened(speaker);
}

/** Opens the stage of a session whose window was lost. */
export function stageWindow(link: WindowSync, scene: string): void {
  const opened = window.open(addressOf(link.session, scene, false), `unspun-stage-${link.session}`);
  if (opened) link.opened(opened);
}
