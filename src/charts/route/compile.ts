import { ids, item, labels } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'route'> = {
  parse(chart) {
    const stops = chart.items('stops', 'a stop', (stop) => ({ ...item(stop), detail: stop.words('detail') }));
    const states = chart.states();
    return {
      states,
      shown: ids(stops),
      marked: () => ids(stops),
      drawn: () => new Map(),
      texts: [...labels(stops), ...stops.map(({ detail }) => detail)],
      check: () => undefined,
      emit: (emit) => ({
        ...emit.head,
        kind: 'route',
        stops: stops.map(({ id, label, detail }) => ({
          id: id.value,
          label: emit.text(label),
          detail: emit.text(detail),
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
