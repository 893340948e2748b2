/** The results of all rounds as Markdown: medians, ratios to the twin, and whether the targets are met. */
import { availableParallelism } from 'node:os';
import { median } from './stats.mjs';

const ms = (value) => `${value.toFixed(0)} ms`;
const fine = (value) => `${value.toFixed(1)} ms`;
const share = (value) => `${value.toFixed(2)} %`;
const plain = (value) => value.toFixed(0);
const score = (value) => value.toFixed(3);

/** `most`: the largest median allowed; `ratio`: the largest median of per-round ratios to the twin. */
const ROWS = [
  { label: 'LCP', of: (run) => run.cold.lcp, as: ms, ratio: 1.1 },
  { label: 'FCP', of: (run) => run.cold.fcp, as: ms },
  { label: 'first chart visible', of: (run) => run.cold.chartVisible, as: ms, ratio: 1.1 },
  { label: 'total blocking time', of: (run) => run.cold.tbt, as: ms, most: 0 },
  { label: 'blocking since navigation', of: (run) => run.cold.blocking, as: ms, most: 50 },
  // Printed to two places in the targets: 0.00.
  { label: 'CLS, loading', of: (run) => run.cold.cls, as: score, most: 0.005 },
  { label: 'CLS, after the scroll', of: (run) => run.scroll.cls, as: score, most: 0.005 },
  { label: 'late frames scrolling', of: (run) => run.scroll.late, as: share, most: 0.5 },
  // Frames come every 16.67 ms and are stamped to 0.1 ms.
  { label: 'p99 frame', of: (run) => run.scroll.p99, as: fine, most: 17 },
  { label: 'worst frame', of: (run) => run.scroll.worst, as: fine },
  { label: 'main thread while scrolling', of: (run) => run.scroll.mainThread, as: ms, ratio: 1.1 },
  { label: 'live canvases after the scroll', of: (run) => run.scroll.canvases, as: plain, most: 2 },
  { label: 'canvases at most while scrolling', of: (run) => run.scroll.canvasesMost, as: plain, most: 2 },
  { label: 'second visit, LCP', of: (run) => run.warm.lcp, as: ms, ratio: 0.5 },
  { label: 'bytes until quiet', of: (run) => run.cold.bytes / 1000, as: (value) => `${value.toFixed(1)} KB` },
  { label: 'pixels scrolled', of: (run) => run.scroll.pixels, as: plain },
];
const CHANGE_MOST = 50;

function ratioOf(row, ours, twins) {
  const pairs = ours
    .map((run) => [run, twins.find(({ round }) => round === run.round)])
    .filter(([, twin]) => twin);
  return median(pairs.map(([run, twin]) => row.of(run) / row.of(twin)));
}

function verdict({ ratio, most }, value, against) {
  if (ratio === undefined && most === undefined) return { target: '', met: '' };
  const target = ratio === undefined ? `<= ${most}` : `<= ${ratio.toFixed(2)}x`;
  const reached = ratio === undefined ? value : against;
  return { target, met: reached !== null && reached <= (ratio ?? most) ? 'yes' : 'NO' };
}

const cell = (value, as) => (value === null ? 'n/a' : as(value));

function pageTable(page, ours, twins) {
  const lines = ROWS.map((row) => {
    const value = median(ours.map(row.of));
    const against = ratioOf(row, ours, twins);
    const { target, met } = verdict(row, value, against);
    const compared = (row.ratio || row.label === 'FCP') && against !== null ? `${against.toFixed(2)}x` : '';
    return `| ${row.label} | ${cell(value, row.as)} | ${cell(median(twins.map(row.of)), row.as)} | ${compared} | ${target} | ${met} |`;
  });
  return [
    `### /${page}/ (${ours.length} rounds)`,
    '',
    '| | ours | twin | ratio | target | met |',
    '|---|---:|---:|---:|---:|---|',
    ...lines,
    '',
  ];
}

/** How far the machine itself can be trusted: its own speed, and how smoothly it shows a page without script. */
function machineNotes(runs, good) {
  const spins = runs.map(({ spin }) => spin);
  const [least, most] = [Math.min(...spins), Math.max(...spins)];
  const notes = [`Machine: fixed work took ${ms(median(spins))} (from ${ms(least)} to ${ms(most)}).`];
  // A run by itself keeps about one core and a half at work.
  const crowded = median(runs.map(({ load }) => load ?? 0)) > availableParallelism() + 1;
  if (crowded || most > 1.3 * least)
    notes.push('Disturbed: other work ran beside this. Run again on a quiet machine before believing it.');
  const late = median(good.filter(({ kind }) => kind === 'twin').map(({ scroll }) => scroll.late));
  if (late > 0.5)
    notes.push(
      `Even the twins have ${share(late)} late frames: here the machine, not the page, sets the frames.`,
    );
  return notes;
}

/** @param {{ page: string, kind: 'ours' | 'twin', round: number, error?: string }[]} runs */
export function speedReport(runs, pages) {
  const good = runs.filter(({ error }) => !error);
  const lines = pages.flatMap((page) => {
    const of = (kind) => good.filter((run) => run.page === page && run.kind === kind);
    return of('ours').length
      ? pageTable(page, of('ours'), of('twin'))
      : [`### /${page}/: every run failed`, ''];
  });
  const failed = runs
    .filter(({ error }) => error)
    .map(({ page, kind, error }) => `Failed run of ${page} (${kind}): ${error}`);
  const text = [...lines, ...machineNotes(runs, good), ...failed].join('\n');
  return { text, met: !failed.length && !/\| NO \|/.test(text) && !/every run failed/.test(text) };
}

/** @param {{ page: string, changes: { from: string, to: string, renderer: string, sameChart: boolean, longest: number }[] }[]} results */
export function changeReport(results) {
  const lines = results.flatMap(({ page, changes }) => [
    `### /${page}/: longest task while a step changes (key J, at rest, 4x slowdown; cap ${CHANGE_MOST} ms)`,
    '',
    '| from | to | chart | longest task | within the cap |',
    '|---|---|---|---:|---|',
    ...changes.map(
      ({ from, to, renderer, sameChart, longest }) =>
        `| ${from || '(top)'} | ${to} | ${sameChart ? renderer : 'another chart'} | ${fine(longest)} | ${longest <= CHANGE_MOST ? 'yes' : 'NO'} |`,
    ),
    changes.length ? '' : '| (no step followed the key J) | | | | NO |\n',
  ]);
  const text = lines.join('\n');
  return { text, met: !/\| NO \|/.test(text) };
}
