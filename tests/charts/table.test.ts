import { describe, expect, it, test } from 'vitest';
import { csvOf, tableOf } from '../../src/charts/index.ts';
import type { WaffleSpec } from '../../src/charts/waffle/spec.ts';
import { REAL } from './every.ts';
import { datum } from '../../src/charts/fixtures/made-up.ts';
import { dataOf, FIXTURES, MADE_UP } from './specs.ts';

const WORDS = { figure: 'What', period: 'When', value: 'How much' };
const SPECS = [...MADE_UP, ...REAL].map((spec) => ({ id: spec.id, spec }));

/** A strict reader of RFC 4180: every line ends in CRLF, quotes stand only where they may. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let at = 0;
  while (at < csv.length) {
    field.lastIndex = at;
    const found = field.exec(csv);
    if (!found) throw new Error(`Not CSV at ${at}: ${csv.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    at = field.lastIndex;
  }
  if (row.length) throw new Error('The last line has no end.');
  return rows;
}

describe.each(SPECS)('data of $id', ({ spec }) => {
  it('has every number in its table, tied to its evidence', () => {
    const cells = tableOf(spec, WORDS).rows.flatMap((row) => row.cells);
    for (const { fact, text, note } of dataOf(spec)) expect(cells).toContainEqual({ text, fact, note });
  });
  it('has rows as long as the head of the table', () => {
    const { head, rows } = tableOf(spec, WORDS);
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells).toHaveLength(head.length);
  });
  it('is strict CSV with every number in base units', () => {
    const [head, ...rows] = read(csvOf(spec));
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    const column = (name: string) => head?.indexOf(name) ?? -1;
    const told = rows.map((row) => [row[column('fact')], row[column('value')], row[column('unit')]]);
    for (const { fact, value, unit } of dataOf(spec))
      expect(told).toContainEqual([fact, String(value), unit]);
  });
});

test('commas, quotes and line ends survive CSV', () => {
  const label = 'a, "b"\r\nc';
  const part = { id: 'filled', label, datum: datum('x', 1, '1%'), tone: 'ink', texture: 'solid' } as const;
  const spec: WaffleSpec = {
    ...FIXTURES.waffle.spec,
    panels: [{ id: 'x', label, single: true, parts: [part] }],
  };
  expect(read(csvOf(spec))[1]?.[0]).toBe(label);
});

test('a year without a figure has its row, and no number', () => {
  const row = tableOf(FIXTURES.columns.spec, WORDS).rows.find(({ cells }) =>
    cells[0]?.text.endsWith('no figure'),
  );
  expect(row?.cells.some((cell) => cell.fact)).toBe(false);
});
