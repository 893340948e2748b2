import type { ChartKind, ChartSpecs, Datum, Fact, SpecHead, StateBase, Unit } from '../../model/index.ts';
import type { At } from '../1-read/map.ts';
import type { FactDraft, FactRef } from '../2-parse/fact-draft.ts';
import type { LocalTemplate } from '../2-parse/text-draft.ts';
import type { Report } from '../errors/report.ts';
import type { ChartReader } from './reader.ts';
import type { StateDraft } from './state.ts';

/** What a kind may ask while it is checked. What is wrong is reported where it stands. */
export interface ChartChecks {
  readonly report: Report;
  /** The fact a reference names; one that does not exist is reported. */
  fact(ref: FactRef): FactDraft | null;
  /** The value a mark would have, computed where it is derived; `null` where there is none. Reports nothing. */
  value(ref: FactRef): number | null;
  /** Marks on one axis or one scale must be numbers in one unit: `wanted`, or that of the first. */
  alike(refs: readonly (FactRef | null)[], where: string, wanted?: Unit): void;
  /** The id of a series must be one. */
  series(id: At<string>): void;
  /** Ids of the kind's own keys must be among those it draws. */
  named(refs: readonly At<string>[], valid: readonly string[]): void;
}

/** What a kind may ask while it is written in one language. */
export interface ChartEmit {
  /** What every chart says of itself. */
  readonly head: SpecHead;
  text(text: LocalTemplate): string;
  date(iso: string): string;
  /** A fact as a mark's number: short, since the axis names the unit. */
  datum(fact: string): Datum;
  /** The same with the unit and qualifier it has in prose. */
  fullDatum(fact: string): Datum;
  fact(id: string): Fact;
  /** Facts of a series, in the order written. */
  series(id: string): readonly Fact[];
  state(draft: StateDraft): StateBase;
}

/** The kind's part of a chart: read from YAML, and able to say for itself what the later stages ask. */
export interface ChartBody<Kind extends ChartKind = ChartKind> {
  readonly states: readonly StateDraft[];
  /** Ids that `show` may name. */
  readonly shown: readonly string[];
  /** Ids that `highlight` and annotations may name. */
  readonly marked: (facts: Iterable<FactDraft>) => readonly string[];
  /** Ids of the facts that each mark draws, by the id a state shows it by. */
  readonly drawn: (facts: readonly FactDraft[]) => ReadonlyMap<string, readonly string[]>;
  /** Its labels, which each declared language must have. */
  readonly texts: readonly LocalTemplate[];
  /** Refuses what the kind cannot draw honestly. */
  readonly check: (checks: ChartChecks) => void;
  /** The spec in one language. */
  readonly emit: (emit: ChartEmit) => ChartSpecs[Kind];
}

/** One kind of chart for the compiler: everything else follows from how it is read. */
export interface ChartRules<Kind extends ChartKind> {
  readonly parse: (chart: ChartReader) => ChartBody<Kind>;
}

/** The kinds a story may use, by name: `src/charts/kinds.ts`, or those of a test. */
export type ChartKinds = Readonly<Record<string, { readonly compile: unknown }>>;

function isRules(value: unknown): value is ChartRules<ChartKind> {
  return typeof value === 'object' && value !== null && 'parse' in value && typeof value.parse === 'function';
}

/** The rules of each kind by its name; a kind without rules throws, since the build has left them out. */
export function rulesOf(kinds: ChartKinds): ReadonlyMap<string, ChartRules<ChartKind>> {
  return new Map(
    Object.entries(kinds).map(([name, { compile }]) => {
      if (!isRules(compile)) throw new Error(`The chart kind "${name}" has no compile.ts in this build.`);
      return [name, compile];
    }),
  );
}

/** One file of charts/: what all kinds say, and the kind's own part. */
export interface ChartDraft extends ChartBody {
  readonly file: string;
  readonly id: At<string>;
  readonly title: LocalTemplate;
  readonly description: LocalTemplate;
  readonly subtitle: LocalTemplate;
  readonly caption: LocalTemplate;
}
