import { dotField, sceneOf, stageSceneOf, type Scene } from '../../charts/index.ts';
import { element, escapeText, paintScene } from '../../charts/render/paint/index.ts';
import { plainText, type Chapter, type ChartSpec, type CoverValue, type Story } from '../../model/index.ts';
import type { Themes } from '../shared/theme.ts';
import { progressRail, sheet, SHEET, textBlock } from './sheet.ts';

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

const scaleOf = ({ width, height }: Scene): number => Math.min(CHART.width / width, CHART.height / height);

/** Of a chart's layouts the one whose words come out largest in the card's room. */
function sceneFor(chart: ChartSpec, state: string): Scene {
  const least = (scene: Scene) =>
    scaleOf(scene) *
    Math.min(...scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.size] : [])), 100);
  const own = stageSceneOf(chart, state);
  const scenes = [sceneOf(chart, state, 'narrow'), sceneOf(chart, state, 'wide'), ...(own ? [own] : [])];
  return scenes.reduce((best, scene) => (least(scene) > least(best) ? scene : best));
}

function headline(text: string, fill: string): string {
  const blocks = HEADLINES.map((size) =>
    textBlock(text, { ...COLUMN, y: HEADLINE_ROOM.from }, { ...size, fill, bold: true, face: 'Literata' }),
  );
  return (blocks.find(({ bottom }) => bottom <= HEADLINE_ROOM.to) ?? blocks.at(-1))?.svg ?? '';
}

/** The picture of a chapter: the finding of one of its steps, its chart, and who reported it. */
export function chapterCard(chapter: Chapter, story: Story, themes: Themes): string {
  const step = chapter.steps.find(({ id }) => id === chapter.card);
  const chart = step && story.charts[step.chart];
  const state = chart?.states.find(({ id }) => id === step?.state);
  if (!chart || !state) throw new Error(`The chapter "${chapter.id}" passed the checks and has no card.`);
  const theme = themes(chapter.id);
  const scene = sceneFor(chart, state.id);
  const scale = scaleOf(scene);
  const x = CHART.x + (CHART.width - scene.width * scale) / 2;
  const y = CHART.y + (CHART.height - scene.height * scale) / 2;
  const place = [chapter.number, chapter.title].filter((part) => part !== null).join(' · ');
  const kicker = { size: 10.5, line: 13, fill: theme.ink('thread'), bold: true };
  const source = { size: 8.5, line: 11.5, fill: theme.ink('quiet') };
  const content = [
    progressRail(story, themes, theme.paper, chapter.id),
    textBlock(
      story.cover.title,
      { ...COLUMN, y: 37 },
      { ...HEADLINES[2], fill: theme.ink('ink'), bold: true, face: 'Literata' },
    ).svg,
    textBlock(place, { ...COLUMN, y: 53 }, kicker).svg,
    headline(state.title, theme.ink('ink')),
    element(
      'g',
      {
        transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`,
        'font-family': 'Onest',
      },
      paintScene(scene, theme),
    ),
    textBlock(chart.caption, SOURCE, source).svg,
  ];
  return sheet(content.join(''), theme.paper, story.language);
}

/** The cover's night, as src/ui/styles/cover.css has it. */
const NIGHT = {
  paper: '#12153a',
  ink: '#f6f7f3',
  words: '#d5d8ee',
  quiet: '#b4b8d6',
  outer: '#6a6f9c',
  thread: '#e3a008',
  threadInk: '#f2bd45',
} as const;
const FIELD = 230;

/** The picture of the whole story: its name, its opening lines and the field that thins into a thread. */
export function coverCard(story: Story, themes: Themes): string {
  const { cover } = story;
  const { visual } = cover;
  const field = dotField(visual, FIELD);
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
  const weight = ({ text, noun }: CoverValue, row: number, fill: string) =>
    `<text x="440" y="${264 + row * 15}" font-family="Onest" font-size="9.5" fill="${fill}">${escapeText(`${text} ${noun}`)}</text>`;
  const content = [
    progressRail(story, themes, NIGHT.paper),
    `<text x="43" y="100" font-family="Literata" font-weight="600" font-size="62" letter-spacing="-1.2" fill="${NIGHT.ink}">${escapeText(cover.title)}</text>`,
    ...said,
    `<g transform="translate(330 14)" fill="none" stroke-linecap="round"><path d="${field.outer}" stroke="${NIGHT.outer}" stroke-width="3.9"/><path d="${field.inner}" stroke="${NIGHT.ink}" stroke-width="3.9"/><path d="M115 115C115 192 84 201 89 240S104 275 86 315" stroke="${NIGHT.thread}" stroke-width="1.6"/></g>`,
    weight(visual.outer, 0, NIGHT.quiet),
    weight(visual.inner, 1, NIGHT.ink),
    weight(visual.thread, 2, NIGHT.threadInk),
  ];
  return sheet(content.join(''), NIGHT.paper, story.language);
}
