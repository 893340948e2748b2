import type { Command } from '../model/index.ts';
import { hasModifier } from '../ui/events.ts';

const FORM = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Popovers, which Escape closes first. */
const LABEL = '.evidence-label, .term-label';
/** Controls that use Space and Enter while focused. */
const CONTROL = 'button, a[href], summary, [role="button"], [role="dialog"]';

/** The letters of commands, which presenters can change. */
export type Letters = Readonly<Partial<Record<Command, readonly string[]>>>;
export const LETTERS: Letters = {
  next: ['n', 'l', 'j'],
  previous: ['p', 'h', 'k'],
  black: ['b', '.'],
  white: ['w'],
  fullscreen: ['f'],
  overview: ['o'],
  jump: ['g'],
  speaker: ['s'],
  timer: ['t'],
  evidence: ['e'],
  help: ['?'],
  reveal: ['r'],
  zoom: ['z'],
  laser: ['x'],
  theme: ['c'],
  qr: ['q'],
  runs: ['m'],
};

/** Other keys always work, since remote clickers send them. */
const FIXED: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'overview',
};

/** The part of a keyboard event that commands depend on. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The character of a key press: as typed on Latin layouts, by the position of the key on others. Punctuation is taken
 * as typed.
 */
export function characterOf({ key, code, shiftKey }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (code === 'Slash' && shiftKey) return '?';
  if (key.length !== 1 || /^[\x21-\x7e]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : code === 'Period' ? '.' : key;
}

/** The command of a key press, regardless of focus. `letters` is null where letter keys are switched off. */
export function commandOf(press: Press, letters: Letters | null): Command | null {
  if (press.key === ' ') return press.shiftKey ? 'previous' : 'next';
  const fixed = FIXED[press.key];
  if (fixed) return press.shiftKey ? null : fixed;
  const character = characterOf(press);
  if (!letters) return null;
  if (press.shiftKey && character !== '?') return null;
  const found = Object.entries(letters).find(([, list]) => list.includes(character));
  return found ? (found[0] as Command) : null;
}

/** Whether the browser, a field, a dialog or the focused control uses the key press. */
export function takenElsewhere(event: KeyboardEvent): boolean {
  if (hasModifier(event) || event.isComposing || event.defaultPrevented) return true;
  if (event.key === 'Escape' && document.querySelector(LABEL)) return true;
  const target = event.target instanceof Element ? event.target : null;
  const presses = event.key === ' ' || event.key === 'Enter';
  return (
    target !== null &&
    target.closest(presses ? `${FORM}, dialog[open], ${CONTROL}` : `${FORM}, dialog[open]`) !== null
  );
}
