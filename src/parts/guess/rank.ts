import type { Guess, Links } from '../../model/index.ts';

/** What the browser needs of things to put in order: names, and values with their words. */
export interface RankScale {
  readonly id: string;
  readonly kind: 'rank';
  /** In the order in which they are asked. */
  readonly items: readonly Ranked[];
  readonly language: string;
}
export interface Ranked {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** The fact the value is bound to, and where its evidence stands, if it does. */
  readonly fact: string;
  readonly address: string | null;
}

export function rankScaleOf(
  guess: Extract<Guess, { kind: 'rank' }>,
  language: string,
  links: Pick<Links, 'href'>,
): RankScale {
  const items = guess.items.map(({ name, value: { value, text, fact } }) => ({
    name,
    value,
    text,
    fact,
    address: links.href({ kind: 'fact', fact }),
  }));
  return { id: guess.id, kind: 'rank', items, language };
}

/** The true order: the largest first. */
export function ranked(items: readonly Ranked[]): readonly Ranked[] {
  return [...items].sort((a, b) => b.value - a.value);
}

/** The list with one name at another place from 0; places beyond the list are its ends. */
export function moved(order: readonly string[], name: string, to: number): readonly string[] {
  const rest = order.filter((other) => other !== name);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), name, ...rest.slice(at)];
}
