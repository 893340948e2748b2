import { bollField, posterOf, stagePosterOf } from '../../../charts/index.ts';
import { storyMessages } from '../../../i18n/languages.ts';
import { plainText, type Chapter, type ChartSpec, type Story } from '../../../model/index.ts';
import type { ChartStyle } from '../data/chart-svg.ts';
import { inlineStyle } from '../data/inline-style.ts';
import { defsOf, escape, plotOf, type Plot } from '../data/plot.ts';
import { lightTokens, rulesOf } from '../data/style.ts';
import { selvedge, sheet, SHEET, textBlock } from './sheet.ts';

const COLUMN = { x: 42, width: 200 };
const CHART = { x: 258, y: 20, width: 322, height: 242 };
const SOURCE = { x: COLUMN.x, y: 287, width: SHEET.width - COLUMN.x - 20 };

/** The largest headline that stands in the column's height. */
const HEADLINES = [
  { size: 25, line: 29 },
  { size: 21.5, line: 25.5 },
  { size: 18, line: 22 },
] as const;
const HEADLINE_ROOM = { from: 89, to: 268 };

/** What a token of the light theme stands for, followed to a colour. */
function colours(tokens: ReadonlyMap<string, string>): (name: string) => string {
  const find = (name: string): string => {
    const value = tokens.get(name) ?? '';
    const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    return other === undefined ? value : find(other);
  };
  return (name) => find(`--${name}`);
}

/** The colours of the chapters' threads, by chapter, besides those of the tokens. */
function paint(style: ChartStyle, chapter?: string): (name: string) => string {
  const own = colours(lightTokens(style.tokens, chapter));
  const threads = new Map(
    rulesOf(style.tokens).flatMap(({ selector, values }): [string, string][] => {
      const [, id] = /^\.thread-([\w-]+)$/.exec(selector) ?? [];
      const [, thread] = values.find(([name]) => name === '--thread') ?? [];
      const [, token] = /^var\(--([\w-]+)\)$/.exec(thread ?? '') ?? [];
      return id !== undefined && token !== undefined ? [[id, token]] : [];
    }),
  );
  return (name) => own(threads.get(name) ?? name);
}

const scaleOf = ({ width, height }: Plot): number => Math.min(CHART.width / width, CHART.height / height);

/** Of a chart's layouts the one whose words come out largest in the card's room. */
function plotFor(chart: ChartSpec, state: string): Plot {
  const sizes = ({ svg }: Plot) => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const least = (plot: Plot) => scaleOf(plot) * Math.min(...sizes(plot), 100);
  const plots = [
    plotOf(posterOf(chart, state, 'narrow')),
    plotOf(posterOf(chart, state, 'wide')),
    plotOf(stagePosterOf(chart, state).svg),
  ];
  return plots.reduce((best, plot) => (least(plot) > least(best) ? plot : best));
}

function headline(text: string, fill: string): string {
  const blocks = HEADLINES.map((size) =>
    textBlock(text, { ...COLUMN, y: HEADLINE_ROOM.from }, { ...size, fill, bold: true, face: 'Literata' }),
  );
  return (blocks.find(({ bottom }) => bottom <= HEADLINE_ROOM.to) ?? blocks.at(-1))?.svg ?? '';
}

/** The picture of a chapter: the finding of one of its steps, its chart, and who reported it. */
export function chapterCard(chapter: Chapter, story: Story, style: ChartStyle): string {
  const step = chapter.steps.find(({ id }) => id === chapter.card);
  const chart = step && story.charts[step.chart];
  const state = chart?.states.find(({ id }) => id === step?.state);
  if (!chart || !state) throw new Error(`The chapter "${chapter.id}" passed the checks and has no card.`);
  const colour = paint(style, chapter.id);
  const plot = plotFor(chart, state.id);
  const scale = scaleOf(plot);
  const x = CHART.x + (CHART.width - plot.width * scale) / 2;
  const y = CHART.y + (CHART.height - plot.height * scale) / 2;
  const place = [chapter.number, chapter.title].filter((part) => part !== null).join(' · ');
  const kicker = { size: 10.5, line: 13, fill: colour('thread-ink'), bold: true };
  const source = { size: 8.5, line: 11.5, fill: colour('quiet') };
  const content = [
    selvedge(story, colour, chapter.id),
    textBlock(
      story.cover.title,
      { ...COLUMN, y: 37 },
      { ...HEADLINES[2], fill: colour('ink'), bold: true, face: 'Literata' },
    ).svg,
    textBlock(place, { ...COLUMN, y: 53 }, kicker).svg,
    headline(state.title, colour('ink')),
    `<g class="defs">${defsOf(chart)}</g>`,
    `<g class="plot" transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)}) translate(${-plot.x} ${-plot.y})" font-family="Onest">${plot.svg}</g>`,
    textBlock(chart.caption, SOURCE, source).svg,
  ];
  return inlineStyle(
    sheet(content.join(''), colour('paper'), story.language),
    rulesOf(style.charts),
    lightTokens(style.tokens, chapter.id),
  );
}

/** The cover's night, as src/ui/styles/cover.css has it. */
const NIGHT = {
  paper: '#12153a',
  ink: '#f6f7f3',
  words: '#d5d8ee',
  quiet: '#b4b8d6',
  picked: '#6a6f9c',
  spun: '#e3a008',
  spunInk: '#f2bd45',
} as const;
const BOLL = 230;

/** The picture of the whole story: its name, its opening lines and the boll that thins into a thread. */
export function coverCard(story: Story, style: ChartStyle): string {
  const { cover } = story;
  const field = bollField(cover.boll.picked.value, cover.boll.ginned.value, BOLL);
  const colour = paint(style);
  const lines = cover.lines.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.children) : []));
  let y = 138;
  const said = lines.map((line) => {
    const { svg, bottom } = textBlock(
      line,
      { x: 46, y, width: 272 },
      { size: 14, line: 20, fill: NIGHT.words, face: 'Literata' },
    );
    y = bottom + 3;
    return svg;
  });
  const weight = (key: keyof typeof cover.boll, row: number, fill: string) =>
    `<text x="440" y="${264 + row * 15}" font-family="Onest" font-size="9.5" fill="${fill}">${escape(`${cover.boll[key].text} ${storyMessages(story.language).coverVisual[key]}`)}</text>`;
  const content = [
    selvedge(story, (name) => (name === 'paper' ? NIGHT.paper : colour(name))),
    `<text x="43" y="100" font-family="Literata" font-weight="600" font-size="62" letter-spacing="-1.2" fill="${NIGHT.ink}">${escape(cover.title)}</text>`,
    ...said,
    `<g transform="translate(330 14)" fill="none" stroke-linecap="round"><path d="${field.picked}" stroke="${NIGHT.picked}" stroke-width="3.9"/><path d="${field.ginned}" stroke="${NIGHT.ink}" stroke-width="3.9"/><path d="M115 115C115 192 84 201 89 240S104 275 86 315" stroke="${NIGHT.spun}" stroke-width="1.6"/></g>`,
    weight('picked', 0, NIGHT.quiet),
    weight('ginned', 1, NIGHT.ink),
    weight('spun', 2, NIGHT.spunInk),
  ];
  return sheet(content.join(''), NIGHT.paper, story.language);
}
