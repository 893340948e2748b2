import type { ProportionBar } from '../../model/charts/proportion.ts';
import type { At } from '../1-read/map.ts';
import type { FactRef } from '../2-parse/fact-draft.ts';
import type { LocalTemplate } from '../2-parse/text-draft.ts';
import { ids, item, labels, mark, type ItemDraft, type MarkDraft } from './items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from './kind.ts';
import type { ChartReader } from './reader.ts';

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

/** The parts must fill the whole, or the bar must say what the rest is; and a rest with a number must be that rest. */
function checkSum({ parts, total, rest: left, id: { value: id, place } }: BarDraft, checks: ChartChecks): void {
  const whole = total ? checks.value(total.fact) : PERCENT;
  const values = parts.flatMap(({ fact }) => checks.value(fact) ?? []);
  if (whole === null || values.length < parts.length) return;
  const refuse = (expected: string) => checks.report.add('wrong-kind', place, id, expected);
  const sum = values.reduce((added, value) => added + value, 0);
  const open = whole - sum;
  const slack = whole * ROUNDING;
  const told = left?.fact ? checks.value(left.fact) : null;
  if (whole <= 0 || values.some((value) => value < 0)) refuse('parts and a whole above zero');
  else if (open < -slack) refuse(`parts of at most ${whole} together, not ${sum}`);
  else if (open > slack && !left) refuse(`a rest, since its parts make ${sum} of ${whole}`);
  else if (told !== null && Math.abs(told - open) > slack) refuse(`a rest of ${open}, not ${told}`);
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
  const total = draft.total && { datum: emit.datum(draft.total.fact.value), label: emit.text(draft.total.label) };
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

export const proportion: ChartRules<'proportion'> = {
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
