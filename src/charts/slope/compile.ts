import { type Tone } from '../../model/index.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface LineDraft extends ItemDraft {
  readonly from: FactRef;
  readonly to: FactRef;
  readonly fromLabel: LocalTemplate;
  readonly toLabel: LocalTemplate;
  readonly tone: Tone;
  readonly apart: boolean;
}

function line(reader: ChartReader): LineDraft {
  return {
    ...item(reader),
    from: reader.id('from'),
    to: reader.id('to'),
    fromLabel: reader.words('fromLabel'),
    toLabel: reader.words('toLabel'),
    tone: reader.tone(),
    apart: reader.flag('apart'),
  };
}

function state(reader: ChartReader) {
  const ghosts = reader.ids('ghosts');
  const joined = reader.flag('joined', true);
  const bracket = reader.optionalWords('bracket');
  return { ghosts, joined, bracket, also: ghosts, texts: bracket ? [bracket] : [] };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'slope'> = {
  parse(chart) {
    const lines = chart.items('lines', 'a line', line);
    const ghosts = chart.optionalItems('ghosts', 'a ghost', (ghost) => ({
      ...item(ghost),
      fact: ghost.id('fact'),
    }));
    const states = chart.statesWith(state);
    return {
      states,
      shown: ids(lines),
      marked: () => ids([...lines, ...ghosts]),
      drawn: () =>
        new Map<string, string[]>([
          ...lines.map(({ id, from, to }): [string, string[]] => [id.value, [from.value, to.value]]),
          ...ghosts.map(({ id, fact }): [string, string[]] => [id.value, [fact.value]]),
        ]),
      texts: [
        ...labels([...lines, ...ghosts]),
        ...lines.flatMap(({ fromLabel, toLabel }) => [fromLabel, toLabel]),
      ],
      check(checks) {
        const ends = lines.flatMap(({ from, to }) => [from, to]);
        checks.alike([...ends, ...ghosts.map(({ fact }) => fact)], 'on one axis');
        for (const each of states) checks.named(each.ghosts, ids(ghosts));
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'slope',
        lines: lines.map((each) => ({
          id: each.id.value,
          label: emit.text(each.label),
          from: emit.datum(each.from.value),
          to: emit.datum(each.to.value),
          fromLabel: emit.text(each.fromLabel),
          toLabel: emit.text(each.toLabel),
          tone: each.tone,
          apart: each.apart,
        })),
        ghosts: ghosts.map(({ id, fact, label }) => ({
          id: id.value,
          datum: emit.datum(fact.value),
          label: emit.text(label),
        })),
        states: states.map((each) => ({
          ...emit.state(each),
          joined: each.joined,
          ghosts: each.ghosts.map(({ value }) => value),
          ...(each.bracket && { bracket: emit.text(each.bracket) }),
        })),
      }),
    };
  },
};
