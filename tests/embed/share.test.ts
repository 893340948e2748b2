import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { chapterOembed, oembeds } from '../../src/app/oembed.ts';
import type { RenderedPage } from '../../src/app/pages.ts';
import { sharedOf } from '../../src/app/share.ts';
import { sitePages } from '../../src/app/site-pages.ts';
import { linkedData, sharing } from '../../src/outputs/shared/head.ts';
import { registerLanguage } from '../../src/i18n/languages.ts';
import { pageMessages } from '../../src/i18n/registry.ts';
import { embedPage } from '../../src/model/index.ts';
import { STORY } from '../data/story.ts';

registerLanguage('en', STORY.messages);

const SITE = 'https://stories.example/unspun/';
const responses = oembeds(STORY, SITE, () => ({ width: 1392, height: 1300 }));
const pages = sitePages(STORY, pageMessages('en'));

/** The head of a page, parsed. */
function headOf(path: string, site: string | undefined): HTMLHeadElement {
  const sitePage = pages.find((candidate) => candidate.path === path);
  if (!sitePage) throw new Error(`no page ${path}`);
  const { title, description, page } = sitePage;
  const shared = sharedOf(sitePage, STORY, '', site);
  const rendered: RenderedPage = {
    ...{ path, kind: page.kind, language: 'en', title, description, edition: STORY.edition },
    ...{ body: '', noscript: '', notes: null, ...(shared && { shared }) },
    ...(page.kind === 'chapter' && { oembed: chapterOembed(page.chapter.id) }),
  };
  const markup = [...sharing(rendered, site, STORY.brand), ...linkedData(rendered)].join('');
  return new JSDOM(`<!doctype html><head>${markup}</head>`).window.document.head;
}
const said = (head: HTMLElement, name: string) =>
  head.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? null;
function dataOf(head: HTMLElement): Record<string, unknown> {
  const parsed: unknown = JSON.parse(
    head.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
  );
  if (typeof parsed !== 'object' || parsed === null) throw new Error('JSON-LD is no object');
  return { ...parsed };
}

describe.each(Object.entries(responses))('the oEmbed response %s', (path, response) => {
  it('has all that the specification requires of a rich response, and no half of a thumbnail', () => {
    const parsed: unknown = JSON.parse(JSON.stringify(response));
    expect(parsed).toMatchObject({ type: 'rich', version: '1.0' });
    expect(parsed).toEqual({
      ...{ type: 'rich', version: '1.0', title: expect.stringMatching(/\S/) as string },
      ...{ author_name: 'Unspun', author_url: SITE, provider_name: 'Unspun', provider_url: SITE },
      cache_age: expect.any(Number) as number,
      ...{ width: expect.any(Number) as number, height: expect.any(Number) as number },
      html: expect.stringMatching(/^<iframe /) as string,
      thumbnail_url: expect.stringMatching(/^https:\/\/stories\.example\/unspun\/.+\.png$/) as string,
      thumbnail_width: expect.any(Number) as number,
      thumbnail_height: expect.any(Number) as number,
    });
  });

  it('shows the embed it is named after, in a frame of the height it tells', () => {
    const { body } = new JSDOM(response.html).window.document;
    const [, chart, chapter] = /^oembed\/(?:chart\/(.+)|(.+))\.json$/.exec(path) ?? [];
    const known = STORY.chapters.find(({ id }) => id === chapter);
    const target = known ? { chapter: known.id } : { chart: chart ?? '' };
    expect(body.querySelectorAll('*')).toHaveLength(1);
    expect(body.querySelector('iframe')?.src).toBe(SITE + embedPage(target));
    expect(body.querySelector('iframe')?.getAttribute('height')).toBe(String(response.height));
  });
});

test('every chapter and every chart has its response', () => {
  expect(Object.keys(responses)).toEqual([
    ...STORY.chapters.map(({ id }) => `oembed/${id}.json`),
    ...Object.keys(STORY.charts).map((id) => `oembed/chart/${id}.json`),
  ]);
});

describe('the head of a chapter', () => {
  const head = headOf('cotton/', SITE);

  it('leads to its oEmbed response', () => {
    const link = head.querySelector('link[rel="alternate"][type="application/json+oembed"]');
    expect(link?.getAttribute('href')).toBe(`${SITE}oembed/cotton.json`);
    expect(responses['oembed/cotton.json']).toBeDefined();
  });

  it('has a card: a picture with its size and its words', () => {
    expect(said(head, 'og:image')).toBe(`${SITE}cards/cotton.png`);
    expect([said(head, 'og:image:width'), said(head, 'og:image:height')]).toEqual(['1200', '630']);
    expect(said(head, 'og:image:alt')).toContain('0.43%');
    expect(said(head, 'twitter:card')).toBe('summary_large_image');
    expect(said(head, 'og:type')).toBe('article');
    expect(said(head, 'og:url')).toBe(`${SITE}cotton/`);
  });

  it('tells search engines that it is an article of this edition', () => {
    expect(dataOf(head)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: '466,000 and 500: Cotton grows. Does cloth?',
      version: STORY.edition,
      dateModified: STORY.edition.slice(0, 10),
      image: `${SITE}cards/cotton.png`,
    });
  });
});

test('the page of figures is a dataset, with its files', () => {
  expect(dataOf(headOf('figures/', SITE))).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    distribution: [{ contentUrl: `${SITE}data/facts.csv`, encodingFormat: 'text/csv' }, {}, {}, {}, {}, {}],
  });
});

test('without an address of the site none is told, and none is told wrongly', () => {
  for (const path of ['', 'cotton/', 'figures/']) {
    const markup = headOf(path, undefined).innerHTML.replaceAll(
      /https:\/\/(schema\.org|creativecommons\.org)/g,
      '',
    );
    expect(markup).not.toMatch(/https?:|undefined|og:image|oembed|canonical/);
    expect(said(headOf(path, undefined), 'og:title')).not.toBeNull();
  }
});

test('the page of unknown addresses is not shared', () => {
  expect(headOf('404.html', SITE).querySelector('meta[property="og:image"]')).toBeNull();
});

test('no text can end a block of data', () => {
  const [first] = STORY.chapters;
  if (!first) throw new Error('no chapter');
  const evil = {
    path: 'x/',
    kind: 'chapter',
    language: 'en',
    title: '',
    description: '',
    edition: '',
  } as const;
  const shared = {
    card: '',
    cardAlt: '',
    linkedData: { a: '</script><script>alert(1)</script><!--' },
  };
  const [block = ''] = linkedData({ ...evil, body: '', noscript: '', notes: null, shared });
  const { document } = new JSDOM(block).window;
  expect(document.querySelectorAll('script')).toHaveLength(1);
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual(shared.linkedData);
});
