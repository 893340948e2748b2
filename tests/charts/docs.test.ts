import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/charts/kinds.ts';
import { formatProblem } from '../../src/compiler/errors/format.ts';
import { STORY_MESSAGE_KEYS } from '../../src/model/index.ts';
import { baseFile, compileChanged, type Changes } from '../compiler/story.ts';

const NAMES = Object.keys(kinds);
const CHARTS = new URL('../../src/charts/', import.meta.url);
const SMALL = new URL('../stories/small/', import.meta.url);

const readmeOf = (kind: string) => {
  const file = new URL(`${kind}/README.md`, CHARTS);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** The YAML blocks of a page that name the file they stand for. */
function examples(markdown: string): Readonly<Record<string, string>> {
  const blocks = markdown.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...blocks].map(([, file = '', text = '']) => [file, text]));
}

/** Facts that the base story lacks, for the one kind that needs a rate. */
function growthFacts(): Changes {
  return {
    'facts/growth.yaml': `
- { id: pace, kind: context, reference: X-2, publication: yearbook, confidence: A, value: 10, unit: percent, period: '2025' }
- { id: pace-years, kind: context, reference: X-3, publication: yearbook, confidence: A, value: 3, unit: years, period: 2025-2028 }
- { id: pace-end, kind: derived, formula: (1 + pace / 100) ^ 3, unit: times, decimals: 2, period: 2025-2028 }
`,
    'en/facts/growth.yaml': `
pace: { label: Pace, measures: Growth of one year, statedBy: Bureau of Samples }
pace-years: { label: Years, measures: Length of the outlook, statedBy: Bureau of Samples }
pace-end: { label: End, measures: Even growth from one start }
`,
  };
}

const MESSAGES = STORY_MESSAGE_KEYS.map((key) => `${key}: Words of the example.\n`).join('');

/** The base story with the charts of an example, and one more step that shows them. */
function compileExample(files: Readonly<Record<string, string>>) {
  const charts = Object.entries(files).filter(([file]) => file.startsWith('charts/'));
  const steps = charts.map(([file, text]) => {
    const state = /^states:\s*(?:\[|-|\n\s*-)\s*\{ id: ([\w-]+)/m.exec(text)?.[1] ?? '';
    const chart = file.replace(/^charts\/|\.yaml$/g, '');
    return `\n## An example {#example}\n\n~~~step\nchart: ${chart}\nstate: ${state}\ncontext: true\n~~~\n\nA chart stands here.\n\n:::notes\nAn example.\n:::\n`;
  });
  const needsGrowth = Object.values(files).some((text) => text.includes('pace-years'));
  return compileChanged({
    ...files,
    'en/messages.yaml': MESSAGES,
    ...(needsGrowth ? growthFacts() : {}),
    'en/association.md': baseFile('en/association.md') + steps.join(''),
  });
}

/** Keys that all kinds share: docs/writing.md describes them. */
const SHARED = ['id', 'kind', 'states', 'show', 'highlight', 'annotations', 'at'];
const SHARED_TEXTS = ['title', 'description', 'subtitle', 'caption', 'alt', 'text'];

/** Keys that charts of a kind use in the small story, in both files, besides those all kinds share. */
function keysUsed(kind: string): string[] {
  const textOf = (file: string) => readFileSync(new URL(file, SMALL), 'utf8');
  const names = readdirSync(new URL('charts/', SMALL)).filter((name) =>
    textOf(`charts/${name}`).includes(`\nkind: ${kind}\n`),
  );
  const own = names.flatMap((name) => [textOf(`charts/${name}`), textOf(`en/charts/${name}`)]).join('\n');
  const keys = [...own.matchAll(/(?:^|[{,])\s*([a-zA-Z][a-zA-Z0-9-]*):(?=\s)/gm)].map(([, key = '']) => key);
  const idsOfItems = [...own.matchAll(/\bid: ([\w-]+)/g)].map(([, id = '']) => id);
  const skipped = new Set([...SHARED, ...SHARED_TEXTS, ...idsOfItems]);
  return [...new Set(keys)].filter((key) => !skipped.has(key)).sort();
}

describe.each(NAMES)('the page of the kind "%s"', (kind) => {
  const readme = readmeOf(kind);
  const files = examples(readme);

  it('has an example with texts in English', () => {
    const neutral = Object.keys(files).filter((file) => file.startsWith('charts/'));
    expect(neutral).toHaveLength(1);
    expect(Object.keys(files)).toContain(`en/${neutral[0]}`);
    expect(files[neutral[0] ?? '']).toContain(`\nkind: ${kind}\n`);
  });

  it('has an example that compiles', () => {
    const { problems, story } = compileExample(files);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(Object.values(story?.en?.charts ?? {}).map((chart) => chart.kind)).toContain(kind);
  });

  it('names every key that a story uses', () => {
    expect(keysUsed(kind).length).toBeGreaterThan(0);
    const before = readme.slice(0, readme.indexOf('```yaml'));
    const named = new Set([...before.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) => words.split(/\W+/)));
    expect(keysUsed(kind).filter((key) => !named.has(key))).toEqual([]);
  });
});

describe('the pages of the kinds', () => {
  it('are each linked from docs/charts.md', () => {
    const page = readFileSync(new URL('../../docs/charts.md', import.meta.url), 'utf8');
    const missing = NAMES.filter((kind) => !page.includes(`(../src/charts/${kind}/README.md)`));
    expect(missing).toEqual([]);
  });
});
