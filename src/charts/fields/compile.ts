import { drawnByItem, ids, labels, mark } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

function perDotOf(chart: ChartReader): number {
  const perDot = chart.lockedNumber('perDot');
  if (perDot <= 0)
    chart.parsing.report.add('wrong-type', chart.placeOf('perDot'), String(perDot), 'a number above zero');
  return perDot;
}

function state(reader: ChartReader) {
  return { as: reader.choice('as', ['dots', 'squares'], 'dots'), lens: reader.optionalId('lens') };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'fields'> = {
  parse(chart) {
    const drafts = chart.items('fields', 'a field', mark);
    const perDot = perDotOf(chart);
    const key = chart.words('key');
    const states = chart.statesWith(state);
    return {
      states,
      shown: ids(drafts),
      marked: () => ids(drafts),
      drawn: () => drawnByItem(drafts),
      texts: [...labels(drafts), key],
      check(checks) {
        checks.alike(
          drafts.map(({ fact }) => fact),
          'to one scale',
        );
        for (const { lens } of states) if (lens) checks.named([lens], ids(drafts));
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'fields',
        fields: drafts.map(({ id, label, fact, tone, texture }) => ({
          id: id.value,
          label: emit.text(label),
          datum: emit.datum(fact.value),
          tone,
          texture,
        })),
        perDot,
        key: emit.text(key),
        states: states.map((each) => ({
          ...emit.state(each),
          as: each.as,
          ...(each.lens && { lens: each.lens.value }),
        })),
      }),
    };
  },
};
