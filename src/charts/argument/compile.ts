import { LAMPS, type Lamp } from './spec.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

interface CardDraft extends ItemDraft {
  readonly lamp: Lamp;
  readonly fact: FactRef | null;
  readonly evidence: LocalTemplate;
}

function card(reader: ChartReader): CardDraft {
  return {
    ...item(reader),
    lamp: reader.choice('lamp', LAMPS),
    fact: reader.optionalId('fact'),
    evidence: reader.words('evidence'),
  };
}

/** A lamp is lit by a figure and by nothing else. */
function checkLamp({ id, lamp, fact }: CardDraft, checks: ChartChecks): void {
  if (fact) checks.alike([fact], 'beside a claim');
  const { place, value } = fact ?? id;
  if (fact && lamp === 'unlit')
    checks.report.add('wrong-kind', place, value, 'a lamp that is "open" or "lit", since there is a figure');
  if (!fact && lamp !== 'unlit')
    checks.report.add('wrong-kind', place, value, 'a fact beside the claim, since the lamp is not "unlit"');
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
    const lamps = { unlit: chart.words('unlit'), open: chart.words('open'), lit: chart.words('lit') };
    const cards = chart.items('cards', 'a claim', card);
    const states = chart.states();
    return {
      states,
      shown: ids(cards),
      marked: () => ids(cards),
      drawn: () => new Map(cards.map(({ id, fact }) => [id.value, fact ? [fact.value] : []])),
      texts: [
        ...Object.values(sides),
        ...Object.values(lamps),
        ...labels(cards),
        ...cards.map(({ evidence }) => evidence),
      ],
      check(checks) {
        for (const each of cards) {
          checkLamp(each, checks);
          checkClaim(each, checks);
        }
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'argument',
        sides: { claims: emit.text(sides.claims), figures: emit.text(sides.figures) },
        lamps: { unlit: emit.text(lamps.unlit), open: emit.text(lamps.open), lit: emit.text(lamps.lit) },
        cards: cards.map(({ id, label, lamp, fact, evidence }) => ({
          id: id.value,
          label: emit.text(label),
          lamp,
          // Beside a claim no axis names the unit, so the number carries it.
          evidence: { datum: fact && emit.fullDatum(fact.value), text: emit.text(evidence) },
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
