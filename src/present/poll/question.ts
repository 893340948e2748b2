import type { Provenance } from '../../model/index.ts';
import { ranked, type RankScale } from '../../parts/guess/rank.ts';
import type { GuessScale } from '../../parts/guess/scale.ts';
import type { Poll } from '../session-state.ts';
import { dataScale } from '../../model/page/index.ts';

/** A value on the scale of a question. */
export interface ScaleValue {
  readonly value: number;
  readonly text: string;
  readonly provenance: Provenance;
}
/** What an audience is asked: a value on a scale, or a show of hands for one of several options. */
export type Question =
  | {
      readonly kind: 'value';
      readonly min: number;
      readonly max: number;
      readonly suffix: string;
      /** A square is guessed as a share of the given one. */
      readonly share: boolean;
      readonly answer: ScaleValue;
      readonly ghost: ScaleValue | null;
    }
  | {
      readonly kind: 'hands';
      readonly names: readonly string[];
      readonly answers: readonly { readonly name: string; readonly text: string }[];
    };

/** Turns the scale of a guess into a question for an audience. */
export function questionOf(scale: GuessScale | RankScale): Question {
  if (scale.kind === 'rank')
    return {
      kind: 'hands',
      names: scale.items.map(({ name }) => name),
      answers: ranked(scale.items).map(({ name, text }) => ({ name, text })),
    };
  const { min, max, answer, ghost, suffix, given } = scale;
  if (scale.kind === 'slider') return { kind: 'value', min, max, suffix, share: false, answer, ghost };
  const share = given ? { ...answer, value: (answer.value / given.value) * 100 } : answer;
  return { kind: 'value', min: 0, max: 100, suffix: '%', share: given !== null, answer: share, ghost };
}

/** Reads the scale of a prerendered question. */
export function scaleIn(scene: ParentNode): GuessScale | RankScale | null {
  const data = dataScale.read(dataScale.find(scene));
  // Written by this very build.
  return data ? (JSON.parse(data) as GuessScale | RankScale) : null;
}

/** Parses answers separated by spaces or semicolons, with a decimal comma or point. `null` where one is off the scale. */
export function valuesIn(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] | null {
  const values = text
    .trim()
    .split(/[\s;]+/u)
    .filter(Boolean)
    .map((item) => Number(item.replace(',', '.').replace(/[%×x]$/u, '')));
  return values.length > 0 && values.every((value) => Number.isFinite(value) && value >= min && value <= max)
    ? values
    : null;
}

/** The median. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Answers as a dot plot: column and row of each dot. */
export function stacked(
  values: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
  columns: number,
): readonly { readonly column: number; readonly row: number }[] {
  const heights = new Array<number>(columns).fill(0);
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const column = Math.min(
        columns - 1,
        Math.max(0, Math.floor(((value - min) / (max - min || 1)) * columns)),
      );
      const row = heights[column] ?? 0;
      heights[column] = row + 1;
      return { column, row };
    });
}

/** A poll as CSV. */
export function csvOfPoll(question: string, poll: Poll): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const hands = Object.entries(poll.hands).map(([name, count]) => `${cell(question)},${cell(name)},${count}`);
  const values = poll.values.map((value) => `${cell(question)},,${value}`);
  return ['question,option,value', ...hands, ...values].join('\r\n').concat('\r\n');
}
