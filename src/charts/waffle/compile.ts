import type { WafflePanel, WafflePart } from './spec.ts';
import type { At } from '../../compiler/1-read/map.ts';
import type { LocalTemplate } from '../../compiler/2-parse/text-draft.ts';
import { ids, item, labels, mark, type ItemDraft, type MarkDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

/** Half a square: shares that are rounded one by one may add up to a little more than the whole. */
const ROUNDING = 0.5;

interface PanelDraft extends ItemDraft {
  readonly parts: readonly MarkDraft[];
  readonly single: boolean;
  readonly rest: LocalTemplate | null;
}
interface BreakDraft {
  readonly after: At<string>;
  readonly label: LocalTemplate;
}

/** A panel names one fact, or parts with a fact each. */
function panel(reader: ChartReader): PanelDraft {
  if (!reader.has('parts')) return { ...item(reader), parts: [mark(reader)], single: true, rest: null };
  return {
    ...item(reader),
    parts: reader.items('parts', 'a part', mark),
    single: false,
    rest: reader.optionalWords('rest'),
  };
}

function between(reader: ChartReader): BreakDraft {
  return { after: reader.id('after'), label: reader.words('label') };
}

function checkPanel({ id, parts }: PanelDraft, checks: ChartChecks): void {
  checks.alike(
    parts.map(({ fact }) => fact),
    'in a waffle',
    'percent',
  );
  const values = parts.map(({ fact }) => checks.value(fact) ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  if (parts.length < 2 || sum <= 100 + ROUNDING) return;
  checks.report.add(
    'wrong-kind',
    id.place,
    id.value,
    `parts of one whole: together at most 100, not ${Number(sum.toFixed(2))}`,
  );
}

function emitPanel({ id, label, parts, single, rest }: PanelDraft, emit: ChartEmit): WafflePanel {
  return {
    id: id.value,
    label: emit.text(label),
    parts: parts.map((part): WafflePart => ({
      id: single ? 'filled' : part.id.value,
      label: emit.text(part.label),
      datum: emit.datum(part.fact.value),
      tone: part.tone,
      texture: part.texture,
    })),
    single,
    ...(rest && { rest: emit.text(rest) }),
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'waffle'> = {
  parse(chart) {
    const panels = chart.items('panels', 'a panel', panel);
    const breaks = chart.optionalItems('breaks', 'a break', between);
    const states = chart.statesWith((state) => ({ open: state.has('open') ? state.ids('open') : [] }));
    return {
      states,
      shown: ids(panels),
      marked: () => ids(panels),
      drawn: () => new Map(panels.map(({ id, parts }) => [id.value, parts.map(({ fact }) => fact.value)])),
      texts: [
        ...labels(panels),
        ...panels.flatMap(({ parts, rest }) => [...labels(parts), ...(rest ? [rest] : [])]),
        ...breaks.map(({ label }) => label),
      ],
      check(checks) {
        for (const each of panels) checkPanel(each, checks);
        checks.named(
          [...breaks.map(({ after }) => after), ...states.flatMap(({ open }) => open)],
          ids(panels),
        );
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'waffle',
        panels: panels.map((each) => emitPanel(each, emit)),
        breaks: breaks.map(({ after, label }) => ({ after: after.value, label: emit.text(label) })),
        states: states.map((state) => ({ ...emit.state(state), open: state.open.map(({ value }) => value) })),
      }),
    };
  },
};
