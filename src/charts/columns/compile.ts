import { TEXTURES, type Texture, type Tone } from '../../model/index.ts';
import type { Column } from './spec.ts';
import type { At } from '../../compiler/1-read/map.ts';
import type { FactDraft, FactRef } from '../../compiler/2-parse/fact-draft.ts';
import { factOrGap, ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartEmit, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

const SHOWN = ['all', 'highlighted'] as const;
const LABELLED = ['all', 'sparse'] as const;

interface ColumnDraft extends ItemDraft {
  /** `null` is a gap. */
  readonly fact: FactRef | null;
  readonly tone: Tone;
  readonly texture: Texture;
  readonly apart: boolean;
}
interface SeriesDraft {
  readonly id: At<string>;
  readonly tone: Tone;
  readonly texture: Texture;
}
interface PanelDraft extends ItemDraft {
  readonly columns: readonly ColumnDraft[];
  readonly series: SeriesDraft | null;
  readonly values: (typeof SHOWN)[number];
  readonly labels: (typeof LABELLED)[number];
}

function column(reader: ChartReader): ColumnDraft {
  return {
    ...item(reader),
    fact: factOrGap(reader),
    tone: reader.tone('quiet'),
    texture: reader.choice('texture', TEXTURES, 'solid'),
    apart: reader.flag('apart'),
  };
}

function panel(reader: ChartReader): PanelDraft {
  const series = reader.has('series')
    ? {
        id: reader.id('series'),
        tone: reader.tone(),
        texture: reader.choice('texture', TEXTURES),
      }
    : null;
  const columns = series
    ? reader.optionalItems('columns', 'a column', column)
    : reader.items('columns', 'a column', column, 'columns, or a series');
  return {
    ...item(reader),
    series,
    columns,
    values: reader.choice('values', SHOWN, 'all'),
    labels: reader.choice('labels', LABELLED, 'all'),
  };
}

/** From the first year of a series to the last, gaps included: each is a column. */
function yearsOf(
  series: string,
  facts: Iterable<{ readonly id: string; readonly series?: string }>,
): string[] {
  const known = [...facts]
    .filter((fact) => fact.series === series)
    .map(({ id }) => Number(id.slice(series.length + 1)));
  const first = Math.min(...known);
  const length = known.length > 0 ? Math.max(...known) - first + 1 : 0;
  return Array.from({ length }, (_, index) => String(first + index));
}

function drawnOf({ series, columns }: PanelDraft, facts: readonly FactDraft[]): string[] {
  const members = series ? facts.filter((fact) => fact.series === series.id.value).map(({ id }) => id) : [];
  return [...members, ...columns.flatMap(({ fact }) => (fact ? [fact.value] : []))];
}

/** A column a year; a year without a point is a gap. */
function seriesColumns(series: SeriesDraft | null, emit: ChartEmit): Column[] {
  if (!series) return [];
  const members = emit.series(series.id.value);
  return yearsOf(series.id.value, members).map((year) => {
    const fact = members.find(({ id }) => id === `${series.id.value}-${year}`);
    return {
      id: year,
      label: year,
      datum: fact ? emit.datum(fact.id) : null,
      tone: series.tone,
      texture: series.texture,
      apart: false,
    };
  });
}

function emitColumn(draft: ColumnDraft, emit: ChartEmit): Column {
  return {
    id: draft.id.value,
    label: emit.text(draft.label),
    datum: draft.fact && emit.datum(draft.fact.value),
    tone: draft.tone,
    texture: draft.texture,
    apart: draft.apart,
  };
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'columns'> = {
  parse(chart) {
    const panels = chart.items('panels', 'a panel', panel);
    const states = chart.states();
    const named = panels.flatMap((each) => [each.id.value, ...ids(each.columns)]);
    return {
      states,
      shown: ids(panels),
      marked: (facts) => [
        ...named,
        ...panels.flatMap(({ series }) => (series ? yearsOf(series.id.value, facts) : [])),
      ],
      drawn: (facts) => new Map(panels.map((each) => [each.id.value, drawnOf(each, facts)])),
      texts: [...labels(panels), ...panels.flatMap((each) => labels(each.columns))],
      check(checks) {
        for (const each of panels) {
          checks.alike(
            each.columns.map(({ fact }) => fact),
            'in one panel',
          );
          if (each.series) checks.series(each.series.id);
        }
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'columns',
        panels: panels.map((each) => ({
          id: each.id.value,
          label: emit.text(each.label),
          columns: [
            ...seriesColumns(each.series, emit),
            ...each.columns.map((draft) => emitColumn(draft, emit)),
          ],
          values: each.values,
          labels: each.labels,
        })),
        states: states.map((state) => emit.state(state)),
      }),
    };
  },
};
