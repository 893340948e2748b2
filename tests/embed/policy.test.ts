import { expect, test } from 'vitest';
import { embedDocument } from '../../src/outputs/embed/document.ts';
import type { RenderedPage } from '../../src/app/pages.ts';

const PAGE: RenderedPage = {
  path: 'embed/cotton/index.html',
  kind: 'embed',
  language: 'en',
  title: 'Cotton',
  description: 'Cotton',
  edition: '2026-11-22-0a1b2c3d',
  body: '',
  noscript: '',
  notes: null,
};
/** The sources of each directive of an embed's policy. */
function policyOf(site: string | undefined): ReadonlyMap<string, string> {
  const assets = { entry: 'assets/embed/embed.js', styles: { embed: [] }, faces: [] };
  const html = embedDocument('<!--head-->', PAGE, assets, { policy: true, site });
  const [, content = ''] = /Policy" content="([^"]*)"/.exec(html) ?? [];
  return new Map(content.split('; ').map((line) => [line.split(' ')[0] ?? '', line]));
}

test.each(['script-src', 'style-src', 'font-src', 'connect-src', 'img-src'])(
  'an embed names its site in %s: in WebKit a sandboxed frame has no origin of its own',
  (directive) => {
    const said = policyOf('https://stories.example/unspun/').get(directive);
    expect(said).toMatch(new RegExp(`^${directive} 'self' https://stories\\.example( |$)`));
    expect(said).not.toMatch(/localhost|unsafe|https?:(?: |$)/);
    expect(policyOf(undefined).get(directive)).toContain("'self' http://localhost:* http://127.0.0.1:*");
  },
);
