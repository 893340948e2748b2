import { render } from 'svelte/server';
import compiled from 'virtual:story';
import { messages } from '../i18n/messages/index.ts';
import { LANGUAGES, plainText, type Language, type Story } from '../model/index.ts';
import Page from '../reader/Page.svelte';
import uiStyle from '../ui/critical.css?inline';
import coverCss from '../ui/cover.css?inline';
import chartStyle from '../charts/charts.css?inline';
import { dropMarkers } from '../parts/markers.ts';
import type { PageOf } from '../reader/page-of.ts';
import type { RenderedPage, RenderSite } from './pages.ts';

/** The one style every page carries inline, so that one request paints text and first chart. */
export const criticalStyle = `${uiStyle}${chartStyle}`.trim();
/** Besides, on pages that are no chapter. */
export const coverStyle = coverCss.trim();

const SITE = 'Unspun';

function pagesOf(language: Language, story: Story): RenderedPage[] {
  const words = messages(language);
  const base = language === 'en' ? '' : `${language}/`;
  const root = `%root%${base}`;
  const shared = { language, edition: story.edition, noscript: `<p class="visually-hidden">${words.noscript}</p>` };
  const body = (page: PageOf) => dropMarkers(render(Page, { props: { story, words, page, root } }).body);
  return [
    {
      ...shared,
      path: base,
      kind: 'cover',
      title: `${SITE}: ${story.cover.description.split(/[.:]/u)[0] ?? ''}`,
      description: story.cover.description,
      body: body({ kind: 'cover' }),
    },
    ...story.chapters.map((chapter) => ({
      ...shared,
      path: `${base}${chapter.id}/`,
      kind: 'chapter' as const,
      title: `${chapter.title}: ${plainText(chapter.question)} · ${SITE}`,
      description: chapter.description,
      body: body({ kind: 'chapter', chapter }),
    })),
    ...(story.epilogue
      ? [
          {
            ...shared,
            path: `${base}epilogue/`,
            kind: 'epilogue' as const,
            title: `${story.epilogue.title} · ${SITE}`,
            description: story.epilogue.description,
            body: body({ kind: 'epilogue', epilogue: story.epilogue }),
          },
        ]
      : []),
    ...(language === 'en'
      ? [
          {
            ...shared,
            path: '404.html',
            kind: 'not-found' as const,
            title: `${words.notFound.title} · ${SITE}`,
            description: words.notFound.description,
            body: body({ kind: 'not-found' }),
          },
        ]
      : []),
  ];
}

/** Every page of every declared language. */
export const renderSite: RenderSite = () =>
  LANGUAGES.flatMap((language) => {
    const story = compiled[language];
    return story ? pagesOf(language, story) : [];
  });
