import { commandOf, takenElsewhere } from './keys.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { StageState } from './stage/stage-state.svelte.ts';

/** Runs commands by key press, wherever the focus is, unless the browser or a control uses the key. Returns a function that stops it. */
export function keyboardOf(
  stage: StageState,
  preferences: Preferences,
  first: (event: KeyboardEvent) => boolean = () => false,
): () => void {
  const off = new AbortController();
  // Capturing, so that Escape closes an open popover and nothing else.
  document.addEventListener('keydown', (event) => pressed(event), { signal: off.signal, capture: true });
  function pressed(event: KeyboardEvent) {
    if (first(event) || takenElsewhere(event)) return;
    const command = commandOf(event, preferences.letterKeys ? preferences.letters : null);
    if (!command) return;
    event.preventDefault();
    if (!event.repeat || command === 'next' || command === 'previous') stage.do(command);
  }
  return () => off.abort();
}
