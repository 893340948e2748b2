import { drawnByItem, ids, labels, mark } from './items.ts';
import type { ChartRules } from './kind.ts';

export const waffle: ChartRules<'waffle'> = {
  parse(chart) {
    const panels = chart.items('panels', 'a panel', mark);
    const states = chart.states();
    return {
      states,
      shown: ids(panels),
      marked: () => ids(panels),
      drawn: () => drawnByItem(panels),
      texts: labels(panels),
      check: (checks) => checks.alike(panels.map(({ fact }) => fact), 'in a waffle', 'percent'),
      emit: (emit) => ({
        ...emit.head,
        kind: 'waffle',
        panels: panels.map(({ id, label, fact, tone, texture }) => ({
          id: id.value,
          label: emit.text(label),
          filled: emit.datum(fact.value),
          tone,
          texture,
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
