/** What must hold for embeds in every engine: friendly hosts, hostile ones, none of our scripts. */
import { alive, fits, frameOf, onHost, rest, snippet } from './host.mjs';
import { until } from './until.mjs';

const WIDTHS = [280, 360, 640, 1200];
const CHAPTERS = ['association', 'senate', 'eaeu', 'cotton', 'machinery', 'programme'];
const CHARTS = ['cotton-chain', 'cluster', 'eaeu-map', 'scorecard'];

/** A chapter in somebody else's page, sandboxed without an origin: it comes to life, says its height and is led. */
const led = (browser) =>
  onHost(
    () => ({ '/host': snippet('chapter="cotton"') }),
    async (origin) => {
      await browser.open(`${origin}/host`);
      await until(browser, `Boolean(${frameOf(0)})`, 'the frame is fetched');
      const element = `document.querySelector('unspun-embed')`;
      // Led before it listens: what is asked then is told once it does.
      await browser.evaluate(`(${element}.go('yarn'), true)`);
      await until(browser, `globalThis.stepped === 'yarn'`, 'the frame goes to a step and says so');
      await alive(browser, 0);
      await browser.evaluate(`(${element}.setAttribute('layout', 'stack'), true)`);
      await until(
        browser,
        `${frameOf(0)}.offsetHeight > 2000`,
        'unrolled, the frame is as high as its chapter',
      );
      await alive(browser, 0);
      const [height] = await rest(browser);
      await fits(browser, 0, 'A chapter unrolled');
      return `led to a step, ${height} px unrolled`;
    },
  );

/** At every width, page zoomed or not, text twice as large or not: sizes settle, content fits, few words are said. */
const sizes = (browser) =>
  onHost(
    () =>
      Object.fromEntries(
        WIDTHS.map((width) => [
          `/${width}`,
          `<div style="width:${width}px">${snippet('chapter="cotton"')}</div><div style="width:${width}px;zoom:1.5">${snippet('chart="cotton-chain"')}</div>`,
        ]),
      ),
    async (origin) => {
      const said = [];
      for (const width of WIDTHS) {
        await browser.open(`${origin}/${width}`);
        for (const at of [0, 1]) await alive(browser, at);
        said.push(await rest(browser));
        for (const at of [0, 1]) await fits(browser, at, `At ${width} px embed ${at}`);
        for (const at of [0, 1]) {
          await alive(browser, at);
          await browser.inside(frameOf(at), `(document.documentElement.style.fontSize = '200%', true)`);
          await rest(browser);
          await fits(browser, at, `At ${width} px, text doubled, embed ${at}`);
        }
        const heard = await browser.evaluate('globalThis.heard');
        if (heard > 60) throw new Error(`At ${width} px two embeds said ${heard} things`);
      }
      return said.map(([chapter], at) => `${chapter} px at ${WIDTHS[at]}`).join(', ');
    },
  );

/** Ten embeds on one page, fetched as they come near. */
const ten = (browser) => {
  const targets = [...CHAPTERS.map((id) => `chapter="${id}"`), ...CHARTS.map((id) => `chart="${id}"`)];
  return onHost(
    () => ({ '/host': targets.map((target) => snippet(target)).join('<hr>') }),
    async (origin) => {
      await browser.open(`${origin}/host`);
      for (const at of targets.keys()) await alive(browser, at);
      const heights = await rest(browser);
      for (const [at, target] of targets.entries()) await fits(browser, at, target);
      return `${Math.min(...heights)} to ${Math.max(...heights)} px`;
    },
  );
};

const RESET = `<style>*{all:unset!important}iframe{display:none!important;height:9px!important}div{float:right;width:3px}.tab[hidden]{display:none!important}details{display:block!important}</style>`;
const NONSENSE = `[null, 1, 'unspun:go', [], { type: 'unspun:theme', theme: 'x' }, { type: 7 }]`;

