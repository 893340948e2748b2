import { VERDICTS, type Verdict } from './spec.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface CardDraft extends ItemDraft {
  readonly verdict: Verdict;
  readonly fact: FactRef | null;
  readonly evidence: LocalTemplate;
}

function card(reader: ChartReader): CardDraft {
  return {
    ...item(reader),
    verdict: reader.choice('verdict', VERDICTS),
    fact: reader.optionalId('fact'),
    evidence: reader.words('evidence'),
  };
}

/** A claim has a verdict other than "unlit" exactly where it has a figure. */
function checkVerdict({ id, verdict, fact }: CardDraft, checks: ChartChecks): void {
  if (fact) checks.alike([fact], 'beside a claim');
  const { place, value } = fact ?? id;
  if (fact && verdict === 'unlit')
    checks.report.add('wrong-kind', place, value, 'a verdict of "open" or "lit", since there is a figure');
  if (!fact && verdict !== 'unlit')
    checks.report.add(
      'wrong-kind',
      place,
      value,
      'a fact beside the claim, since the verdict is not "unlit"',
    );
}

/** A claim is told in words alone, so that its figure is seen to come from elsewhere. */
function checkClaim({ label }: CardDraft, { report }: ChartChecks): void {
  const expected = 'a claim without a number: figures stand beside it as evidence';
  for (const piece of [...label.values()].flatMap(({ pieces }) => pieces)) {
    if (piece.kind === 'fact') report.add('wrong-kind', piece.place, piece.id, expected);
    if (piece.kind === 'date') report.add('wrong-kind', piece.place, piece.iso, expected);
  }
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'argument'> = {
  parse(chart) {
    const sides = { claims: chart.words('claims'), figures: chart.words('figures') };
    const verdicts = { unlit: chart.words('unlit'), open: chart.words('open'), lit: chart.words('lit') };
    const cards = chart.items('cards', 'a claim', card);
    const states = chart.states();
    return {
      states,
      shown: ids(cards),
      marked: () => ids(cards),
      drawn: () => new Map(cards.map(({ id, fact }) => [id.value, fact ? [fact.value] : []])),
      texts: [
        ...Object.values(sides),
        ...Object.values(verdicts),
        ...labels(cards),
        ...cards.map(({ evidence }) => evidence),
      ],
      check(checks) {
        for (const each of cards) {
          checkVerdict(each, checks);
          checkClaim(each, checks);
        }
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'argument',
        sides: { claims: emit.text(sides.claims), figures: emit.text(sides.figures) },
        verdicts: {
          unlit: emit.text(verdicts.unlit),
          open: emit.text(verdicts.open),
          lit: emit.text(verdicts.lit),
        },
        cards: cards.map(({ id, label, verdict, fact, evidence }) => ({
          id: id.value,
          label: emit.text(label),
          verdict,
          // Beside a claim no axis names the unit, so the number carries it.
          evidence: { datum: fact && emit.fullDatum(fact.value), text: emit.text(evidence) },
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
