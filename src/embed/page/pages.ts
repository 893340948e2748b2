import { messagesOf } from '../../i18n/registry.ts';
import { embedPage, type Chapter, type ChartSpec, type Story } from '../../model/index.ts';
import { BRAND } from '../../model/identity.ts';
import { chartNow, formerCharts } from '../migrations.ts';

/** What an embed shows: a chapter with its steps, or one chart and the chapter it is told in. */
export type Embedded =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'chart'; readonly chart: ChartSpec; readonly chapter: Chapter };

/** An embed's page before it is rendered. */
export interface EmbedPageOf {
  /** Address below the language's root: `embed/cotton/`. */
  readonly path: string;
  readonly embedded: Embedded;
  readonly title: string;
  readonly description: string;
}

/** The title of a chart in its last state: what it has come to say. */
export function chartTitle(chart: ChartSpec): string {
  return chart.states.at(-1)?.title ?? chart.title;
}

/** The embed of one chart, or `null` where no chapter tells it. `id`: under which it is asked for, once or now. */
function chartPage(story: Story, id: string): EmbedPageOf | null {
  const chart = story.charts[chartNow(id)];
  const chapter = story.chapters.find(({ charts }) => chart && charts.includes(chart.id));
  if (!chart || !chapter) return null;
  const title = chartTitle(chart);
  return {
    path: embedPage({ chart: id }),
    embedded: { kind: 'chart', chart, chapter },
    title: `${title} · ${BRAND}`,
    description: messagesOf('embed', story.language).description(title, BRAND),
  };
}

/** Every embed of one language: chapters, charts, and charts under ids they once had. */
export function embedPages(story: Story): readonly EmbedPageOf[] {
  const words = messagesOf('embed', story.language);
  const chapters = story.chapters.map((chapter): EmbedPageOf => ({
    path: embedPage({ chapter: chapter.id }),
    embedded: { kind: 'chapter', chapter },
    title: `${chapter.title} · ${BRAND}`,
    description: words.description(chapter.title, BRAND),
  }));
  const charts = [...Object.keys(story.charts), ...formerCharts()];
  return [...chapters, ...charts.flatMap((id) => chartPage(story, id) ?? [])];
}
