import type { Messages } from '../i18n/areas.ts';
import { plainText, type Story, pageAddress } from '../model/index.ts';
import { BRAND } from '../model/identity.ts';
import { REFERENCE_PAGES, type PageOf } from '../reader/page-of.ts';

/** A page of the site before it is rendered. */
export interface SitePage {
  /** Address below the language's root, or `404.html`. */
  readonly path: string;
  readonly page: PageOf;
  readonly title: string;
  readonly description: string;
}

/** Every page of one language, in reading order. The page of unknown addresses stands at the site's root alone. */
export function sitePages(story: Story, words: Messages): readonly SitePage[] {
  const cover: SitePage = {
    path: '',
    page: { kind: 'cover' },
    title: `${BRAND}: ${story.cover.description.split(/[.:]/u)[0] ?? ''}`,
    description: story.cover.description,
  };
  const chapters = story.chapters.map((chapter): SitePage => ({
    path: `${chapter.id}/`,
    page: { kind: 'chapter', chapter },
    title: `${chapter.title}: ${plainText(chapter.question)} · ${BRAND}`,
    description: chapter.description,
  }));
  const { epilogue } = story;
  const last: SitePage[] = epilogue
    ? [
        {
          path: 'epilogue/',
          page: { kind: 'epilogue', epilogue },
          title: `${epilogue.title} · ${BRAND}`,
          description: epilogue.description,
        },
      ]
    : [];
  const reference = REFERENCE_PAGES.map((kind): SitePage => ({
    path: pageAddress(kind),
    page: { kind },
    title: `${words.pages[kind].title} · ${BRAND}`,
    description: words.pages[kind].description,
  }));
  const notFound: SitePage = {
    path: '404.html',
    page: { kind: 'not-found' },
    title: `${words.notFound.name} · ${BRAND}`,
    description: words.notFound.description,
  };
  return [cover, ...chapters, ...last, ...reference, ...(story.language === 'en' ? [notFound] : [])];
}
