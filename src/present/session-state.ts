import { STORY_ID } from '../model/identity.ts';
import type { Opening } from '../model/index.ts';

/** What blanks the screen. */
export type Curtain = 'none' | 'black' | 'white';

/** A clock that can be paused: the time counted so far and when it was started, both in milliseconds. */
export interface Clock {
  readonly before: number;
  /** When it was started, as `Date.now()`; `null` while paused. */
  readonly since: number | null;
}

/** Answers of the audience: values in the order typed, or hands by option. */
export interface Poll {
  readonly values: readonly number[];
  readonly hands: Readonly<Record<string, number>>;
}
export const NO_POLL: Poll = { values: [], hands: {} };

/** The state that stage and speaker view share. */
export interface SessionState {
  readonly scene: string;
  readonly curtain: Curtain;
  readonly clock: Clock;
  /** Milliseconds spent in each chapter up to `entered`, the clock's reading when the present scene came up. */
  readonly spent: Readonly<Record<string, number>>;
  readonly entered: number;
  /** Guesses whose answer is shown, by scene. */
  readonly revealed: readonly string[];
  readonly polls: Readonly<Record<string, Poll>>;
  /** Scenes of the playlist in order; `null` for the whole story. */
  readonly run: readonly string[] | null;
  /** Details of the event, for the opening scene. */
  readonly opening: Opening;
  /** The presenter's own notes, by scene. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Orders states: a growing count, then the window's id. */
export interface Stamp {
  readonly count: number;
  readonly by: string;
}
export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.count === b.count ? a.by > b.by : a.count > b.count;
}

export type Message =
  | { readonly story: string; readonly session: string; readonly type: 'hello' }
  | { readonly story: string; readonly session: string; readonly type: 'bye' }
  | {
      readonly story: string;
      readonly session: string;
      readonly type: 'state';
      readonly stamp: Stamp;
      readonly shared: SessionState;
    };

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => Number.isFinite(item));
const isPoll = (value: unknown): value is Poll =>
  isObject(value) &&
  isNumbers(value['values']) &&
  isObject(value['hands']) &&
  Object.values(value['hands']).every((hands) => Number.isFinite(hands));
const isClock = (value: unknown): value is Clock =>
  isObject(value) &&
  typeof value['before'] === 'number' &&
  (value['since'] === null || typeof value['since'] === 'number');
const isTextual = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((item) => typeof item === 'string');
const isCurtain = (value: unknown): value is Curtain =>
  value === 'none' || value === 'black' || value === 'white';

const isSpent = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((time) => Number.isFinite(time));
const isPolls = (value: unknown): boolean => isObject(value) && Object.values(value).every(isPoll);

/** Validators of the shared state. */
const PARTS: { readonly [Part in keyof SessionState]: (value: unknown) => boolean } = {
  scene: (value) => typeof value === 'string',
  curtain: isCurtain,
  clock: isClock,
  spent: isSpent,
  entered: (value) => typeof value === 'number',
  revealed: isTexts,
  polls: isPolls,
  run: (value) => value === null || isTexts(value),
  opening: (value) =>
    isTextual(value) && isObject(value) && ['name', 'speaker', 'place', 'date'].every((key) => key in value),
  notes: isTextual,
};

export function isSessionState(value: unknown): value is SessionState {
  return isObject(value) && Object.entries(PARTS).every(([part, fits]) => fits(value[part]));
}

function isStamp(value: unknown): value is Stamp {
  return isObject(value) && typeof value['count'] === 'number' && typeof value['by'] === 'string';
}

/** Validates a posted value: a message has exactly this shape and belongs to this session. */
export function messageOf(value: unknown, session: string): Message | null {
  if (!isObject(value) || value['story'] !== STORY_ID || value['session'] !== session) return null;
  const { type, stamp, shared } = value;
  if (type === 'hello' || type === 'bye') return { story: STORY_ID, session, type };
  if (type !== 'state' || !isStamp(stamp) || !isSessionState(shared)) return null;
  return { story: STORY_ID, session, type, stamp: { count: stamp.count, by: stamp.by }, shared };
}
