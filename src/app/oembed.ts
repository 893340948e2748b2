import {
  CARD_SIZE,
  cardFile,
  EMBED_FONTS,
  EMBED_LAYOUTS,
  EMBED_THEMES,
  frameHeight,
  iframeSnippet,
  measuredHeights,
  measureOf,
  type ChartSpec,
  type EmbedOptions,
  type EmbedTarget,
  type Story,
} from '../model/index.ts';
import type { Size } from './pages.ts';

/** Paths of the responses below the root of their language: a public contract. */
export const chapterOembed = (chapter: string): string => `oembed/${chapter}.json`;
export const chartOembed = (chart: string): string => `oembed/chart/${chart}.json`;

/** An oEmbed 1.0 response of type rich (https://oembed.com, 2.3.4.4). */
export interface Oembed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

const DAY = 86_400;
/** Width in pixels a consumer may reckon with; the frame itself fills its column. */
const WIDTH = 640;

function plain(target: EmbedTarget, story: Story): EmbedOptions {
  return {
    target,
    theme: EMBED_THEMES[0],
    layout: EMBED_LAYOUTS[0],
    step: null,
    from: null,
    to: null,
    accent: null,
    font: EMBED_FONTS[0],
    language: story.language,
    edition: null,
  };
}

interface Told {
  readonly target: EmbedTarget;
  readonly title: string;
  readonly thumbnail: string;
  readonly size: Size;
}

function response({ target, title, thumbnail, size }: Told, story: Story, site: string): Oembed {
  const options = plain(target, story);
  const heights = measuredHeights(story, target);
  const name = story.cover.title;
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: name,
    author_url: site,
    provider_name: name,
    provider_url: site,
    cache_age: DAY,
    thumbnail_url: new URL(thumbnail, site).href,
    thumbnail_width: size.width,
    thumbnail_height: size.height,
    html: iframeSnippet({ site, options, title, heights, width: null, page: '', chart: '' }),
    width: WIDTH,
    height: frameHeight(measureOf({ options, heights, width: null })),
  };
}

const titleOf = (chart: ChartSpec, story: Story) => `${chart.title} · ${story.cover.title}`;

/**
 * The oEmbed responses of a language's chapters and charts, by path below the root of their language.
 *
 * @param site absolute address of the site, with a slash at its end
 * @param pictureSize the size in pixels of a picture below the site's root
 */
export function oembeds(
  story: Story,
  site: string,
  pictureSize: (path: string) => Size,
): Readonly<Record<string, Oembed>> {
  const chapters = story.chapters.map((chapter) => {
    const alreadyReported = {
      target: { chapter: chapter.id },
      title: `${chapter.title} · ${story.cover.title}`,
      thumbnail: cardFile(story.language, chapter.id),
      size: CARD_SIZE,
    };
    return [chapterOembed(chapter.id), response(alreadyReported, story, site)] as const;
  });
  const charts = Object.values(story.charts).map((chart) => {
    const thumbnail = `data/charts/${chart.id}.png`;
    const alreadyReported = {
      target: { chart: chart.id },
      title: titleOf(chart, story),
      thumbnail,
      size: pictureSize(thumbnail),
    };
    return [chartOembed(chart.id), response(alreadyReported, story, site)] as const;
  });
  return Object.fromEntries([...chapters, ...charts]);
}
