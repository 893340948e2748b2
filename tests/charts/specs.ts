import type { ChartKind, ChartSpec, Datum, Mark, Unit } from '../../src/model/index.ts';

/** A number of the fixtures; its note and fact carry its own id. */
export function datum(fact: string, value: number, text: string, more: { mark?: Mark; unit?: Unit } = {}): Datum {
  const { mark = 'reported', unit = 't' } = more;
  return {
    fact, value, unit, mark, text, label: `Label of ${fact}`, period: '2025', note: `note-${fact}`,
    status: mark === 'planned' ? 'planned' : 'achieved',
  };
}

const base = (id: string) => ({
  id, title: `Title of ${id}`, description: `Description of ${id}`, subtitle: 'Tonnes, from zero', caption: 'Reported by nobody',
});
const state = (id: string, show: string[], highlight: string[] = show) => ({
  id, title: `Finding ${id}`, alt: `What "${id}" <shows> & tells`, annotations: [], show, highlight,
});

const years = Array.from({ length: 30 }, (_, index) => String(1996 + index));

/** One spec a kind, with the cases the real story need not hold: gaps, plans, apart, ghosts, remainders. */
export const FIXTURES: Readonly<Record<ChartKind, ChartSpec>> = {
  slope: {
    ...base('slope'), kind: 'slope',
    lines: [
      { id: 'money', label: 'Money of the day', from: datum('money-start', 1, '1×', { unit: 'times' }), to: datum('money-end', 3.41, '3.41×', { mark: 'derived', unit: 'times' }), fromLabel: '2008', toLabel: '2018', tone: 'thread', apart: false },
      { id: 'dollars', label: 'Dollars of the United States', from: datum('money-start', 1, '1×', { unit: 'times' }), to: datum('dollars-end', 1.19, '1.19×', { mark: 'context', unit: 'times' }), fromLabel: '2008', toLabel: '2018', tone: 'quiet', apart: false },
      { id: 'goods', label: 'Volume', from: datum('goods-start', 1, '1×', { unit: 'times' }), to: datum('goods-end', 1.5, '1.5×', { mark: 'context', unit: 'times' }), fromLabel: 'about 2009', toLabel: '2019', tone: 'context', apart: true },
    ],
    ghosts: [{ id: 'printed', datum: datum('printed', 3.6, '3.6×', { unit: 'times' }), label: 'As printed' }],
    states: [
      { ...state('dots', ['money']), joined: false, ghosts: [] },
      { ...state('ghost', ['money']), joined: false, ghosts: ['printed'], bracket: '3.41 times' },
      { ...state('all', ['money', 'dollars', 'goods'], ['dollars']), joined: true, ghosts: [] },
    ],
  },
  columns: {
    ...base('columns'), kind: 'columns',
    panels: [
      { id: 'series', label: 'Harvest', values: 'highlighted', labels: 'sparse', columns: years.map((year, index) => ({ id: year, label: year, datum: index === 4 ? null : datum(`harvest-${year}`, 200000 + ((index * 37) % 11) * 26000, `${200 + ((index * 37) % 11) * 26},000 t`, { mark: 'context' }), tone: 'cotton', texture: 'dots', apart: false })) },
      { id: 'few', label: 'Some and others', values: 'all', labels: 'all', columns: [
        { id: 'a', label: 'made', datum: datum('made', 80, '80 t'), tone: 'thread', texture: 'strands', apart: false },
        { id: 'b', label: 'worked out', datum: datum('worked', 40, '40 t', { mark: 'derived' }), tone: 'fibre', texture: 'solid', apart: false },
        { id: 'c', label: 'no figure', datum: null, tone: 'quiet', texture: 'hatch', apart: false },
        { id: 'd', label: 'planned', datum: datum('planned', 60, '60 t', { mark: 'planned' }), tone: 'yarn', texture: 'weave', apart: true },
      ] },
    ],
    states: [
      state('series', ['series'], ['2012', '2014', '2025']),
      { ...state('few', ['few'], ['a']), annotations: [{ at: 'c', text: 'No figure found' }] },
    ],
  },
  waffle: {
    ...base('waffle'), kind: 'waffle',
    panels: [
      { id: 'workers', label: 'Workers in member firms', filled: datum('workers', 42, '42%', { unit: 'percent' }), tone: 'thread', texture: 'solid' },
      { id: 'firms', label: 'Member firms among all firms', filled: datum('firms', 7.1, '≈7%', { mark: 'derived', unit: 'percent' }), tone: 'context', texture: 'hatch' },
    ],
    states: [state('both', ['workers', 'firms']), state('one', ['workers'])],
  },
  fields: {
    ...base('fields'), kind: 'fields', perDot: 1000, key: 'One dot is 1,000 tonnes',
    fields: [
      { id: 'picked', label: 'cotton picked', datum: datum('picked', 466000, '466,000 t'), tone: 'cotton', texture: 'dots' },
      { id: 'ginned', label: 'fibre ginned', datum: datum('ginned', 116100, '116,100 t'), tone: 'fibre', texture: 'strands' },
      { id: 'spun', label: 'yarn spun', datum: datum('spun', 500, '500 t'), tone: 'yarn', texture: 'twill' },
    ],
    states: [
      { ...state('squares', ['picked', 'ginned'], ['ginned']), as: 'squares' },
      { ...state('dots', ['picked', 'ginned', 'spun'], ['spun']), as: 'dots', lens: 'spun' },
    ],
  },
  timeline: {
    ...base('timeline'), kind: 'timeline',
    events: [
      { id: 'begun', date: '2019-12', dateText: 'December 2019', label: 'A spinning plant is launched', status: 'achieved', mark: 'reported', data: [datum('plant', 6000, '6,000 t')] },
      { id: 'named', date: '2019-12-11', dateText: '11 December 2019', label: 'A body is founded', status: 'achieved', mark: 'reported', data: [] },
      { id: 'told', date: '2020-02', dateText: 'February 2020', label: 'A roadmap is approved', status: 'achieved', mark: 'context', data: [] },
      { id: 'hoped', date: '2025-03', dateText: 'March 2025', label: 'A larger one is announced for the region', status: 'planned', mark: 'planned', data: [] },
      { id: 'promised', date: '2026-12-25', dateText: '25 December 2026', label: 'A much larger plant is expected to reach its full size', status: 'planned', mark: 'planned', data: [datum('jobs', 2000, '2,000', { mark: 'planned' }), datum('yarn', 11400, '11,400 t', { mark: 'planned' })] },
    ],
    states: [state('all', ['begun', 'named', 'told', 'hoped', 'promised'], ['promised'])],
  },
  threads: {
    ...base('threads'), kind: 'threads',
    threads: ['Working together', 'From raw material to product', 'Quality', 'Local content', 'Exports'].map((label, index) => ({ id: `t${index}`, label, detail: 'What it is to bring about, in a sentence that takes its room' })),
    states: [state('open', ['t0', 't1', 't2', 't3', 't4'])],
  },
};

/** Every number a spec holds. */
export function dataOf(spec: ChartSpec): Datum[] {
  switch (spec.kind) {
    case 'slope':
      return [...spec.lines.flatMap(({ from, to }) => [from, to]), ...spec.ghosts.map((ghost) => ghost.datum)];
    case 'columns':
      return spec.panels.flatMap(({ columns }) => columns.flatMap((column) => (column.datum ? [column.datum] : [])));
    case 'waffle':
      return spec.panels.map(({ filled }) => filled);
    case 'fields':
      return spec.fields.map((field) => field.datum);
    case 'timeline':
      return spec.events.flatMap(({ data }) => data);
    case 'threads':
      return [];
  }
}
