import { loaderSnippet, measuredHeights, roomRule, type SnippetSource } from '../../src/model/index.ts';
import table from '../../src/story/measured/embed-heights.json' with { type: 'json' };
import { PLAIN } from '../embed/plain.ts';
import { expect, liveFrames, settled, test, type Sites } from './embed.ts';
import { tagged } from './tags.ts';

const TEXT = '<p>Some words of a partner, as they stand on any page.</p>';

/** What a partner copies, for the story as it is served here. */
const source = (sites: Sites, target: SnippetSource['options']['target']): SnippetSource => ({
  site: sites.story,
  options: { ...PLAIN, target },
  title: 'The story',
  width: null,
  heights: measuredHeights({ base: '', measured: table.heights }, target),
  page: '',
  chart: '',
});

const TARGETS = [
  { chapter: 'cotton' },
  { chapter: 'senate' },
  { chart: 'cotton-chain' },
  { chart: 'eaeu-hopes' },
  { chart: 'hide-capacity' },
] as const;

for (const [width, height] of [
  [360, 780],
  [1200, 800],
] as const)
  for (const target of TARGETS)
    test(
      `at ${width} by ${height} the script comes late and moves nothing round ${Object.values(target).join()}`,
      tagged((width !== 360 || target !== TARGETS[0]) && 'matrix'),
      async ({ page, sites }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript(() => {
          if (window.top !== window) return;
          const shifts: string[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
          }).observe({ type: 'layout-shift', buffered: true });
        });
        // Held back until the page has been painted with its text.
        await page.route('**/embed.js', async (route) => {
          await page.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
          await route.continue();
        });
        await page.goto(
          sites.host({ body: TEXT.repeat(2) + loaderSnippet(source(sites, target)) + TEXT.repeat(30) }),
        );
        await liveFrames(page, 1);
        const [shown] = await settled(page);
        expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown)).toEqual([]);
        // The room is what the embed needs, not much more.
        const content = await page
          .frames()[1]!
          .evaluate(() =>
            [...document.querySelectorAll('.embed-inner, .embed-foot')].reduce(
              (sum, part) => sum + part.getBoundingClientRect().height,
              0,
            ),
          );
        expect(shown! - content).toBeLessThan(130);
      },
    );

test('where a policy refuses inline styles, the rule in the style sheet keeps the room', async ({
  page,
  sites,
}) => {
  const given = source(sites, { chapter: 'cotton' });
  const origin = new URL(sites.story).origin;
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto(
    sites.host({
      policy: `default-src 'none'; img-src data:; style-src 'nonce-s1'; script-src ${origin}; frame-src ${origin}`,
      head: `<style nonce="s1">${roomRule(given)}</style>`,
      body: loaderSnippet(given).replace(/ style="[^"]*"/, '') + TEXT,
    }),
  );
  await liveFrames(page, 1);
  const [height] = await settled(page);
  expect(height).toBeGreaterThan(600);
  await expect(page.locator('unspun-embed')).toHaveJSProperty('style.minHeight', '0px');
  const gap = await page.evaluate(
    () =>
      document.querySelector('unspun-embed + p')!.getBoundingClientRect().top -
      document.querySelector('unspun-embed')!.getBoundingClientRect().bottom,
  );
  expect(gap).toBeLessThan(20);
});
