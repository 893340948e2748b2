import { ids, item, labels } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'threads'> = {
  parse(chart) {
    const drafts = chart.items('threads', 'a thread', (thread) => ({
      ...item(thread),
      detail: thread.words('detail'),
    }));
    const states = chart.states();
    return {
      states,
      shown: ids(drafts),
      marked: () => ids(drafts),
      drawn: () => new Map(),
      texts: [...labels(drafts), ...drafts.map(({ detail }) => detail)],
      check: () => undefined,
      emit: (emit) => ({
        ...emit.head,
        kind: 'threads',
        threads: drafts.map(({ id, label, detail }) => ({
          id: id.value,
          label: emit.text(label),
          detail: emit.text(detail),
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
