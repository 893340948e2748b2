import { type Tone } from '../../model/index.ts';
import type { FactRef } from '../../compiler/2-parse/fact-draft.ts';
import { ids, item, labels, type ItemDraft } from '../../compiler/charts/items.ts';
import type { ChartChecks, ChartRules } from '../../compiler/charts/kind.ts';
import type { ChartReader } from '../../compiler/charts/reader.ts';

/** A tenth of a percent of the end: finer than any printed rate, coarser than rounding errors. */
const TOLERANCE = 0.001;

interface PathDraft extends ItemDraft {
  readonly rate: FactRef;
  readonly end: FactRef;
  readonly tone: Tone;
}

function path(reader: ChartReader): PathDraft {
  return {
    ...item(reader),
    rate: reader.id('rate'),
    end: reader.id('end'),
    tone: reader.tone(),
  };
}

function state(reader: ChartReader) {
  return { until: reader.has('until') ? reader.lockedNumber('until') : null };
}

/** The end of a path is its rate compounded, or the line would contradict its numbers. */
function checkEnd({ rate, end }: PathDraft, years: number | null, checks: ChartChecks): void {
  const [percent, times] = [checks.value(rate), checks.value(end)];
  if (percent === null || times === null || years === null) return;
  const compounded = (1 + percent / 100) ** years;
  if (Math.abs(compounded / times - 1) <= TOLERANCE) return;
  const expected = `the end of ${percent.toFixed(1)} percent a year for ${years} years, ${compounded.toFixed(3)}, not ${times.toFixed(3)}`;
  checks.report.add('path-disagrees', end.place, end.value, expected);
}

/** How the compiler reads, checks and emits the kind. */
export const compile: ChartRules<'paths'> = {
  parse(chart) {
    const drafts = chart.items('paths', 'a path', path);
    const years = chart.id('years');
    const perYear = chart.words('perYear');
    const [startLabel, endLabel] = [chart.words('startLabel'), chart.words('endLabel')];
    const states = chart.statesWith(state);
    return {
      states,
      shown: ids(drafts),
      marked: () => ids(drafts),
      drawn: () =>
        new Map(drafts.map(({ id, rate, end }) => [id.value, [rate.value, end.value, years.value]])),
      texts: [...labels(drafts), perYear, startLabel, endLabel],
      check(checks) {
        checks.alike([years], 'as the length of paths', 'years');
        checks.alike(
          drafts.map(({ rate }) => rate),
          'as a yearly rate',
          'percent',
        );
        checks.alike(
          drafts.map(({ end }) => end),
          'as the end of a path',
          'times',
        );
        for (const draft of drafts) checkEnd(draft, checks.value(years), checks);
      },
      emit: (emit) => ({
        ...emit.head,
        kind: 'paths',
        years: emit.datum(years.value),
        perYear: emit.text(perYear),
        startLabel: emit.text(startLabel),
        endLabel: emit.text(endLabel),
        paths: drafts.map(({ id, label, rate, end, tone }) => ({
          id: id.value,
          label: emit.text(label),
          rate: emit.datum(rate.value),
          end: emit.datum(end.value),
          tone,
        })),
        states: states.map((each) => ({
          ...emit.state(each),
          ...(each.until !== null && { until: each.until }),
        })),
      }),
    };
  },
};
