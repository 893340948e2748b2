import { cardFile, mediaTypeOf, plainText, STORY_FILES, type Chapter, type Story } from '../model/index.ts';
import type { PageOf } from '../reader/page-of.ts';
import type { Shared } from './pages.ts';
import type { SitePage } from './site-pages.ts';

const CONTEXT = 'https://schema.org';
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** What every work of the story says of itself. Addresses are left out where the site's is not known. */
function work(story: Story, site: string | undefined): object {
  const by = { '@type': 'Organization', name: story.cover.title, ...(site && { url: site }) };
  return {
    inLanguage: story.language,
    version: story.edition,
    dateModified: story.edition.slice(0, 10),
    license: LICENSE,
    isAccessibleForFree: true,
    author: by,
    publisher: by,
  };
}

function article(chapter: Chapter, story: Story, site: string | undefined, path: string): object {
  const url = site && new URL(path, site).href;
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: `${chapter.title}: ${plainText(chapter.question)}`,
    description: chapter.description,
    ...work(story, site),
    ...(url && { url, image: new URL(cardFile(story.language, chapter.id), site).href }),
  };
}

function dataset(
  { title, description }: SitePage,
  story: Story,
  site: string | undefined,
  path: string,
): object {
  const file = (name: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: mediaTypeOf(name.split('.').at(-1) ?? '')?.split(';')[0],
    contentUrl: new URL(`data/${name}`, site).href,
  });
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: title,
    description,
    ...work(story, site),
    ...(site && { url: new URL(path, site).href, distribution: STORY_FILES.map(file) }),
  };
}

const chapterOf = (page: PageOf): Chapter | null => (page.kind === 'chapter' ? page.chapter : null);

/** The finding of the chart on a chapter's card; the story's own description for all other pages. */
function cardAlt(chapter: Chapter | null, story: Story): string {
  const step = chapter?.steps.find(({ id }) => id === chapter.card);
  const state = step && story.charts[step.chart]?.states.find(({ id }) => id === step.state);
  return state ? `${state.title}. ${state.alt}` : story.cover.description;
}

/**
 * What a page of the reader says of itself; `undefined` where there is nothing to share.
 *
 * @param base the language's folder below the site's root: `''`, `ru/`
 */
export function sharedOf(
  sitePage: SitePage,
  story: Story,
  base: string,
  site: string | undefined,
): Shared | undefined {
  const { page } = sitePage;
  if (page.kind === 'not-found') return undefined;
  const path = `${base}${sitePage.path}`;
  const chapter = chapterOf(page);
  return {
    card: cardFile(story.language, chapter?.id ?? null),
    cardAlt: cardAlt(chapter, story),
    linkedData: chapter
      ? article(chapter, story, site, path)
      : page.kind === 'figures'
        ? dataset(sitePage, story, site, path)
        : null,
  };
}
