import type { RingMember } from './spec.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface MemberDraft extends ItemDraft {
  readonly detail: LocalTemplate;
}

function member(reader: ChartReader): MemberDraft {
  return { ...item(reader), detail: reader.words('detail') };
}

function emitMember({ id, label, detail }: MemberDraft, emit: ChartEmit): RingMember {
  return { id: id.value, label: emit.text(label), detail: emit.text(detail) };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'ring'> = {
  parse(chart) {
    const all = chart.items('members', 'a participant', member, 'the host and then the participants');
    const states = chart.states();
    const [host, ...members] = all;
    return {
      states,
      shown: ids(members),
      marked: () => ids(all),
      drawn: () => new Map(),
      texts: [...labels(all), ...all.map(({ detail }) => detail)],
      check({ report }) {
        if (members.length < 3)
          report.add(
            'wrong-type',
            chart.placeOf('members'),
            'members',
            'a host and at least three participants',
          );
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'ring',
        host: host ? emitMember(host, emit) : { id: '', label: '', detail: '' },
        members: members.map((each) => emitMember(each, emit)),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
