import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

/** A number with the words that say what it counts. */
interface WordedDraft {
  readonly fact: FactRef;
  readonly label: LocalTemplate;
}
interface RowDraft extends ItemDraft {
  readonly detail: LocalTemplate;
  readonly start: WordedDraft | null;
  readonly potential: WordedDraft | null;
}

function worded(reader: ChartReader, key: 'start' | 'potential'): WordedDraft | null {
  if (!reader.has(key)) return null;
  return { fact: reader.id(key), label: reader.words(`${key}Label`) };
}

function row(reader: ChartReader): RowDraft {
  return {
    ...item(reader),
    detail: reader.words('detail'),
    start: worded(reader, 'start'),
    potential: worded(reader, 'potential'),
  };
}

/** A start has happened and a potential has not: neither may stand in the other's place. */
function checkStatus(draft: RowDraft, checks: ChartChecks): void {
  const refuse = (ref: FactRef, expected: string) =>
    checks.report.add('wrong-kind', ref.place, ref.value, expected);
  const start = draft.start && checks.fact(draft.start.fact);
  if (draft.start && start && start.status !== 'achieved')
    refuse(draft.start.fact, 'a fact that was achieved, as a start');
  const potential = draft.potential && checks.fact(draft.potential.fact);
  if (draft.potential && potential?.status === 'achieved')
    refuse(draft.potential.fact, 'a fact that is planned or potential, as a potential');
}

const present = <Item>(item: Item | null): Item[] => (item === null ? [] : [item]);

function emitWorded(draft: WordedDraft | null, emit: ChartEmit) {
  return draft && { datum: emit.fullDatum(draft.fact.value), label: emit.text(draft.label) };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'scorecard'> = {
  parse(chart) {
    const rows = chart.items('rows', 'a row', row);
    const headings = {
      startLabel: chart.words('startLabel'),
      targetLabel: chart.words('targetLabel'),
      potentialLabel: chart.words('potentialLabel'),
      missingLabel: chart.words('missingLabel'),
    };
    const states = chart.states();
    const numbers = ({ start, potential }: RowDraft) => [...present(start), ...present(potential)];
    return {
      states,
      shown: ids(rows),
      marked: () => ids(rows),
      drawn: () => new Map(rows.map((each) => [each.id.value, numbers(each).map(({ fact }) => fact.value)])),
      texts: [
        ...Object.values(headings),
        ...labels(rows),
        ...rows.flatMap((each) => [each.detail, ...labels(numbers(each))]),
      ],
      check(checks) {
        for (const each of rows) checkStatus(each, checks);
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'scorecard',
        startLabel: emit.text(headings.startLabel),
        targetLabel: emit.text(headings.targetLabel),
        potentialLabel: emit.text(headings.potentialLabel),
        missingLabel: emit.text(headings.missingLabel),
        rows: rows.map((each) => ({
          id: each.id.value,
          label: emit.text(each.label),
          detail: emit.text(each.detail),
          start: emitWorded(each.start, emit),
          potential: emitWorded(each.potential, emit),
        })),
        states: states.map((each) => emit.state(each)),
      }),
    };
  },
};
