import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { posterOf } from '../../charts/index.ts';
import { wrap } from '../../charts/scene/text.ts';
import { storyFolder } from '../../compiler/1-read/story-folder.ts';
import { themeRules, type ChartSpec, type Story } from '../../model/index.ts';
import { inlineStyle } from './inline-style.ts';
import { defsOf, escape, plotOf } from './plot.ts';
import { lightTokens, rulesOf } from './style.ts';

/** The style sheets a chart is drawn with on a page. */
export interface ChartStyle {
  readonly charts: string;
  readonly tokens: string;
}

const PAD = 28;
const TITLE = { size: 22, line: 28 };
const SMALL = { size: 13, line: 18 };

/** How much a state shows. Kinds whose states do not say show the same in each. */
function extent(state: object): number {
  return 'show' in state && Array.isArray(state.show) ? state.show.length : 0;
}

/** The state a picture shows: the fullest, and of those the one the story tells last. */
export function pictureState(chart: ChartSpec, story: Story): ChartSpec['states'][number] {
  const steps = story.chapters.flatMap(({ steps }) => steps).filter((step) => step.chart === chart.id);
  const order = (id: string) => steps.findLastIndex((step) => step.state === id);
  const [first] = [...chart.states].sort((a, b) => extent(b) - extent(a) || order(b.id) - order(a.id));
  if (!first) throw new Error(`The chart "${chart.id}" passed the checks and has no state.`);
  return first;
}

interface Block {
  readonly size: number;
  readonly line: number;
  readonly style: string;
}

/** Lines of text from `top` down; their markup, and where they end. */
function lines(
  text: string,
  top: number,
  width: number,
  block: Block,
): { readonly svg: string; readonly bottom: number } {
  const set = wrap(text, block.size, width, block.style.includes('bold')).map(
    (words, index) =>
      `<text class="${block.style}" x="${PAD}" y="${top + block.size + index * block.line}" font-size="${block.size}">${escape(words)}</text>`,
  );
  return { svg: set.join(''), bottom: top + set.length * block.line };
}

/** Who made the picture and under which terms, so that it can travel alone. */
function credit(story: Story, site: string | undefined): string {
  const address = site ? `, ${site.replace(/^https?:\/\//, '').replace(/\/$/, '')}` : '';
  return `${story.cover.title}${address}. Edition ${story.edition}. CC BY 4.0.`;
}

/**
 * A chart as an SVG that stands by itself: title, source line, the light theme's colours as attributes.
 *
 * @param site absolute address of the published story, where it is known
 */
export function chartSvg(chart: ChartSpec, story: Story, style: ChartStyle, site?: string): string {
  const state = pictureState(chart, story);
  const { svg: plot, x, y, width, height } = plotOf(posterOf(chart, state.id, 'wide'));
  const title = lines(state.title, PAD, width, { ...TITLE, style: 'bold' });
  const subtitle = lines(chart.subtitle, title.bottom + 2, width, { ...SMALL, style: 't-quiet' });
  const top = subtitle.bottom + 12;
  const caption = lines(chart.caption, top + height + 16, width, { ...SMALL, style: 't-quiet' });
  const made = lines(credit(story, site), caption.bottom + 4, width, { ...SMALL, style: 't-quiet' });
  const [fullWidth, fullHeight] = [width + 2 * PAD, made.bottom + PAD - 8];
  const tokens = lightTokens(
    style.tokens,
    story.chapters.find(({ charts }) => charts.includes(chart.id))?.id,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fullWidth} ${fullHeight}" width="${fullWidth}" height="${fullHeight}" role="img" lang="${story.language}" font-family="Onest, system-ui, sans-serif">`,
    `<title>${escape(state.title)}</title><desc>${escape(state.alt)}</desc>`,
    `<g class="defs">${defsOf(chart)}</g>`,
    `<rect width="${fullWidth}" height="${fullHeight}" fill="${tokens.get('--paper') ?? '#fff'}"/>`,
    `<g class="plot">${title.svg}${subtitle.svg}<g transform="translate(${PAD - x} ${top - y})">${plot}</g>${caption.svg}${made.svg}</g>`,
    `</svg>`,
  ].join('');
  return `${inlineStyle(svg, rulesOf(style.charts), tokens)}\n`;
}

/** The style sheets a chart is drawn with, from the repository's root. */
export async function chartStyle(root: string, story: Story): Promise<ChartStyle> {
  const read = (path: string) => readFile(resolve(root, path), 'utf8');
  const rules = themeRules(story);
  const [charts, tokens, theme] = await Promise.all([
    read('src/charts/charts.css'),
    read('src/ui/styles/tokens.css'),
    read(`${storyFolder(root)}/theme.css`),
  ]);
  return { charts: `${charts}${rules}`, tokens: `${tokens}${theme}${rules}` };
}
