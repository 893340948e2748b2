import type { Messages } from '../i18n/areas.ts';
import type { EditionRecord, Story } from '../model/index.ts';
import { BRAND } from '../model/identity.ts';

/** What an edition says, for a device to compare with the next: `data/edition.json`. */
function editionRecord(story: Story): EditionRecord {
  const figures = Object.values(story.facts).map(
    (fact) => [fact.id, [fact.label, story.factTexts[fact.id]?.full ?? String(fact.value)]] as const,
  );
  return { edition: story.edition, figures: Object.fromEntries(figures) };
}

const icon = (file: string, sizes: string, purpose: string) => ({
  src: `./icons/${file}`,
  sizes,
  type: 'image/png',
  purpose,
});
const screenshot = (file: string, sizes: string, form: 'narrow' | 'wide', label: string) => ({
  src: `./screenshots/${file}`,
  sizes,
  type: 'image/jpeg',
  form_factor: form,
  label,
});

/** The web app manifest. All addresses are relative to it, so that one build installs from any base path. */
function manifest(story: Story, words: Messages): object {
  const { app } = words;
  const shortcut = (name: string, url: string) => ({
    name,
    url,
    icons: [icon('icon-192.png', '192x192', 'any')],
  });
  return {
    id: './',
    start_url: './',
    scope: './',
    name: `${BRAND}: ${words.story.subtitle}`,
    short_name: BRAND,
    description: story.cover.description,
    lang: story.language,
    dir: 'ltr',
    display: 'standalone',
    background_color: '#12153a',
    theme_color: '#12153a',
    categories: ['education', 'news', 'books'],
    icons: [
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
      icon('monochrome-512.png', '512x512', 'monochrome'),
    ],
    screenshots: [
      screenshot('cover-narrow.jpg', '780x1688', 'narrow', words.story.screenshotCover),
      screenshot('chapter-narrow.jpg', '780x1688', 'narrow', words.story.screenshotStep),
      screenshot('chapter-wide.jpg', '1280x800', 'wide', words.story.screenshotStep),
    ],
    // The build leaves out those that lead nowhere yet.
    shortcuts: [
      shortcut(app.continueReading, './#continue'),
      shortcut(app.present, './present/'),
      shortcut(app.bookmarks, './#bookmarks'),
    ],
  };
}

/** The site's files besides its pages, in its first language. */
export function siteFiles(story: Story, words: Messages): Readonly<Record<string, string>> {
  return {
    'data/edition.json': JSON.stringify(editionRecord(story)),
    'manifest.webmanifest': JSON.stringify(manifest(story, words)),
  };
}
