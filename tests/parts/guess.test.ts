import { describe, expect, it } from 'vitest';
import { moved, ranked } from '../../src/parts/guess/rank.ts';
import { filledAt, squaresOf } from '../../src/parts/guess/scale.ts';

describe('a waffle under a finger', () => {
  it.each([
    ['the lower left square', 0.05, 0.95, 1],
    ['the end of the lowest row', 0.95, 0.95, 10],
    ['the start of the next row', 0.05, 0.85, 11],
    ['the upper right square', 0.95, 0.05, 100],
    ['the right edge itself', 1, 0.95, 10],
    ['the upper edge itself', 0.05, 0, 91],
    ['a finger that slips out to the right', 1.4, 0.85, 20],
    ['a finger that slips out to the left', -0.2, 0.85, 10],
    ['a finger that slips out above', 0.05, -0.3, 91],
    ['a finger that slips out below', 0.5, 1.1, 0],
  ])('%s', (_where, x, y, filled) => {
    expect(filledAt(x, y)).toBe(filled);
  });

  it('fills the square that is touched last', () => {
    const places = squaresOf(100);
    for (const [index, [x, y]] of places.entries())
      expect(filledAt((x + 0.5) / 10, (y + 0.5) / 10)).toBe(index + 1);
  });
});

describe('a list to put in order', () => {
  const order = ['Russia', 'China', 'Iran'];

  it.each([
    ['up by one', 'Iran', 1, ['Russia', 'Iran', 'China']],
    ['to the top', 'Iran', 0, ['Iran', 'Russia', 'China']],
    ['beyond the top', 'China', -1, ['China', 'Russia', 'Iran']],
    ['beyond the end', 'Russia', 9, ['China', 'Iran', 'Russia']],
    ['nowhere', 'China', 1, order],
  ])('moves a name %s', (_where, name, to, expected) => {
    expect(moved(order, name, to)).toEqual(expected);
  });

  it('has the largest on top in the true order, whatever order it was asked in', () => {
    const items = [4.4, 68, 15].map((value) => ({
      name: String(value),
      value,
      text: '',
      fact: '',
      note: '',
      address: '',
    }));
    expect(ranked(items).map(({ value }) => value)).toEqual([68, 15, 4.4]);
  });
});
