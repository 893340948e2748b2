import { STORY_ID } from '../identity.ts';
import { roomFor } from '../embed-heights.ts';
import { EMBED_FONTS, EMBED_LAYOUTS, EMBED_THEMES, LOADER_FILE } from '../embed.ts';
import { element, escapeHtml, type Attributes } from './html.ts';
import { addressOf, measureOf, type SnippetSource } from './source.ts';

/** A value that goes without saying is not said. */
const unless = (implied: string, value: string) => (value === implied ? null : value);

function attributesOf({ options }: SnippetSource): Attributes {
  const { target, theme, layout, step, from, to, accent, font, language, edition } = options;
  const chapter = 'chapter' in target;
  return {
    chapter: chapter ? target.chapter : null,
    chart: chapter ? null : target.chart,
    lang: unless('en', language),
    theme: unless(EMBED_THEMES[0], theme),
    layout: chapter ? unless(EMBED_LAYOUTS[0], layout) : null,
    step: chapter ? step : null,
    from: chapter ? from : null,
    to: chapter ? to : null,
    accent,
    font: unless(EMBED_FONTS[0], font),
    edition,
  };
}

/** What keeps room for the element until the loader has come: the page's text does not move when it does. */
const roomStyle = (source: SnippetSource) => ({
  display: 'block',
  'min-height': roomFor(measureOf(source)),
});

/** The same as a rule, for a host whose policy refuses the attribute. */
export function roomRule(source: SnippetSource): string {
  const said = Object.entries(roomStyle(source)).map(([name, value]) => `${name}: ${value};`);
  return `${STORY_ID}-embed { ${said.join(' ')} }`;
}

/** The loader and its element around a link, which stays where no script runs. The width is the host's. */
export function loaderSnippet(source: SnippetSource): string {
  const script = element('script', { src: addressOf(source, LOADER_FILE), async: true });
  const link = element('a', { href: addressOf(source, source.page) }, escapeHtml(source.title));
  const style = Object.entries(roomStyle(source)).map(([name, value]) => `${name}:${value}`);
  const attributes = { ...attributesOf(source), style: style.join(';') };
  return `${script}\n${element(`${STORY_ID}-embed`, attributes, link)}`;
}
