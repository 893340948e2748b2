import type { Command } from '../model/index.ts';
import { hasModifier } from '../ui/events.ts';

const FORM = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** What Escape closes before it asks for anything else. */
const LABEL = '.evidence-label, .term-label';
/** What keeps Space, Enter and the arrows to itself while it has the focus. */
const CONTROL = 'button, a[href], summary, [role="button"], [role="dialog"]';

/** The letter of each command that has one: what a presenter may change. */
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

/** Keys that are no letters work always: clickers send them. */
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

/** What a press of a key says, apart from the event that brought it. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * The character a press stands for: as typed on a Latin layout; on others by the key's place, so that
 * Cyrillic hands find N where it is printed. Signs are taken as typed, wherever the layout has them.
 */
export function characterOf({ key, code, shiftKey }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (code === 'Slash' && shiftKey) return '?';
  if (key.length !== 1 || /^[\x21-\x7e]$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ? letter.toLowerCase() : code === 'Period' ? '.' : key;
}

/** The command a press asks for, the focus left aside. `letters`: null where letter keys are switched off. */
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

/** Whether a press belongs to somebody else: the browser, a field, a dialog, or the control that has the focus. */
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
