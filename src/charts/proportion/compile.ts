import type { ProportionBar } from './spec.ts';
import type { At } from '../../compiler/1-read/map.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, mark, type ItemDraft, type MarkDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

/** The whole of parts in percent. */
const PERCENT = 100;
/** Rounded parts may miss their whole by this share of it. */
const ROUNDING = 0.005;

interface RestDraft {
  readonly label: LocalTemplate;
  readonly fact: FactRef | null;
  readonly known: boolean;
  readonly after: At<string> | null;
}
interface BarDraft extends ItemDraft {
  readonly parts: readonly MarkDraft[];
  readonly total: { readonly fact: FactRef; readonly label: LocalTemplate } | null;
  readonly rest: RestDraft | null;
  readonly missing: LocalTemplate | null;
}

function rest(reader: ChartReader): RestDraft {
  return {
    label: reader.words('label'),
    fact: reader.optionalId('fact'),
    known: reader.flag('known'),
    after: reader.optionalId('after'),
  };
}

function bar(reader: ChartReader): BarDraft {
  const total = reader.optionalId('whole');
  return {
    ...item(reader),
    parts: reader.items('parts', 'a part', mark),
    total: total && { fact: total, label: reader.words('wholeLabel') },
    rest: reader.optionalPart('rest', 'the rest of a bar', rest),
    missing: reader.optionalWords('missing'),
  };
}

/** What the parts of a bar leave of its whole, or `null` where a fact of it has no value. */
function openOf({ parts, total }: BarDraft, checks: ChartChecks): { whole: number; open: number } | null {
  const whole = total ? checks.value(total.fact) : PERCENT;
  const values = parts.flatMap(({ fact }) => checks.value(fact) ?? []);
  if (whole === null || values.length < parts.length) return null;
  if (whole > 0 && values.every((value) => value >= 0))
    return { whole, open: values.reduce((left, value) => left - value, whole) };
  return { whole, open: Number.NaN };
}

/** What a bar must be that is not: `null` where its parts fill its whole, or it says what the rest is. */
function expectedOf(bar: BarDraft, checks: ChartChecks): string | null {
  const measured = openOf(bar, checks);
  if (!measured) return null;
  const { whole, open } = measured;
  const slack = whole * ROUNDING;
  if (Number.isNaN(open)) return 'parts and a whole above zero';
  if (open < -slack) return `parts of at most ${whole} together, not ${whole - open}`;
  if (open > slack && !bar.rest) return `a rest, since its parts make ${whole - open} of ${whole}`;
  const told = bar.rest?.fact ? checks.value(bar.rest.fact) : null;
  return told !== null && Math.abs(told - open) > slack ? `a rest of ${open}, not ${told}` : null;
}

function checkSum(bar: BarDraft, checks: ChartChecks): void {
  const expected = expectedOf(bar, checks);
  if (expected !== null) checks.report.add('wrong-kind', bar.id.place, bar.id.value, expected);
}

function factsOf({ parts, total, rest: left }: BarDraft): FactRef[] {
  return [...parts.map(({ fact }) => fact), ...[total?.fact, left?.fact].flatMap((ref) => ref ?? [])];
}

function check(draft: BarDraft, checks: ChartChecks): void {
  if (draft.total) checks.alike(factsOf(draft), 'in one bar');
  else checks.alike(factsOf(draft), 'in a bar without a whole of its own', 'percent');
  if (draft.rest?.after) checks.named([draft.rest.after], ids(draft.parts));
  checkSum(draft, checks);
}

function textsOf({ label, parts, total, rest: left, missing }: BarDraft): LocalTemplate[] {
  return [label, ...labels(parts), ...[total?.label, left?.label, missing].flatMap((text) => text ?? [])];
}

function emitBar(draft: BarDraft, emit: ChartEmit): ProportionBar {
  const total = draft.total && {
    datum: emit.datum(draft.total.fact.value),
    label: emit.text(draft.total.label),
  };
  const after = draft.rest?.after;
  return {
    id: draft.id.value,
    label: emit.text(draft.label),
    parts: draft.parts.map(({ id, label, fact, tone, texture }) => ({
      id: id.value,
      label: emit.text(label),
      datum: emit.datum(fact.value),
      tone,
      texture,
    })),
    whole: total?.datum.value ?? PERCENT,
    total,
    rest: draft.rest && {
      label: emit.text(draft.rest.label),
      datum: draft.rest.fact && emit.datum(draft.rest.fact.value),
      known: draft.rest.known,
      ...(after && { after: after.value }),
    },
    missing: draft.missing && emit.text(draft.missing),
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'proportion'> = {
  parse(chart) {
    const bars = chart.items('bars', 'a bar', bar);
    const states = chart.states();
    return {
      states,
      shown: ids(bars),
      marked: () => bars.flatMap((each) => [each.id.value, ...ids(each.parts)]),
      drawn: () => new Map(bars.map((each) => [each.id.value, factsOf(each).map(({ value }) => value)])),
      texts: bars.flatMap(textsOf),
      check(checks) {
        for (const each of bars) check(each, checks);
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'proportion',
        bars: bars.map((each) => emitBar(each, emit)),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
