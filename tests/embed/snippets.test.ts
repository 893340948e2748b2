import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import {
  EMBED_FONTS,
  EMBED_LAYOUTS,
  EMBED_THEMES,
  EMBED_WIDTHS,
  embedAddress,
  FRAME_SANDBOX,
  pictureAddress,
  policyLines,
  roomRule,
  SNIPPETS,
  snippetOf,
  type EmbedOptions,
  type SnippetSource,
} from '../../src/model/index.ts';
import { PLAIN } from './plain.ts';

/** Higher where narrow. */
const HEIGHTS = EMBED_WIDTHS.map((width) => (width < 600 ? 970 : 680));
const COTTON: SnippetSource = {
  site: 'https://stories.example/unspun/',
  options: PLAIN,
  title: 'Cotton grows. Does cloth?',
  width: null,
  heights: HEIGHTS,
  page: 'cotton/',
  chart: 'cotton-chain',
};

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?$/);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const options: fc.Arbitrary<EmbedOptions> = fc.record({
  target: fc.oneof(
    fc.record({ chapter: fc.constantFrom('cotton', 'senate', 'machinery') }),
    id.map((chart) => ({ chart })),
  ),
  theme: fc.constantFrom(...EMBED_THEMES),
  layout: fc.constantFrom(...EMBED_LAYOUTS),
  step: maybe(id),
  from: maybe(id),
  to: maybe(id),
  accent: maybe(fc.stringMatching(/^[0-9a-f]{6}$/)),
  font: fc.constantFrom(...EMBED_FONTS),
  language: fc.constantFrom('en', 'kk', 'ru'),
  edition: maybe(fc.constant('2026-11-22-0a1b2c3d')),
});
/** Titles hold whatever somebody may try to break a page with. */
const title = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '<',
          '>',
          '&',
          '&amp;',
          '</a>',
          '-->',
          '[x]',
          '](',
          '\n\n',
          '\\',
          '`',
          'Мақта',
        ),
        {
          minLength: 1,
        },
      )
      .map((parts) => `a${parts.join('')}b`),
  )
  // No character that HTML itself replaces or drops.
  .filter((text) => text.trim() !== '' && !/[\0\ufffd\p{Cs}\p{Cc}]/u.test(text.replaceAll('\n', '')));
const source: fc.Arbitrary<SnippetSource> = fc.record({
  site: fc.webUrl({ withQueryParameters: false }).map((url) => new URL('x/', url).href),
  options,
  title,
  width: maybe(fc.integer({ min: 200, max: 2000 })),
  heights: fc.array(fc.integer({ min: 320, max: 1700 }), {
    minLength: EMBED_WIDTHS.length,
    maxLength: EMBED_WIDTHS.length,
  }),
  page: fc.constantFrom('cotton/', 'cotton/#yarn'),
  chart: id,
});

const { DOMParser } = new JSDOM().window;
const bodyOf = (html: string) =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const only = (body: HTMLElement, selector: string) => {
  const found = body.querySelectorAll(selector);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error(`no ${selector}`);
  return first;
};

