import { hasModifier } from '../ui/events.ts';

/** A step on or back. */
export type StepAction = 'next' | 'previous';
/** What a key asks of the reader. */
export type KeyAction = StepAction | 'bookmark';

/** By the letter on Latin layouts, by its place on others. */
const LETTERS: Readonly<Record<string, KeyAction>> = { j: 'next', k: 'previous', m: 'bookmark' };

const FORM = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Reads a key press. Left and right step, J and K too; M bookmarks. Letters go by what they say on Latin layouts and
 * by place on others. Ctrl, Alt and Meta combinations belong to the browser, and a focused control keeps its keys.
 *
 * @param letters false where the reader switched letter keys off (WCAG 2.1.4)
 */
export function keyAction(event: KeyboardEvent, letters: boolean): KeyAction | null {
  if (takenElsewhere(event)) return null;
  if (event.key === 'ArrowRight') return 'next';
  if (event.key === 'ArrowLeft') return 'previous';
  if (!letters || event.shiftKey) return null;
  return letterOf(event);
}

function takenElsewhere(event: KeyboardEvent): boolean {
  if (hasModifier(event) || event.isComposing || event.defaultPrevented) return true;
  return event.target instanceof Element && event.target.closest(`${FORM}, dialog[open]`) !== null;
}

function letterOf(event: KeyboardEvent): KeyAction | null {
  const latin = /^[a-z]$/i.test(event.key);
  const letter = latin ? event.key : event.code.replace('Key', '');
  return LETTERS[letter.toLowerCase()] ?? null;
}

/** Whether a key press asks to find something. The slash is wherever the layout has it, with Shift or without. */
export function isFindKey(event: KeyboardEvent, letters: boolean): boolean {
  return letters && event.key === '/' && !takenElsewhere(event);
}