/** Resets, right to left, zoom, a fold and a tab that open later; foreign and lying voices. */
const hostile = (browser) =>
  onHost(
    () => ({
      '/host': `${RESET}<div class="tab" hidden>${snippet('chart="cluster"')}</div><details><summary>Open</summary>${snippet('chapter="eaeu" theme="light"')}</details><iframe id="foreign" srcdoc="<script>onmessage = () => { for (let turn = 0; turn < 50; turn += 1) parent.postMessage({ type: 'unspun:size', id: 'u2', width: 1, height: 9999 }, '*'); parent.postMessage('said', '*'); }</script>" style="display:block!important"></iframe>`,
      '/liar': `<script>parent.postMessage({ type: 'unspun:size', id: 'u1', width: 1, height: 9999 }, '*'); parent.postMessage('lied', '*');</script>`,
    }),
    async (origin) => {
      await browser.open(`${origin}/host`);
      await rest(browser);
      if (
        await browser.evaluate(
          `[0, 1].some((at) => document.querySelectorAll('unspun-embed')[at].shadowRoot.querySelector('iframe'))`,
        )
      )
        throw new Error('What is hidden was fetched');
      await browser.evaluate(
        `(document.documentElement.dir = 'rtl', document.body.style.setProperty('zoom', '1.25', 'important'), document.querySelector('details').open = true, document.querySelector('.tab').hidden = false, true)`,
      );
      for (const at of [0, 1]) await alive(browser, at);
      const before = await rest(browser);
      for (const at of [0, 1]) await fits(browser, at, `Opened later, embed ${at}`);
      await browser.evaluate(`(() => {
        globalThis.words = [];
        addEventListener('message', ({ data }) => { if (typeof data === 'string') words.push(data); });
        const nonsense = ${NONSENSE};
        for (let turn = 0; turn < 10_000; turn += 1) {
          ${frameOf(1)}.contentWindow.postMessage(nonsense[turn % nonsense.length], '*');
          postMessage({ type: 'unspun:size', id: 'u2', height: 9000 + turn }, '*');
        }
        document.querySelector('#foreign').contentWindow.postMessage('speak', '*');
        postMessage('last', '*');
        return true;
      })()`);
      await until(
        browser,
        `words.includes('last') && words.includes('said')`,
        'ten thousand messages are heard',
      );
      const after = await rest(browser);
      if (String(after) !== String(before)) throw new Error(`Foreign voices moved ${before} to ${after}`);
      for (const at of [0, 1]) await fits(browser, at, `After them, embed ${at}`);
      // In our own frame, but of another origin. A lazy frame goes elsewhere only while it is in view.
      await alive(browser, 0);
      await browser.evaluate(
        `(${frameOf(0)}.removeAttribute('sandbox'), ${frameOf(0)}.setAttribute('src', '/liar'), true)`,
      );
      await until(browser, `words.includes('lied')`, 'the liar has spoken');
      const [lied] = await rest(browser);
      if (lied !== before[0]) throw new Error(`A wrong origin moved ${before[0]} to ${lied}`);
      return `${before.join(' and ')} px, whatever was said`;
    },
  );

/** A frame that may run no script holds the whole chapter: its steps, posters, tables and source. */
const still = (browser) =>
  onHost(
    (story) => ({
      '/host': `<iframe sandbox="" width="640" height="900" src="${story}embed/cotton/"></iframe><iframe sandbox="" width="640" height="900" src="${story}embed/chart/cotton-chain/"></iframe>`,
    }),
    async (origin) => {
      await browser.open(`${origin}/host`);
      const inside = (at) => ({
        evaluate: (expression) => browser.inside(`document.querySelectorAll('iframe')[${at}]`, expression),
      });
      const shown = (selector) =>
        `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0).length`;
      await until(
        inside(0),
        `${shown('section[data-step]')} === document.querySelectorAll('section[data-step]').length && ${shown('.poster svg')} >= document.querySelectorAll('section[data-step]').length && ${shown('.source-line')} === 1 && ${shown('.stepper')} === 0`,
        'the chapter stands unscripted',
      );
      await until(
        inside(1),
        `${shown('figure[data-chart] svg')} === 1 && ${shown('.source-line')} === 1`,
        'the chart stands unscripted',
      );
      // Chromium says aloud that it obeyed.
      for (const said of browser.troubles.splice(0))
        if (!/Blocked script execution/.test(said)) browser.troubles.push(said);
      return 'every step, its chart, its source';
    },
  );

/** Name and check of what embeds must hold. */
export const EMBED_CHECKS = [
  ['an embed, led', led],
  ['embeds at every width', sizes],
  ['ten embeds on a page', ten],
  ['embeds on a hostile page', hostile],
  ['embeds without scripts', still],
];
