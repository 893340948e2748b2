import { LINKS } from '../charts/links.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posterOf, LAYOUTS, tableOf, type Scene } from '../../src/charts/index.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { drawnByItem, ids, labels, mark } from '../../src/compiler/charts/items.ts';
import type { ChartEmit } from '../../src/compiler/charts/kind.ts';
import type { ChartReader } from '../../src/compiler/charts/reader.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { STORY_MESSAGE_KEYS, type Datum, type SpecHead } from '../../src/model/index.ts';
import { baseFile, compileChanged } from '../compiler/story.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const NAMES = Object.keys(kinds).sort();

/** Files outside the kinds that hold the name of a kind as a string, each with what the word means there. */
const OTHER_MEANINGS: Readonly<Record<string, string>> = {
  'charts/scene/types.ts ring': 'a shape of a scene',
  'charts/render/svg/shapes.ts ring': 'a shape of a scene',
  'charts/render/paint/shapes.ts ring': 'a shape of a scene',
  'compiler/1-read/map.ts map': 'a node of a YAML file',
  'compiler/1-read/yaml.ts map': 'a node of a YAML file',
  'compiler/2-parse/sections.ts map': 'a node of a YAML file',
  'compiler/2-parse/sources.ts map': 'a node of a YAML file',
  'compiler/2-parse/texts.ts map': 'a node of a YAML file',
  'compiler/2-parse/chapter.ts waffle': 'a kind of guess',
  'compiler/2-parse/draft.ts waffle': 'a kind of guess',
  'compiler/3-check/charts.ts waffle': 'a kind of guess',
  'compiler/4-emit/steps.ts waffle': 'a kind of guess',
  'model/story.ts waffle': 'a kind of guess',
  'parts/guess/GuessControl.svelte waffle': 'a kind of guess',
  'parts/guess/scale.ts waffle': 'a kind of guess',
  'memory/scorecards.ts scorecard': 'a kind of answer that a reader keeps',
  'model/memory.ts scorecard': 'a kind of answer that a reader keeps',
  'parts/scorecard/ScorecardSheet.svelte scorecard': 'a form: its class and its island',
  'reader/Frame.svelte threads': 'a class',
  'reader/cover/ChronologyBlock.svelte ring': 'a class',
};

function sources(folder: string): string[] {
  return readdirSync(join(SRC, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === 'story' ? [] : sources(path);
    return /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
  });
}

describe('the kinds of chart', () => {
  it('are the folders with a compile.ts, each with a line in the registry', () => {
    const folders = readdirSync(join(SRC, 'charts')).filter((name) =>
      existsSync(join(SRC, 'charts', name, 'compile.ts')),
    );
    expect(folders.sort()).toEqual(NAMES);
    const registry = readFileSync(join(SRC, 'charts/kinds.ts'), 'utf8');
    const lines = [...registry.matchAll(/^import '\.\/([\w-]+)\/index\.ts';$/gm)].map(([, name]) => name);
    expect(lines.sort()).toEqual(NAMES);
  });

  it('are named by no other file', () => {
    const own = NAMES.map((kind) => `charts/${kind}/`);
    const word = new RegExp(`['"\`](${NAMES.join('|')})['"\`]`, 'g');
    const found = sources('')
      .filter((path) => !own.some((folder) => path.startsWith(folder)))
      .flatMap((path) =>
        [...readFileSync(join(SRC, path), 'utf8').matchAll(word)].map(([, kind]) => `${path} ${kind}`),
      );
    expect([...new Set(found)].sort()).toEqual(Object.keys(OTHER_MEANINGS).sort());
  });
});

interface TallySpec extends SpecHead {
  readonly kind: 'tally';
  readonly items: readonly { readonly label: string; readonly datum: Datum }[];
}

/** A kind that the engine has never heard of, as small as a kind can be. */
const tally = {
  compile: {
    parse(chart: ChartReader) {
      const items = chart.items('items', 'an item', mark);
      const states = chart.states();
      return {
        states,
        shown: ids(items),
        marked: () => ids(items),
        drawn: () => drawnByItem(items),
        texts: labels(items),
        check: () => undefined,
        emit: (emit: ChartEmit) => ({
          ...emit.head,
          kind: 'tally',
          items: items.map(({ label, fact }) => ({ label: emit.text(label), datum: emit.datum(fact.value) })),
          states: states.map((state) => emit.state(state)),
        }),
      };
    },
  },
  rows: ({ items }: TallySpec) => items,
  draw: {
    live: false,
    tall: false,
    scene: ({ items }: TallySpec): Scene => ({
      width: 100,
      height: 100,
      marks: [],
      shapes: items.map(({ label, datum }) => ({
        kind: 'text',
        x: 0,
        y: 20,
        size: 12,
        text: `${label}: ${datum.text}`,
      })),
    }),
  },
};

const TALLY = `id: spun-tally
kind: tally
items: [{ id: yarn, fact: yarn, tone: yarn, texture: twill }]
states: [{ id: all, show: [yarn], highlight: [yarn] }]
`;
const TALLY_TEXTS = `title: A tally
description: What the mill spun.
subtitle: Tonnes
caption: Reported by The Sample Gazette.
items: { yarn: { label: spun yarn } }
states: { all: { title: What was spun, alt: 'The mill spun {yarn}.' } }
`;
const STEP = `
## A tally {#tally}

~~~step
chart: spun-tally
state: all
~~~

The mill spun {yarn}.

:::notes
A tally.
:::
`;

const compileTally = () =>
  compileChanged({
    'charts/spun-tally.yaml': TALLY,
    'en/charts/spun-tally.yaml': TALLY_TEXTS,
    'en/association.md': baseFile('en/association.md') + STEP,
    'en/messages.yaml': STORY_MESSAGE_KEYS.map((key) => `${key}: Words of the example.\n`).join(''),
  });

describe('a kind that is not registered', () => {
  it('is refused', () => {
    expect(compileTally().problems.map(formatProblem)).toContainEqual(expect.stringContaining('"tally"'));
  });
});

describe('a new kind', () => {
  beforeAll(() => void Object.assign(kinds, { tally }));
  afterAll(() => void Reflect.deleteProperty(kinds, 'tally'));

  it('compiles and is drawn once it is registered, with no change to the engine', () => {
    const { problems, story } = compileTally();
    expect(problems.map(formatProblem)).toEqual([]);
    const spec = story?.en?.charts['spun-tally'];
    if (!spec) throw new Error('The story has no chart "spun-tally".');
    for (const layout of LAYOUTS) expect(posterOf(spec, 'all', layout, LINKS)).toContain('spun yarn: 500');
    const { rows } = tableOf(spec, { figure: 'Figure', period: 'Period', value: 'Value' });
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['spun yarn']);
  });
});
