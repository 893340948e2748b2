import { TEXTURES, type Texture, type Tone } from '../../model/index.ts';
import type { LyingBar } from './spec.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import {
  factOrGap,
  ids,
  item,
  labels,
  mark,
  type ItemDraft,
  type MarkDraft,
} from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

const ORDERS = ['value', 'given'] as const;

interface BarDraft extends ItemDraft {
  /** `null` is a gap. */
  readonly fact: FactRef | null;
  readonly tone: Tone;
  readonly texture: Texture;
  readonly inner: MarkDraft | null;
  readonly apart: boolean;
}

function bar(reader: ChartReader): BarDraft {
  return {
    ...item(reader),
    fact: factOrGap(reader),
    tone: reader.tone('quiet'),
    texture: reader.choice('texture', TEXTURES, 'solid'),
    inner: reader.optionalPart('inner', 'an inner bar', mark),
    apart: reader.flag('apart'),
  };
}

/** A length shows its value only from zero up, and a part cannot be longer than its bar. */
function checkLength({ fact, inner, id }: BarDraft, checks: ChartChecks): void {
  const outer = fact && checks.value(fact);
  const below = outer !== null && outer < 0;
  if (below) checks.report.add('wrong-kind', id.place, id.value, 'a value from zero up');
  if (!inner) return;
  const held = checks.value(inner.fact) ?? 0;
  if (outer === null || held > outer || held < 0)
    checks.report.add('wrong-kind', inner.id.place, inner.id.value, 'a part from zero up to its bar');
}

function factsOf({ fact, inner }: BarDraft): FactRef[] {
  return [fact, inner?.fact].flatMap((ref) => ref ?? []);
}

function emitBar(draft: BarDraft, emit: ChartEmit): LyingBar {
  const { inner } = draft;
  return {
    id: draft.id.value,
    label: emit.text(draft.label),
    datum: draft.fact && emit.datum(draft.fact.value),
    tone: draft.tone,
    texture: draft.texture,
    inner: inner && {
      id: inner.id.value,
      label: emit.text(inner.label),
      datum: emit.datum(inner.fact.value),
      tone: inner.tone,
      texture: inner.texture,
    },
    apart: draft.apart,
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'bars'> = {
  parse(chart) {
    const drafts = chart.items('bars', 'a bar', bar);
    const inner = drafts.flatMap((draft) => draft.inner ?? []);
    const order = chart.choice('order', ORDERS, 'value');
    const states = chart.states();
    return {
      states,
      shown: ids(drafts),
      marked: () => ids([...drafts, ...inner]),
      drawn: () => new Map(drafts.map((draft) => [draft.id.value, factsOf(draft).map(({ value }) => value)])),
      texts: labels([...drafts, ...inner]),
      check(checks) {
        checks.alike(drafts.flatMap(factsOf), 'on one scale');
        for (const draft of drafts) checkLength(draft, checks);
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'bars',
        bars: drafts.map((draft) => emitBar(draft, emit)),
        order,
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
