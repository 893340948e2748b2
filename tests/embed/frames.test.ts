import { expect, test } from 'vitest';
import { frameRules } from '../../src/outputs/site/frame-rules.ts';
import { sitePages } from '../../src/app/site-pages.ts';
import { registerLanguage } from '../../src/i18n/languages.ts';
import { pageMessages } from '../../src/i18n/registry.ts';
import { STORY } from '../data/story.ts';

registerLanguage('en', STORY.messages);

test('every page of the story refuses other sites\u2019 frames, and no embed does', () => {
  const own = sitePages(STORY, pageMessages('en'));
  const rules = frameRules(own);
  for (const { path } of own)
    expect(rules).toContain(
      `/${path}\n  Content-Security-Policy: frame-ancestors 'self'\n  X-Frame-Options: SAMEORIGIN\n`,
    );
  // A rule for several pages would hold for embeds too: hosts send what every matching rule says.
  expect(rules).not.toMatch(/\*|^\/embed\/.|^\/editions/m);
});
