import type { ChartSpec, Datum, Mark, Unit } from '../../src/model/index.ts';

/** A made-up chart of one kind, with the cases the real story need not hold: gaps, plans, ghosts, remainders. */
export interface Fixture<Spec extends ChartSpec> {
  readonly spec: Spec;
  /** Every number a spec of the kind holds. */
  readonly data: (spec: Spec) => readonly Datum[];
}

/** A number of the fixtures; its note and fact carry its own id. */
export function datum(
  fact: string,
  value: number,
  text: string,
  more: { mark?: Mark; unit?: Unit } = {},
): Datum {
  const { mark = 'reported', unit = 't' } = more;
  return {
    fact,
    value,
    unit,
    mark,
    text,
    label: `Label of ${fact}`,
    period: '2025',
    note: `note-${fact}`,
    status: mark === 'planned' ? 'planned' : 'achieved',
  };
}

/** What every chart says of itself. */
export const base = (id: string) => ({
  id,
  title: `Title of ${id}`,
  description: `Description of ${id}`,
  subtitle: 'Tonnes, from zero',
  caption: 'Reported by nobody',
});
/** A state that points out what it shows, or `highlight`. */
export const state = (id: string, show: string[], highlight: string[] = show) => ({
  id,
  title: `Finding ${id}`,
  alt: `What "${id}" <shows> & tells`,
  annotations: [],
  show,
  highlight,
});
