import AxeBuilder from '@axe-core/playwright';
import { expect, liveFrames, overflow, settled, snippet, test } from './embed.ts';
import { tagged } from './tags.ts';

const CHAPTERS = ['association', 'senate', 'eaeu', 'cotton', 'machinery', 'programme'];
const CHARTS = ['cotton-chain', 'cluster', 'eaeu-map', 'scorecard'];

for (const width of [280, 360, 640, 1200])
  test(
    `at ${width} px an embed takes the height it needs, moves nothing and comes to rest`,
    tagged(width !== 640 && 'matrix'),
    async ({ page, sites }) => {
      // High enough that what follows the embed is in view from the start.
      await page.setViewportSize({ width, height: 1400 });
      await page.addInitScript(() => {
        const seen = { messages: 0, shift: 0 };
        Object.assign(window, { seen });
        if (window.top !== window) return;
        window.addEventListener('message', () => (seen.messages += 1));
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const seen = () =>
        page.evaluate(() => (window as unknown as { seen: { messages: number; shift: number } }).seen);
      await page.goto(
        sites.host({
          head: `${sites.loader}<style>body{margin:0}</style>`,
          body: `<p>Before</p>${snippet('chapter="cotton"')}<p>After</p><div style="zoom:1.5">${snippet('chart="cotton-chain"')}</div>`,
        }),
      );
      // Its own frame and its neighbour's, near enough to be fetched.
      await page.locator('unspun-embed').last().scrollIntoViewIfNeeded();
      const frames = await liveFrames(page, 2);
      const heights = await settled(page);
      for (const [at, frame] of frames.entries()) {
        expect(await overflow(frame), `frame ${at} of ${heights[at]} px`).toEqual({ down: 0, across: 0 });
        expect(await frame.locator('html').getAttribute('class')).not.toContain('fixed');
      }
      const { messages, shift } = await seen();
      expect(messages, 'three shapes, a few sizes, two embeds').toBeLessThan(30);
      await settled(page);
      expect((await seen()).messages, 'nothing more is said at rest').toBe(messages);
      expect(shift).toBe(0);
    },
  );

test(
  'ten embeds stand on one page, fetched as they come near, and are led by their host',
  tagged('matrix'),
  async ({ page, sites }) => {
    const targets = [...CHAPTERS.map((id) => `chapter="${id}"`), ...CHARTS.map((id) => `chart="${id}"`)];
    await page.goto(
      sites.host({ head: sites.loader, body: targets.map((target) => snippet(target)).join('<hr>') }),
    );
    await page.waitForFunction(() =>
      document.querySelector('unspun-embed')?.shadowRoot?.querySelector('iframe'),
    );
    expect(page.frames().length, 'those far away wait').toBeLessThan(8);
    for (const embed of await page.locator('unspun-embed').all()) {
      await embed.scrollIntoViewIfNeeded();
      await expect(embed.locator('iframe')).toBeAttached();
    }
    const frames = await liveFrames(page, targets.length);
    await settled(page);
    // A frame that cannot be seen is not drawn, and learns its height when it comes into view.
    for (const frame of frames) {
      await (await frame.frameElement()).scrollIntoViewIfNeeded();
      await expect.poll(() => overflow(frame), frame.url()).toEqual({ down: 0, across: 0 });
    }
    const cotton = frames.find((frame) => frame.url().includes('/cotton/'));
    expect(cotton).toBeDefined();
    const stepped = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('unspun-step', (event) =>
            resolve([
              event.target instanceof Element && event.target.getAttribute('chapter'),
              event instanceof CustomEvent && event.detail,
            ]),
          ),
        ),
    );
    await page.evaluate(() => {
      const element = document.querySelector('unspun-embed[chapter="cotton"]');
      (element as unknown as { go: (step: string) => void }).go('yarn');
      element?.setAttribute('theme', 'dark');
    });
    expect(await stepped).toEqual(['cotton', { step: 'yarn' }]);
    await expect(cotton!.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(cotton!.locator('section[aria-current="step"]')).toHaveAttribute('data-step', 'yarn');
    // Another chapter is another page in the same place.
    const element = page.locator('unspun-embed[chapter="cotton"]');
    await element.scrollIntoViewIfNeeded();
    await element.evaluate((embed) => {
      embed.setAttribute('chapter', 'senate');
      embed.setAttribute('layout', 'stack');
    });
    await expect
      .poll(() => page.frames().filter((frame) => frame.url().includes('layout=stack')).length)
      .toBe(1);
  },
);

test(
  'a hostile page breaks nothing: resets, right to left, a closed fold, foreign voices',
  tagged('matrix'),
  async ({ page, sites }) => {
    const reset = `*{all:unset!important}iframe{display:none!important;height:9px!important;filter:invert(1)}div{float:right;width:3px}`;
    await page.goto(
      sites.host({
        head: `${sites.loader}<style>${reset}</style>`,
        body: `<details style="display:block!important"><summary>Open</summary>${snippet('chapter="eaeu" theme="light"')}</details><iframe id="foreign" style="display:block!important" srcdoc="<p>Foreign</p>"></iframe>`,
      }),
    );
    expect(page.frames().filter((frame) => frame.url().includes('/embed/'))).toEqual([]);
    await page.locator('details').evaluate((details) => {
      document.documentElement.dir = 'rtl';
      details.setAttribute('open', '');
    });
    const [frame] = await liveFrames(page, 1);
    const [height] = await settled(page);
    expect(height).toBeGreaterThan(500);
    // Ten thousand messages that mean nothing, to the embed and to its host; and some that lie about who speaks.
    const { took, unheard } = await page.evaluate(async () => {
      const inner = document
        .querySelector('unspun-embed')
        ?.shadowRoot?.querySelector('iframe')?.contentWindow;
      const foreign = document.querySelector<HTMLIFrameElement>('#foreign')?.contentWindow;
      const nonsense: unknown[] = [
        null,
        1,
        'unspun:go',
        [],
        { type: 'unspun:theme', theme: 'x' },
        { type: 7 },
      ];
      /** Milliseconds until a window has heard them all: messages come in turn, so the last comes last. */
      const flood = async (host: Window, other: Window | null | undefined) => {
        const began = performance.now();
        for (let turn = 0; turn < 10_000; turn += 1) {
          other?.postMessage(nonsense[turn % nonsense.length], '*');
          host.postMessage({ type: 'unspun:size', id: 'u1', height: 9000 + turn }, '*');
        }
        const heard = new Promise((done) =>
          host.addEventListener('message', ({ data }) => data === 'last' && done(0)),
        );
        host.postMessage('last', '*');
        await heard;
        return performance.now() - began;
      };
      // What the same costs this machine now in a window where nobody listens.
      const unheard = foreign ? await flood(foreign, foreign) : Number.NaN;
      return { unheard, took: await flood(window, inner) };
    });
    await page
      .frameLocator('#foreign')
      .locator('p')
      .evaluate(async () => {
        for (let turn = 0; turn < 50; turn += 1)
          window.parent.postMessage({ type: 'unspun:size', id: 'u1', width: 1, height: 9999 }, '*');
        await new Promise(requestAnimationFrame);
      });
    expect(took / unheard, 'told nonsense, as against nobody being told').toBeLessThan(5);
    expect(await settled(page)).toEqual([height]);
    await expect(frame!.locator('html')).toHaveAttribute('data-theme', 'light');
    expect(await overflow(frame!)).toEqual({ down: 0, across: 0 });
  },
);

test('a host with nonces and Trusted Types needs the script and the frame, nothing else', async ({
  page,
  sites,
}) => {
  const origin = new URL(sites.story).origin;
  await page.goto(
    sites.host({
      policy: `default-src 'none'; img-src data:; script-src 'nonce-n1'; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
      head: sites.loader.replace('<script', '<script nonce="n1"'),
      body: snippet('chapter="cotton" step="yarn" layout="steps" font="inherit"'),
    }),
  );
  const [frame] = await liveFrames(page, 1);
  await expect(frame!.locator('section[aria-current="step"]')).toHaveAttribute('data-step', 'yarn');
  const iframe = page.locator('unspun-embed iframe');
  await expect(iframe).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  );
  await expect(iframe).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(iframe).toHaveAttribute('title', 'The story');
  // A chart comes to life in a frame that has no origin.
  await expect(frame!.locator('.stage-group.current figure')).toHaveAttribute('data-renderer', 'live', {
    timeout: 20_000,
  });
});

test(
  'a small sandboxed frame of fixed height: notes open, nothing is stored, axe finds nothing, keys lead in and out',
  tagged('matrix'),
  async ({ page, sites }) => {
    await page.goto(
      sites.host({
        body: `<a id="before" href="#a">Before</a><iframe title="Cotton" sandbox="allow-scripts" width="280" height="200" src="${sites.story}embed/cotton/?accent=eeeeee"></iframe><a id="after" href="#b">After</a><iframe id="foreign" title="Foreign" srcdoc="<p>Foreign</p>"></iframe>`,
      }),
    );
    const [frame] = await liveFrames(page, 1);
    await expect(frame!.locator('html')).toHaveClass(/fixed/);
    expect(await overflow(frame!), 'the page itself does not scroll').toEqual({ down: 0, across: 0 });
    await expect(frame!.locator('.source-line')).toBeInViewport({ ratio: 0.9 });
    await expect(frame!.locator('[data-back]')).toBeInViewport({ ratio: 0.9 });
    // Only the window it stands in leads it, whoever else has found it.
    await page
      .frameLocator('#foreign')
      .locator('p')
      .evaluate(() => window.parent[0]?.postMessage({ type: 'unspun:theme', theme: 'dark' }, '*'));
    const ask = (message: object) => page.evaluate((asked) => window[0]?.postMessage(asked, '*'), message);
    await ask({ type: 'unspun:go', step: 'record' });
    await expect(frame!.locator('section[aria-current]')).toHaveAttribute('data-step', 'record');
    await expect(frame!.locator('html')).toHaveAttribute('data-theme', 'auto');
    await ask({ type: 'unspun:go', step: 'harvest' });

    const stored = () => frame!.evaluate(() => window.localStorage.length);
    await expect(stored()).rejects.toThrow(/SecurityError|sandboxed/);
    expect(await frame!.locator('.embed').evaluate((embed) => embed.style.length), 'a pale accent').toBe(0);

    const number = frame!.locator('section[aria-current] a.evidence').first();
    await number.click();
    const label = frame!.getByRole('dialog');
    await expect(label).toBeInViewport({ ratio: 1 });
    const { violations } = await new AxeBuilder({ page }).include('iframe[title="Cotton"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await frame!.locator('body').press('Escape');
    await expect(label).toHaveCount(0);

    await page.locator('#before').focus();
    const focused = () => frame!.evaluate(() => document.hasFocus() && document.activeElement?.tagName);
    await page.keyboard.press('Tab');
    expect(await focused(), 'Tab reaches the frame').toBeTruthy();
    await frame!.locator('[data-go="next"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(frame!.locator('section[aria-current]')).toHaveAttribute('data-step', 'record');
    const ring = await frame!
      .locator('[data-go="next"]')
      .evaluate((button) => getComputedStyle(button).outlineStyle);
    expect(ring).toBe('solid');
    for (let turn = 0; turn < 6; turn += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator('#after').evaluate((link) => link === document.activeElement)) return;
    }
    throw new Error('Tab never left the frame.');
  },
);

test('unrolled, cut to a stretch, in one theme: every step with its chart', async ({ page, sites }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(`${sites.story}embed/cotton/?layout=stack&from=land&to=yarn&theme=dark&accent=aab2ff`);
  await page.waitForSelector('html.live');
  const shown = page.locator('section[data-step]:visible');
  expect(await shown.evaluateAll((steps) => steps.map((step) => step.id))).toEqual(['land', 'fibre', 'yarn']);
  await expect(page.locator('.poster:visible')).toHaveCount(3);
  const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
  const [step, poster] = [await box('#land'), await box('.poster[data-for="land"]')];
  expect(Math.abs(step.y - poster.y), 'a step stands beside its chart').toBeLessThan(20);
  expect(await page.locator('.embed').evaluate((embed) => embed.style.getPropertyValue('--thread'))).toBe(
    '#aab2ff',
  );
  await expect(page.locator('[data-back]')).toHaveAttribute('target', '_blank');
});

test('frozen, it says its edition, and that there is a newer one where there is', async ({ page, sites }) => {
  await page.goto(`${sites.story}embed/cotton/`);
  const edition = await page.locator('[data-edition]').getAttribute('data-edition');
  sites.latest = '2031-01-01-0000000';
  await page.goto(sites.host({ head: sites.loader, body: snippet(`chapter="cotton" edition="${edition}"`) }));
  const [frame] = await liveFrames(page, 1);
  expect(frame!.url()).toContain(`/editions/${edition}/embed/cotton/`);
  await expect(frame!.locator('[data-edition]')).toContainText(edition!);
  await expect(frame!.locator('[data-newer]')).toBeVisible();
  await expect(frame!.locator('[data-newer] a')).toHaveJSProperty('href', `${sites.story}embed/cotton/`);
  sites.latest = edition;
  const asked = page.waitForResponse(/latest\.json/);
  await page.reload();
  await asked;
  const [again] = await liveFrames(page, 1);
  await expect(again!.locator('[data-newer]')).toBeHidden();
});

test('no other page of the story may be framed', async ({ browser, sites }) => {
  const page = await browser.newPage();
  await page.goto(sites.host({ body: `<iframe src="${sites.story}cotton/"></iframe>` }));
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error/);
  await page.close();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame holds the whole chapter, and a chart with its table; a snippet is a link', async ({
    page,
    sites,
  }) => {
    await page.goto(`${sites.story}embed/cotton/`);
    const steps = await page.locator('section[data-step]').count();
    await expect(page.locator('section[data-step]:visible')).toHaveCount(steps);
    await expect(page.locator('.poster:visible svg:visible')).toHaveCount(steps);
    await page.locator('summary', { hasText: 'table' }).first().click();
    await expect(page.locator('table').first()).toBeVisible();
    await expect(page.locator('.source-line')).toContainText('Trend');
    await expect(page.locator('.stepper')).toBeHidden();
    await page.goto(`${sites.story}embed/chart/cotton-chain/`);
    await expect(page.locator('figure[data-chart="cotton-chain"] svg:visible')).toHaveCount(1);
    await expect(page.locator('.source-line')).toBeVisible();
    await page.goto(sites.host({ head: sites.loader, body: snippet('chapter="cotton"') }));
    await expect(page.getByRole('link', { name: 'The story' })).toBeVisible();
  });
});
