import { describe, expect, it } from 'vitest';
import type { Links, LinkTarget } from '../../src/model/index.ts';
import { embedLinks } from '../../src/outputs/embed/links.ts';
import { singleLinks } from '../../src/outputs/single/links.ts';
import { siteLinks } from '../../src/outputs/site/links.ts';

const TARGETS: readonly LinkTarget[] = [
  { kind: 'page', page: 'cover' },
  { kind: 'page', page: 'cover', id: 'contents' },
  { kind: 'chapter', chapter: 'wool' },
  { kind: 'step', chapter: 'wool', step: 'washing' },
  { kind: 'fact', fact: 'fleece' },
  { kind: 'figures', chapter: 'wool' },
  { kind: 'term', term: 'gin' },
  { kind: 'here', id: 'main' },
  { kind: 'file', path: 'data/facts.csv' },
  { kind: 'embed', path: 'ru/embed/wool/' },
  { kind: 'external', url: 'https://example.org/' },
  { kind: 'page', page: 'builder' },
  { kind: 'page', page: 'present', id: 'wool' },
];
const all = (links: Links) => TARGETS.map((target) => links.href(target));

describe('links', () => {
  it('of the site are relative to the page, in its language; files stand once', () => {
    expect(all(siteLinks('/base/')({ path: 'ru/flax/', language: 'ru' }))).toEqual([
      '../../ru/',
      '../../ru/#contents',
      '../../ru/wool/',
      '../../ru/wool/#washing',
      '../../ru/figures/#fleece',
      '../../ru/figures/?chapter=wool#chapter-wool',
      '#word-gin',
      '#main',
      '../../data/facts.csv',
      '../../ru/embed/wool/',
      'https://example.org/',
      '../../ru/embed/',
      '../../ru/present/#wool',
    ]);
  });

  it('of the page of unknown addresses begin at the root, which can be at any depth', () => {
    const links = siteLinks('/base/')({ path: '404.html', language: 'en' });
    expect(links.href({ kind: 'chapter', chapter: 'wool' })).toBe('/base/wool/');
  });

  it('of the one file are fragments, and its ids begin with the place of their page', () => {
    const links = singleLinks(undefined)({ path: 'ru/flax/', language: 'ru' });
    expect(links.id('main')).toBe('ru/flax/main');
    expect(singleLinks(undefined)({ path: '', language: 'en' }).id('main')).toBe('cover/main');
    expect(all(links)).toEqual([
      '#ru/',
      '#ru/contents',
      '#ru/wool/',
      '#ru/wool/washing',
      '#ru/figures/fleece',
      '#ru/figures/chapter-wool',
      '#ru/flax/word-gin',
      '#ru/flax/main',
      null,
      null,
      'https://example.org/',
      null,
      null,
    ]);
  });

  it('of the one file lead to the site for what it does not hold, where the site is known', () => {
    const links = singleLinks('https://a.org/story/')({ path: 'flax/', language: 'en' });
    expect(all(links).slice(8)).toEqual([
      'https://a.org/story/data/facts.csv',
      'https://a.org/story/ru/embed/wool/',
      'https://example.org/',
      'https://a.org/story/embed/',
      null,
    ]);
  });

  it('of an embed lead out of its frame to the newest edition, and download nothing', () => {
    const links = embedLinks({ path: 'editions/2026/embed/flax/', language: 'en' });
    expect(links.href({ kind: 'step', chapter: 'wool', step: 'washing' })).toBe('../../../../wool/#washing');
    expect(links.href({ kind: 'term', term: 'gin' })).toBe('#word-gin');
    expect(links.internal).toEqual({ target: '_self' });
    expect(links.external).toEqual({ target: '_blank', rel: 'noopener' });
    expect(links.downloads).toBe(false);
  });
});
