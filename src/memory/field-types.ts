import { ANSWER_KINDS, SETTING_READERS, type BookmarkTarget, type FactSnapshot } from '../model/index.ts';

export const MAX_TEXT_LENGTH = 20_000;
const MAX_LIST_LENGTH = 500;

type UnknownRecord = Readonly<Record<string, unknown>>;
export function isObject(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const matching =
  (form: RegExp) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && form.test(value) ? value : undefined;
const orNull =
  <T>(read: (value: unknown) => T | undefined) =>
  (value: unknown): T | null | undefined =>
    value === null ? null : read(value);

const id = matching(/^[a-z0-9][a-z0-9-]{0,79}$/);
const iso = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/);
const time = (value: unknown) => (Number.isNaN(Date.parse(iso(value) ?? '')) ? undefined : value);
const text = (value: unknown) =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH ? value : undefined;
const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const scalar = (value: unknown) =>
  value === null || typeof value === 'boolean' ? value : (number(value) ?? text(value));

function target(value: unknown): BookmarkTarget | undefined {
  if (!isObject(value)) return undefined;
  const { kind } = value;
  const [chapter, step] = [id(value['chapter']), orNull(id)(value['step'])];
  if (chapter === undefined || step === undefined) return undefined;
  if (kind === 'step') return step === null ? undefined : { kind, chapter, step };
  if (kind !== 'fact' && kind !== 'chart') return undefined;
  const what = id(value[kind]);
  if (what === undefined) return undefined;
  return kind === 'fact' ? { kind, chapter, step, fact: what } : { kind, chapter, step, chart: what };
}

function factSnapshot(input: unknown): FactSnapshot | undefined {
  if (!isObject(input)) return undefined;
  const value = number(input['value']) ?? text(input['value']);
  const [shown, edition] = [text(input['text']), text(input['edition'])];
  if (value === undefined || shown === undefined || edition === undefined) return undefined;
  return { value, text: shown, edition };
}

/**
 * What the fields of records can be. Each reader takes anything and leaves its kind, or undefined where the value
 * does not fit.
 */
export const FIELD_TYPES = {
  /** A chapter, step, fact or chart. */
  id,
  uuid: matching(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
  answer: matching(new RegExp(`^(${ANSWER_KINDS.join('|')}):[a-z0-9][a-z0-9/-]{0,119}$`)),
  setting: (value) =>
    typeof value === 'string' && Object.hasOwn(SETTING_READERS, value) ? value : undefined,
  time,
  /** When something was deleted; null: it is there. */
  'deletion-time': orNull(time),
  text,
  order: matching(/^[0-9a-z]{1,200}$/),
  target,
  'fact-snapshot': orNull(factSnapshot),
  flag: (value) => (value === true ? true : undefined),
  value: (value) => {
    if (!Array.isArray(value)) return scalar(value);
    const parts = value.map(scalar);
    return parts.length <= MAX_LIST_LENGTH && !parts.includes(undefined) ? parts : undefined;
  },
} satisfies Readonly<Record<string, (value: unknown) => unknown>>;
export type FieldType = keyof typeof FIELD_TYPES;
