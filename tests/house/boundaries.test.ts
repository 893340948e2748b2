import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseRules, ROOMS } from '../../eslint.config.js';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** One empty module in every room, so that imports resolve. */
const TREE = [
  ...Object.keys(ROOMS).map((room) => `src/${room}/index.ts`),
  'src/reader/Chapter.svelte',
  'src/charts/render/canvas/bars.ts',
  'src/charts/bars/compile.ts',
  'src/charts/bars/fixture.ts',
  'src/charts/bars/draw.ts',
  'vite.config.ts',
];

let root: string;
let eslint: ESLint;

/** The messages the house's rules give for `code`, were it in `file`. */
async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'unspun-rooms-'));
  for (const file of TREE) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  const parsers: Linter.Config[] = [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...svelte.configs.base,
    { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  ];
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [...parsers, ...(houseRules(root) as Linter.Config[])],
  });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a forbidden import is refused', () => {
  const direction: [from: string, code: string][] = [
    ['src/model/fact.ts', "import '../charts/index.ts';"],
    ['src/model/fact.ts', "import '../i18n/index.ts';"],
    ['src/ui/panel.ts', "import '../i18n/index.ts';"],
    ['src/scroll/observe.ts', "import '../charts/index.ts';"],
    ['src/charts/poster.ts', "import '../reader/index.ts';"],
    ['src/charts/poster.ts', "export { x } from '../parts/index.ts';"],
    ['src/parts/stage.ts', "import type { X } from '../reader/index.ts';"],
    ['src/parts/stage.ts', "import '../memory/index.ts';"],
    ['src/reader/page.ts', "import '../embed/index.ts';"],
    ['src/reader/page.ts', "void import('../present/index.ts');"],
    ['src/reader/page.ts', "import '../app/index.ts';"],
    ['src/present/stage.svelte.ts', "import '../reader/Chapter.svelte';"],
    ['src/embed/loader.ts', "import '../reader/index.ts';"],
    ['src/memory/store.ts', "import '../parts/index.ts';"],
    ['src/offline/worker.ts', "import '../memory/index.ts';"],
    ['src/app/client.ts', "import '../compiler/index.ts';"],
    ['src/app/client.ts', "import '../story/index.ts';"],
    ['src/compiler/3-check/charts.ts', "import '../../charts/index.ts';"],
    ['src/compiler/charts/kind.ts', "import type { X } from '../../charts/index.ts';"],
    ['src/charts/bars/draw.ts', "import '../../compiler/index.ts';"],
    ['src/charts/bars/compile.ts', "import '../../reader/index.ts';"],
    ['src/compiler/emit.ts', "import type { X } from '../app/index.ts';"],
    ['src/compiler/emit.ts', "import '../charts/index.ts';"],
    ['src/compiler/emit.ts', "import '../outputs/index.ts';"],
    ['src/outputs/site/page.ts', "import { x } from '../../app/index.ts';"],
    ['src/outputs/site/page.ts', "import '../../reader/index.ts';"],
  ];
  it.each(direction)('in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toEqual([expect.stringMatching(/^boundaries\/dependencies: /)]);
  });

  it('in a component, in its script and for a component used only in its markup', async () => {
    const script = '<script lang="ts">import Chapter from \'../reader/Chapter.svelte\';</script><Chapter />';
    expect(await refusals('src/embed/Frame.svelte', script)).toEqual([
      'boundaries/dependencies: embed may not import reader: see docs/architecture.md.',
    ]);
  });

  const doors: [from: string, code: string, remedy: RegExp][] = [
    ['src/charts/poster.ts', "import { Chart } from 'chart.js';", /only by src\/charts\/render\/canvas/],
    ['src/parts/stage.ts', "import 'chart.js/auto';", /only by src\/charts\/render\/canvas/],
    ['src/parts/stage.ts', "void import('chart.js');", /only by src\/charts\/render\/canvas/],
    ['src/reader/page.ts', "import { openDB } from 'idb';", /only by src\/memory/],
    ['src/reader/page.ts', "void import('idb');", /only by src\/memory/],
    ['src/reader/page.ts', "import story from 'virtual:story';", /only by src\/app/],
    ['src/charts/spec.ts', "void import('virtual:story/charts');", /only by src\/app/],
    ['src/app/pages.ts', "const pages = import.meta.glob('./*.ts');", /import each module by name/],
    ['src/charts/bars/draw.ts', "import './compile.ts';", /stays out of browser code/],
    ['src/charts/bars/index.ts', "import './compile.ts';", /stays out of browser code/],
    ['src/charts/bars/index.ts', "import './fixture.ts';", /stays out of browser code/],
    ['src/charts/poster.ts', "import '#charts/bars/compile';", /stays out of browser code/],
    ['src/app/client.ts', "import '../charts/bars/compile.ts';", /stays out of browser code/],
    ['playwright.config.ts', "import './src/compiler/index.ts';", /by vite.config.ts alone/],
    ['src/helpers/dates.ts', 'export const today = 1;', /boundaries\/no-unknown-files/],
    ['src/story/facts.ts', 'export const gdp = 1;', /holds no code/],
  ];
  it.each(doors)('in %s: %s', async (file, code, remedy) => {
    expect(await refusals(file, code)).toEqual([expect.stringMatching(remedy)]);
  });
});

describe('a lawful import passes', () => {
  const lawful: [from: string, code: string][] = [
    ['src/ui/panel.ts', "import '../model/index.ts';"],
    ['src/charts/poster.ts', "import '../i18n/index.ts'; import './index.ts';"],
    ['src/charts/render/canvas/lines.ts', "import { Chart } from 'chart.js'; import './bars.ts';"],
    ['src/charts/bars/index.ts', "import '#charts/bars/compile'; import './draw.ts';"],
    ['src/charts/bars/compile.ts', "import '../../compiler/index.ts'; import '../../model/index.ts';"],
    ['src/compiler/cli.ts', "import { kinds } from '../charts/index.ts';"],
    ['src/parts/stage.ts', "import '../charts/index.ts'; import '../scroll/index.ts';"],
    ['src/reader/page.ts', "import '../parts/index.ts'; import { mount } from 'svelte';"],
    ['src/memory/store.ts', "import { openDB } from 'idb'; import '../model/index.ts';"],
    [
      'src/app/client.ts',
      "import '../reader/index.ts'; import '../memory/index.ts'; import 'virtual:story';",
    ],
    [
      'src/outputs/site/page.ts',
      "import type { X } from '../../app/index.ts'; import '../../charts/index.ts'; import '../../compiler/index.ts';",
    ],
    ['vite.config.ts', "import './src/compiler/index.ts';"],
    ['tests/unit/rooms.test.ts', "import '../../src/compiler/index.ts'; import '../../src/parts/index.ts';"],
  ];
  it.each(lawful)('in %s: %s', async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

describe('the house itself', () => {
  it('is linted by these rules as errors', async () => {
    const house = new ESLint({ cwd: HOUSE });
    for (const file of ['src/model/fact.ts', 'src/reader/Chapter.svelte', 'src/parts/stage.svelte.ts']) {
      const { rules } = (await house.calculateConfigForFile(join(HOUSE, file))) as {
        rules: Linter.RulesRecord;
      };
      for (const rule of ['boundaries/dependencies', 'no-restricted-imports', 'no-restricted-syntax'])
        expect(rules[rule], `${rule} for ${file}`).toHaveProperty('0', 2);
    }
  });
});
