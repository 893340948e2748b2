import { STORY_ID } from '../model/identity.ts';
import { EMBED_THEMES, type EmbedTheme } from '../model/index.ts';
import { MESSAGES } from './message-types.ts';

/** Names that messages to the host must carry. */
export interface HostNames {
  /** Name the loader gave the frame; `null` where none did. */
  readonly id: string | null;
  /** WordPress's, from the fragment. */
  readonly secret: string | null;
  /** Pym's name for the frame. */
  readonly pym: string | null;
}

/** Reports the size of an embed in CSS pixels. */
export interface SizeMessage {
  readonly type: typeof MESSAGES.size;
  readonly id: string | null;
  readonly width: number;
  readonly height: number;
}

/** Reports that a step has become current. */
export interface StepMessage {
  readonly type: typeof MESSAGES.step;
  readonly id: string | null;
  readonly step: string;
}

/** Messages that a host may send. */
export type HostMessage =
  | { readonly type: typeof MESSAGES.theme; readonly theme: EmbedTheme }
  | { readonly type: typeof MESSAGES.go; readonly step: string };

/** Name for hosts that want one where nobody gave one: Datawrapper's shape is keyed by it. */
const NAMELESS = STORY_ID;

/**
 * A frame's size in every shape that hosts understand: ours, AMP's, Datawrapper's; Pym's and WordPress's where
 * they made the frame, since both answer to names of theirs alone.
 */
export function sizeMessages(
  { id, secret, pym }: HostNames,
  size: { readonly width: number; readonly height: number },
): readonly unknown[] {
  const { width, height } = size;
  const own: SizeMessage = { type: MESSAGES.size, id, width, height };
  return [
    own,
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [id ?? NAMELESS]: height } },
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

/** Longest id a message may carry: a host may send anything. */
const LONGEST = 100;

const fieldOf = (data: object, name: string): unknown =>
  Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;

/** Validates a message of a host; `null` for anything else. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const type = fieldOf(data, 'type');
  if (type === MESSAGES.theme) {
    const theme = EMBED_THEMES.find((one) => one === fieldOf(data, 'theme'));
    return theme ? { type: MESSAGES.theme, theme } : null;
  }
  const step = fieldOf(data, 'step');
  const isStep = type === MESSAGES.go && typeof step === 'string' && step.length <= LONGEST;
  return isStep ? { type: MESSAGES.go, step } : null;
}
