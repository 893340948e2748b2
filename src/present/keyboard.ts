import { commandOf, takenElsewhere } from './keys.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { StageState } from './stage/stage-state.svelte.ts';

/** Commands by key, wherever the focus is, unless the press belongs to somebody else. Returns its off. */
export function keyboardOf(
  stage: StageState,
  preferences: Preferences,
  first: (event: KeyboardEvent) => boolean = () => false,
): () => void {
  const off = new AbortController();
  // Before anyone else hears it: Escape closes an open label, and only that.
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