describe('whatever is embedded and whatever it is called', () => {
  it('a frame is one element that says all that was chosen and nothing else', () => {
    fc.assert(
      fc.property(source, fc.constantFrom('iframe' as const, 'wordpress' as const), (given, kind) => {
        const body = bodyOf(snippetOf(kind, given));
        expect(body.querySelectorAll('*')).toHaveLength(1);
        const frame = only(body, 'iframe');
        expect(frame.getAttribute('src')).toBe(embedAddress(given));
        expect(frame.getAttribute('title')).toBe(oneLine(given.title));
        expect(frame.getAttribute('sandbox')).toBe(FRAME_SANDBOX);
        expect(frame.getAttribute('referrerpolicy')).toBe('no-referrer');
        expect(frame.getAttribute('loading')).toBe('lazy');
        expect(Number(frame.getAttribute('height'))).toBeGreaterThan(300);
      }),
    );
  });

  it('WordPress finds no shortcode in it and no empty line to make a paragraph of', () => {
    fc.assert(
      fc.property(source, (given) => {
        const text = snippetOf('wordpress', given);
        expect(text).not.toMatch(/[[\]]|\n\s*\n/);
        expect(text.split('\n')).toHaveLength(3);
      }),
    );
  });

  it('the loader is a script and an element round a link', () => {
    fc.assert(
      fc.property(source, (given) => {
        const body = bodyOf(snippetOf('loader', given));
        expect([...body.children].map(({ localName }) => localName)).toEqual(['script', 'unspun-embed']);
        expect(only(body, 'script').getAttribute('src')).toBe(`${given.site}embed.js`);
        const link = only(body, 'unspun-embed > a');
        expect(link.textContent).toBe(oneLine(given.title));
        expect(link.getAttribute('href')).toBe(`${given.site}${given.page}`);
        const embed = only(body, 'unspun-embed');
        const { style, ...said } = Object.fromEntries(
          embed.getAttributeNames().map((name) => [name, embed.getAttribute(name)]),
        );
        expect(said).toEqual(saidBy(given.options));
        // Room for it, the same as in the rule for strict hosts.
        expect(style).toMatch(/^display:block;min-height:[^;]*\d{3}[^;]*$/);
        expect(roomRule(given).replaceAll(/: /g, ':')).toContain(`{ ${style?.replace(';', '; ')}; }`);
      }),
    );
  });

  it('a picture is an image in a link', () => {
    fc.assert(
      fc.property(source, fc.constantFrom('svg' as const, 'png' as const), (given, kind) => {
        const body = bodyOf(snippetOf(kind, given));
        expect(body.querySelectorAll('*')).toHaveLength(2);
        const image = only(body, 'a > img');
        expect(image.getAttribute('src')).toBe(pictureAddress(given, kind));
        expect(image.getAttribute('alt')).toBe(oneLine(given.title));
      }),
    );
  });

  it('Markdown reads it as an image in a link', () => {
    fc.assert(
      fc.property(source, (given) => {
        const tree = unified().use(remarkParse).parse(snippetOf('markdown', given));
        expect(tree.children).toMatchObject([
          {
            type: 'paragraph',
            children: [
              {
                type: 'link',
                children: [
                  { type: 'image', alt: oneLine(given.title).trim(), url: pictureAddress(given, 'png') },
                ],
              },
            ],
          },
        ]);
      }),
    );
  });
});

/** Attributes of the loader's element: what differs from what goes without saying. */
function saidBy({ target, layout, step, from, to, theme, font, accent, language, edition }: EmbedOptions) {
  const ofChapter = 'chapter' in target ? { layout, step, from, to } : {};
  const all = { ...target, ...ofChapter, theme, font, accent, lang: language, edition };
  const implied = ['auto', 'steps', 'story', 'en', null];
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !implied.includes(value)));
}

test('snippets read as people would write them', () => {
  expect(snippetOf('iframe', COTTON)).toBe(
    '<iframe src="https://stories.example/unspun/embed/cotton/" title="Cotton grows. Does cloth?" width="100%" height="704" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" frameborder="0"></iframe>',
  );
  const dark = { ...COTTON, options: { ...PLAIN, theme: 'dark', edition: '2026-11-22-0a1b2c3d' } as const };
  expect(snippetOf('loader', dark)).toBe(
    '<script src="https://stories.example/unspun/embed.js" async></script>\n<unspun-embed chapter="cotton" theme="dark" edition="2026-11-22-0a1b2c3d" style="display:block;min-height:clamp(704px, (600px - 100vw) * 999, 994px)"><a href="https://stories.example/unspun/cotton/">Cotton grows. Does cloth?</a></unspun-embed>',
  );
});

test('a strict host is told exactly what to allow, and never a wildcard', () => {
  expect(policyLines('loader', COTTON)).toEqual([
    'frame-src https://stories.example',
    'script-src https://stories.example/unspun/embed.js',
  ]);
  for (const kind of SNIPPETS)
    for (const line of policyLines(kind, COTTON)) expect(line).toMatch(/^[a-z-]+ https:\/\/stories\.example/);
});
