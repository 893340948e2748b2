import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { disk, overlay } from '../../src/compiler/1-read/files.ts';
import { dotsOf, type Frame } from '../../src/charts/map/compile-dots.ts';
import { checksumOf, readPackaged, readWorld } from '../../src/charts/map/compile-world.ts';
import type { DotRun } from '../../src/charts/map/spec.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const FILE = 'world-atlas/countries-110m.json';
const bytes = readPackaged(disk, root, FILE) ?? new Uint8Array();
const world = readWorld(bytes);
const land = (code: string) => {
  const found = world?.get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const frame: Frame = { west: 21, east: 95, south: 36, north: 61, columns: 57 };
const count = (runs: readonly DotRun[] | undefined) =>
  (runs ?? []).reduce((sum, [, , length]) => sum + length, 0);
const draw = (codes: string[], leftOut: Parameters<typeof dotsOf>[2] = [], within: Frame = frame) =>
  dotsOf(codes.map(land), within, leftOut);

describe('geometry of a package', () => {
  it('is found in a folder above, as Node finds it', () => {
    expect(readPackaged(disk, join(root, 'tests/compiler/base'), FILE)?.length).toBe(bytes.length);
    expect(readPackaged(disk, root, 'world-atlas/nothing.json')).toBeNull();
  });

  it('is the nearest one where there are two', () => {
    const near = overlay({ [join(root, 'tests', 'node_modules', FILE)]: 'near' });
    expect(new TextDecoder().decode(readPackaged(near, join(root, 'tests'), FILE) ?? bytes)).toBe('near');
  });

  it('is none where it was cut off anywhere', () => {
    for (const share of [0, 0.2, 0.5, 0.9, 0.999])
      expect(readWorld(bytes.slice(0, Math.floor(bytes.length * share))), String(share)).toBeNull();
    expect(readWorld(Uint8Array.of(0xff, 0xfe))).toBeNull();
  });

  it('has another checksum when one byte is another', () => {
    const other = Uint8Array.from(bytes);
    other[1000] = (other[1000] ?? 0) ^ 1;
    expect(checksumOf(other)).not.toBe(checksumOf(bytes));
  });
});

describe('countries as dots', () => {
  it('stand for equal areas: Kazakhstan has about six times the dots of Uzbekistan', () => {
    const { dots } = draw(['398', '860']);
    expect(count(dots[0]) / count(dots[1])).toBeGreaterThan(5.3);
    expect(count(dots[0]) / count(dots[1])).toBeLessThan(6.9);
  });

  it('share no dot, though they share borders', () => {
    const { dots } = draw(['643', '398', '417', '860', '762', '112', '051']);
    const taken = dots.flatMap((runs) =>
      runs.flatMap(([row, column, length]) =>
        Array.from({ length }, (_, index) => `${row}/${column + index}`),
      ),
    );
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThan(600);
  });

  it('stand west and east, north and south of one another as on a globe', () => {
    const middle = (runs: readonly DotRun[] | undefined) => {
      const all = runs ?? [];
      const weight = count(all);
      return {
        x: all.reduce((sum, [, column, length]) => sum + (column + length / 2) * length, 0) / weight,
        y: all.reduce((sum, [row, , length]) => sum + row * length, 0) / weight,
      };
    };
    const [kazakhstan, belarus, tajikistan] = draw(['398', '112', '762']).dots.map(middle);
    expect(belarus?.x).toBeLessThan(kazakhstan?.x ?? 0);
    expect(belarus?.y).toBeLessThan(tajikistan?.y ?? 0);
    expect(kazakhstan?.y).toBeLessThan(tajikistan?.y ?? 0);
  });

  it('have no dot on a patch that is left out', () => {
    const crimea = { west: 32, east: 36.8, south: 44, north: 46.4 };
    const [all, without] = [draw(['643']), draw(['643'], [crimea])];
    expect(count(all.dots[0])).toBeGreaterThan(count(without.dots[0]));
    expect(count(draw(['398'], [crimea]).dots[0])).toBe(count(draw(['398']).dots[0]));
  });

  it('have one dot at least, however small they are drawn', () => {
    const { dots } = draw(['051'], [], { ...frame, columns: 10 });
    expect(count(dots[0])).toBe(1);
  });

  it('stay on the grid', () => {
    const { rows, dots } = draw(['643']);
    for (const [row, column, length] of dots[0] ?? []) {
      expect(row).toBeLessThan(rows);
      expect(column + length).toBeLessThanOrEqual(frame.columns - (row % 2));
    }
  });
});
