import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chartNow, formerCharts, MIGRATIONS, stepNow, type Migration } from '../../src/embed/migrations.ts';

const renamed: readonly Migration[] = [
  { kind: 'step', chapter: 'cotton', from: 'spinning', to: 'thread' },
  { kind: 'chart', from: 'cotton-flow', to: 'cotton-path' },
  { kind: 'step', chapter: 'cotton', from: 'thread', to: 'yarn' },
  { kind: 'chart', from: 'cotton-path', to: 'cotton-chain' },
];

it('an old address leads to what it became, also after two renamings', () => {
  expect(stepNow('cotton', 'spinning', renamed)).toBe('yarn');
  expect(stepNow('cotton', 'thread', renamed)).toBe('yarn');
  expect(stepNow('senate', 'spinning', renamed)).toBe('spinning');
  expect(chartNow('cotton-flow', renamed)).toBe('cotton-chain');
  expect(chartNow('eaeu-map', renamed)).toBe('eaeu-map');
  expect(formerCharts(renamed)).toEqual(['cotton-flow', 'cotton-path']);
});

it('every renaming so far leads to something the story has, and none takes a name in use', () => {
  const charts = readdirSync('src/story/charts').map((file) => file.replace('.yaml', ''));
  const stepsOf = (chapter: string) =>
    [...readFileSync(`src/story/en/${chapter}.md`, 'utf8').matchAll(/\{#([\w-]+)\}$/gm)].map(([, id]) => id);
  for (const one of MIGRATIONS) {
    const ids = one.kind === 'chart' ? charts : stepsOf(one.chapter);
    const now = one.kind === 'chart' ? chartNow(one.from) : stepNow(one.chapter, one.from);
    expect(ids, `${one.kind} ${one.from}`).toContain(now);
    expect(ids, `${one.kind} ${one.from}`).not.toContain(one.from);
  }
});
