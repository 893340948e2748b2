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
  return { label: reader.words('label'), known: reader.flag('known'), after: reader.optionalId('after') };
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

/** The parts must fill the whole, or the bar must say what the rest is. */
function checkSum(draft: BarDraft, checks: ChartChecks): void {
  const values = draft.parts.map(({ fact }) => checks.value(fact));
  const whole = draft.total ? checks.value(draft.total.fact) : PERCENT;
  if (whole === null || values.includes(null)) return;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const { value: id, place } = draft.id;
  if (whole <= 0 || values.some((value) => (value ?? 0) < 0))
    checks.report.add('wrong-kind', place, id, 'parts and a whole above zero');
  else if (sum > whole * (1 + ROUNDING))
    checks.report.add('wrong-kind', place, id, `parts of at most ${whole} together, not ${sum}`);
  else if (sum < whole * (1 - ROUNDING) && !draft.rest)
    checks.report.add('wrong-kind', place, id, `a rest, since its parts make ${sum} of ${whole}`);
}

function check(draft: BarDraft, checks: ChartChecks): void {
  const parts = draft.parts.map(({ fact }) => fact);
  if (draft.total) checks.alike([draft.total.fact, ...parts], 'in one bar');
  else checks.alike(parts, 'in a bar without a whole of its own', 'percent');
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
      drawn: () =>
        new Map(
          bars.map(({ id, parts, total }) => {
            const facts = [...parts.map(({ fact }) => fact.value), ...(total ? [total.fact.value] : [])];
            return [id.value, facts];
          }),
        ),
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
