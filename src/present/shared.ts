/** What covers the stage. */
export type Curtain = 'none' | 'black' | 'white';

/** A clock that can rest: time counted before, and since when it runs, both in milliseconds. */
export interface Clock {
  readonly before: number;
  /** Since when it runs, as `Date.now()`; `null` while it rests. */
  readonly since: number | null;
}

/** What the room guessed: values in the order typed, or hands by name. */
export interface Poll {
  readonly values: readonly number[];
  readonly hands: Readonly<Record<string, number>>;
}
export const NO_POLL: Poll = { values: [], hands: {} };

/** All that the stage and the speaker's window agree on. */
export interface Shared {
  readonly scene: string;
  readonly curtain: Curtain;
  readonly clock: Clock;
  /** Guesses whose answer is shown, by scene. */
  readonly revealed: readonly string[];
  readonly polls: Readonly<Record<string, Poll>>;
  /** Scenes of the run in order; `null` for the whole story. */
  readonly run: readonly string[] | null;
}

/** Which of two states is newer: a count that only grows, and the window's id where counts are equal. */
export interface Stamp {
  readonly count: number;
  readonly by: string;
}
export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.count === b.count ? a.by > b.by : a.count > b.count;
}

export type Message =
  | { readonly unspun: 'present'; readonly session: string; readonly type: 'hello' }
  | { readonly unspun: 'present'; readonly session: string; readonly type: 'bye' }
  | { readonly unspun: 'present'; readonly session: string; readonly type: 'state'; readonly stamp: Stamp; readonly shared: Shared };

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every((item) => Number.isFinite(item));
const isPoll = (value: unknown): value is Poll =>
  isObject(value) && isNumbers(value['values']) && isObject(value['hands']) && Object.values(value['hands']).every((hands) => Number.isFinite(hands));
const isClock = (value: unknown): value is Clock =>
  isObject(value) && typeof value['before'] === 'number' && (value['since'] === null || typeof value['since'] === 'number');
const isCurtain = (value: unknown): value is Curtain => value === 'none' || value === 'black' || value === 'white';

export function isShared(value: unknown): value is Shared {
  if (!isObject(value) || typeof value['scene'] !== 'string' || !isCurtain(value['curtain'])) return false;
  const polls = value['polls'];
  return isClock(value['clock']) && isTexts(value['revealed']) && isObject(polls) && Object.values(polls).every(isPoll) && (value['run'] === null || isTexts(value['run']));
}

/** Anything may be posted to a window: only what has this very shape, and belongs to this session, is a message. */
export function messageOf(value: unknown, session: string): Message | null {
  if (!isObject(value) || value['unspun'] !== 'present' || value['session'] !== session) return null;
  const { type } = value;
  if (type === 'hello' || type === 'bye') return { unspun: 'present', session, type };
  const { stamp, shared } = value;
  if (type !== 'state' || !isObject(stamp) || !isShared(shared)) return null;
  const { count, by } = stamp;
  return typeof count === 'number' && typeof by === 'string' ? { unspun: 'present', session, type, stamp: { count, by }, shared } : null;
}
