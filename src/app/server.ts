import { render } from 'svelte/server';
import compiled from 'virtual:story';
import { registerLanguage } from '../i18n/languages.ts';
import { messagesOf, pageMessages } from '../i18n/registry.ts';
import { languageFolder, pageAddress, themeRules, type Links, type Story } from '../model/index.ts';
import { BRAND } from '../model/identity.ts';
import NotesFragment from '../reader/NotesFragment.svelte';
import Page from '../reader/Page.svelte';
import { factsBeside, type Published } from '../reader/page-of.ts';
import PresentPage from '../present/PresentPage.svelte';
import embedStyle from '../embed/styles/embed.css?inline';
import presentStyle from '../present/styles/first.css?inline';
import uiStyle from '../ui/critical.css?inline';
import coverStyle from '../ui/cover.css?inline';
import referenceStyle from '../ui/reference.css?inline';
import builderStyle from '../ui/styles/builder.css?inline';
import chartStyle from '../charts/charts.css?inline';
import storyStyle from '@story/theme.css?inline';
import stageStyle from '@story/theme-stage.css?inline';
import { dropMarkers } from '../parts/markers.ts';
import { embedsOf } from './embed-pages.ts';
import { chapterOembed, oembeds } from './oembed.ts';
import type {
  PageStyles,
  RenderedPage,
  RenderEmbeds,
  RenderOptions,
  RenderSite,
  SiteFilesOf,
} from './pages.ts';
import { sharedOf } from './share.ts';
import { siteFiles as filesOf } from './site-files.ts';
import { sitePages } from './site-pages.ts';

const [first] = Object.values(compiled);
/** The story's colours, and the rules that follow from its threads and tones. */
/** The brand at the foot of each printed page: a margin box of a page takes no custom property. */
const pageFoot = `@page{@bottom-left{content:${JSON.stringify(BRAND)};font:8pt Onest,sans-serif;color:#585b78}}`;
const theme = `${storyStyle}${first ? themeRules(first) : ''}`;
/** The one style every page carries inline, so that one request paints text and first chart. */
const critical = `${uiStyle}${chartStyle}${theme}`.trim();
const besides = (style: string) => [critical, style.trim()];

/** The inline styles of each kind of page. */
export const pageStyles: PageStyles = {
  chapter: [critical],
  cover: besides(coverStyle),
  'not-found': besides(coverStyle),
  epilogue: besides(coverStyle),
  figures: besides(referenceStyle),
  sources: besides(referenceStyle),
  corrections: besides(referenceStyle),
  builder: besides(`${referenceStyle}${builderStyle}`),
  present: besides(`${presentStyle}${stageStyle}${pageFoot}`),
  embed: [`${embedStyle}${theme}`.trim()],
};

function rendered(story: Story, options: RenderOptions, published: Published): RenderedPage[] {
  const { language } = story;
  const { files, notesBeside } = options;
  const words = pageMessages(language);
  const folder = languageFolder(language);
  const own = messagesOf('present', language);
  const common = {
    language,
    edition: story.edition,
    noscript: `<p class="visually-hidden">${words.noscript}</p>`,
  };
  const notes = (facts: readonly string[] | null, links: Links) =>
    notesBeside && facts
      ? dropMarkers(render(NotesFragment, { props: { story, words, facts, links } }).body)
      : null;
  const shown = [...new Set([story.cover, ...story.chapters].flatMap(({ facts }) => facts))];
  const stage = `${folder}${pageAddress('present')}`;
  const stageLinks = options.links({ path: stage, language });
  const presentation: RenderedPage = {
    ...common,
    path: stage,
    kind: 'present',
    title: `${own.title} · ${BRAND}`,
    description: own.description,
    body: dropMarkers(render(PresentPage, { props: { story, words, links: stageLinks } }).body),
    notes: notes(shown, stageLinks),
  };
  const pages = sitePages(story, words).map((sitePage): RenderedPage => {
    const { page, title, description } = sitePage;
    const path = `${folder}${sitePage.path}`;
    const links = options.links({ path, language });
    const shared = sharedOf(sitePage, story, folder, published.site);
    const props = { story, words, page, files, links, published, notesBeside };
    return {
      ...common,
      path,
      kind: page.kind,
      title,
      description,
      body: dropMarkers(render(Page, { props }).body),
      notes: notes(factsBeside(page, story), links),
      ...(page.kind === 'chapter' && { oembed: `${folder}${chapterOembed(page.chapter.id)}` }),
      ...(shared && { shared }),
    };
  });
  return [...pages, presentation];
}

/** Stories of the declared languages, the first one first. */
const stories = () => Object.values(compiled);
for (const { language, messages } of stories()) registerLanguage(language, messages);

/** Every embed of every declared language, live and frozen. */
export const renderEmbeds: RenderEmbeds = (links) =>
  stories().flatMap((story) => embedsOf(story, pageMessages(story.language), links));

/** Every page of every declared language. */
export const renderSite: RenderSite = (options) => {
  const { site, issues } = options;
  const languages = stories().map(({ language }) => language);
  return stories().flatMap((story) => rendered(story, options, { site, issues, languages }));
};

/** The site's files besides its pages: the manifest, the record of its figures and, where it has an address, oEmbed. */
export const siteFiles: SiteFilesOf = ({ site, pictureSize }) => {
  const [first] = stories();
  if (!first) return {};
  const responses = stories().flatMap((story) => {
    const base = languageFolder(story.language);
    return site
      ? Object.entries(oembeds(story, site, pictureSize)).map(
          ([path, response]) => [`${base}${path}`, `${JSON.stringify(response)}\n`] as const,
        )
      : [];
  });
  return { ...filesOf(first, pageMessages(first.language)), ...Object.fromEntries(responses) };
};
