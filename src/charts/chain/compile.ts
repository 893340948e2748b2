import { ids, item, labels } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

function voice(reader: ChartReader) {
  return {
    id: reader.id('id'),
    at: reader.id('at'),
    who: reader.words('who'),
    words: reader.words('words'),
    silent: reader.flag('silent'),
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'chain'> = {
  parse(chart) {
    const links = chart.items('links', 'a link', item);
    const voices = chart.items('voices', 'a voice', voice);
    const states = chart.states();
    return {
      states,
      shown: ids(voices),
      marked: () => [...ids(links), ...ids(voices)],
      drawn: () => new Map(),
      texts: [...labels(links), ...voices.flatMap(({ who, words }) => [who, words])],
      check: (checks) =>
        checks.named(
          voices.map(({ at }) => at),
          ids(links),
        ),
      emit: (emit) => ({
        ...emit.head,
        kind: 'chain',
        links: links.map(({ id, label }) => ({ id: id.value, label: emit.text(label) })),
        voices: voices.map(({ id, at, who, words, silent }) => ({
          id: id.value,
          at: at.value,
          who: emit.text(who),
          words: emit.text(words),
          silent,
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
