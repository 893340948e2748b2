import type { Unit } from '../../model/index.ts';

/** Powers of base units: `t/ha` is t to the first and ha to the minus first. Nothing at all is a pure number. */
export type Dimension = Readonly<Record<string, number>>;

export const NONE: Dimension = {};

const COUNTED: readonly string[] = [
  'people',
  'jobs',
  'enterprises',
  'organisations',
  'projects',
  'plants',
  'pieces',
  'items',
];
const PURE: readonly Unit[] = ['percent', 'times', 'ratio', 'index', 'count', 'ordinal'];
const COMPOUND: Readonly<Partial<Record<Unit, Dimension>>> = {
  'KZT/USD': { KZT: 1, USD: -1 },
  't/ha': { t: 1, ha: -1 },
  m2: { m: 2 },
};

/** The dimension of a unit. Dates have none that arithmetic could use. */
export function dimensionOf(unit: Unit): Dimension {
  if (PURE.includes(unit)) return NONE;
  return COMPOUND[unit] ?? { [unit]: 1 };
}

function tidy(powers: Readonly<Record<string, number>>): Dimension {
  const entries = Object.entries(powers).filter(([, power]) => Math.abs(power) > 1e-9);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Multiplies two dimensions; `sign` -1 divides. */
export function combine(a: Dimension, b: Dimension, sign: 1 | -1 = 1): Dimension {
  const powers: Record<string, number> = { ...a };
  for (const [unit, power] of Object.entries(b)) powers[unit] = (powers[unit] ?? 0) + sign * power;
  return tidy(powers);
}

export function raise(a: Dimension, power: number): Dimension {
  return tidy(Object.fromEntries(Object.entries(a).map(([unit, own]) => [unit, own * power])));
}

export function same(a: Dimension, b: Dimension): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
}

/** Whether a result may carry a unit. "Per firm" may be left to the label: people per enterprise are people. */
export function fits(result: Dimension, unit: Unit): boolean {
  const per = tidy(
    Object.fromEntries(
      Object.entries(result).filter(([name, power]) => power > 0 || !COUNTED.includes(name)),
    ),
  );
  return same(result, dimensionOf(unit)) || same(per, dimensionOf(unit));
}

/** A dimension in words, for messages. */
export function name(dimension: Dimension): string {
  const entries = Object.entries(dimension);
  if (entries.length === 0) return 'a pure number';
  const write = ([unit, power]: [string, number]) =>
    Math.abs(power) === 1 ? unit : `${unit}^${Math.abs(power)}`;
  const above = entries.filter(([, power]) => power > 0).map(write);
  const below = entries.filter(([, power]) => power < 0).map(write);
  return [above.join(' ') || '1', ...below].join(' / ');
}
