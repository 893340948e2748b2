import { sceneOf } from '../../charts/index.ts';
import { element, escapeText, LOOK, paintScene, type Theme } from '../../charts/render/paint/index.ts';
import { wrap } from '../../charts/scene/text.ts';
import type { ChartSpec, Story } from '../../model/index.ts';
import type { Themes } from '../shared/theme.ts';

const FONT = "Onest, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
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
  readonly fill: string;
  readonly bold?: boolean;
}

/** Lines of text from `top` down; their markup, and where they end. */
function lines(
  text: string,
  top: number,
  width: number,
  { size, line, fill, bold = false }: Block,
): { readonly svg: string; readonly bottom: number } {
  const set = wrap(text, size, width, bold).map((words, index) =>
    element(
      'text',
      {
        x: PAD,
        y: top + size + index * line,
        'font-size': size,
        'font-weight': bold && LOOK.bold,
        fill,
      },
      escapeText(words),
    ),
  );
  return { svg: set.join(''), bottom: top + set.length * line };
}

/** Who made the picture and under which terms, so that it can travel alone. */
function credit(story: Story, site: string | undefined): string {
  const address = site ? `, ${site.replace(/^https?:\/\//, '').replace(/\/$/, '')}` : '';
  return `${story.cover.title}${address}. Edition ${story.edition}. CC BY 4.0.`;
}

/** The picture's outer element: words for who cannot see it, the ground and what is drawn on it. */
function sheet(
  { title, alt }: ChartSpec['states'][number],
  size: { readonly width: number; readonly height: number },
  language: string,
  theme: Theme,
  content: string,
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      role: 'img',
      lang: language,
      'font-family': FONT,
    },
    element('title', {}, escapeText(title)) +
      element('desc', {}, escapeText(alt)) +
      element('rect', { ...size, fill: theme.paper }) +
      content,
  );
}

/**
 * A chart as an SVG that stands by itself: title, source line, the light theme's colours as attributes.
 *
 * @param site absolute address of the published story, where it is known
 */
export function chartSvg(chart: ChartSpec, story: Story, themes: Themes, site?: string): string {
  const state = pictureState(chart, story);
  const theme = themes(story.chapters.find(({ charts }) => charts.includes(chart.id))?.id);
  const scene = sceneOf(chart, state.id, 'wide');
  const { width, height } = scene;
  const small = { ...SMALL, fill: theme.ink('quiet') };
  const title = lines(state.title, PAD, width, { ...TITLE, fill: theme.ink('ink'), bold: true });
  const subtitle = lines(chart.subtitle, title.bottom + 2, width, small);
  const top = subtitle.bottom + 12;
  const caption = lines(chart.caption, top + height + 16, width, small);
  const made = lines(credit(story, site), caption.bottom + 4, width, small);
  const plot = element('g', { transform: `translate(${PAD} ${top})` }, paintScene(scene, theme));
  const content = [title.svg, subtitle.svg, plot, caption.svg, made.svg].join('');
  const size = { width: width + 2 * PAD, height: made.bottom + PAD - 8 };
  return `${sheet(state, size, story.language, theme, content)}\n`;
}
