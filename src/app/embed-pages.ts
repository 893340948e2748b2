import { render } from 'svelte/server';
import EmbedPage from '../embed/page/EmbedPage.svelte';
import { embedPages, type Embedded } from '../embed/page/pages.ts';
import type { Messages } from '../i18n/areas.ts';
import { editionRoot, type Story, languageFolder, type LinksOf } from '../model/index.ts';
import { dropMarkers } from '../parts/markers.ts';
import { chapterOembed, chartOembed } from './oembed.ts';
import type { RenderedPage } from './pages.ts';

const oembedOf = (embedded: Embedded) =>
  embedded.kind === 'chapter' ? chapterOembed(embedded.chapter.id) : chartOembed(embedded.chart.id);

/**
 * Every embed of one language: at its own address, where each build replaces it, and below the edition, where
 * it stays. Both lead to the newest story: no other page of an edition is kept.
 */
export function embedsOf(story: Story, words: Messages, linksOf: LinksOf): readonly RenderedPage[] {
  const { language, edition } = story;
  const base = languageFolder(language);
  return embedPages(story).flatMap(({ path, embedded, title, description }) =>
    [false, true].map((frozen): RenderedPage => {
      const address = `${frozen ? editionRoot(edition) : ''}${base}${path}`;
      const links = linksOf({ path: address, language });
      const { body } = render(EmbedPage, { props: { story, words, embedded, frozen, links } });
      return {
        path: address,
        kind: 'embed',
        language,
        title,
        description,
        edition,
        body: dropMarkers(body),
        noscript: '',
        notes: null,
        // Nobody looks for a frozen embed by its address.
        ...(!frozen && { oembed: `${base}${oembedOf(embedded)}` }),
      };
    }),
  );
}
