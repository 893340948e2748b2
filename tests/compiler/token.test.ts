import { describe, expect, it } from 'vitest';
import { parseToken, unitsAgree } from '../../src/compiler/3-check/token.ts';

const numbers = (token: string) => parseToken(token).numbers.map(({ value, unit }) => [value, unit]);

describe('a printed figure', () => {
  it.each([
    ['record 466,000 tons', [[466000, 't']]],
    ['27.5 billion tenge', [[27500000000, 'KZT']]],
    ['about $520.2 million', [[520200000, 'USD']]],
    ['499.83 tenge per U.S. dollar', [[499.83, 'KZT/USD']]],
    ['5.2 million square meters', [[5200000, 'm2']]],
    ['28.6 million units', [[28600000, 'pieces']]],
    ['5.5 thousand people', [[5500, 'people']]],
    ['more than 60 enterprises', [[60, 'enterprises']]],
    ['42%', [[42, 'percent']]],
    ['4.5 percent', [[4.5, 'percent']]],
    ['3.6 times', [[3.6, 'times']]],
    ['nearly threefold', [[3, 'times']]],
    ['past five years', [[5, 'years']]],
    ['First Congress', [[1, 'ordinal']]],
    ['these three components', [[3, null]]],
    ['93.7', [[93.7, null]]],
    ['this year', []],
  ])('%s is %j', (token, expected) => {
    expect(numbers(token)).toEqual(expected);
  });

  it('tells numbers in one token apart by the words after each', () => {
    expect(numbers('29 projects worth 217 billion tenge')).toEqual([
      [29, 'projects'],
      [217000000000, 'KZT'],
    ]);
  });

  it.each([
    ['11 December, 2019 15:03', { year: '2019', month: '12', day: '11' }],
    ['March 5, 2026', { year: '2026', month: '03', day: '05' }],
    ['March 5', { month: '03', day: '05' }],
    ['In 2025', { year: '2025' }],
    ['500 tons', {}],
  ])('%s is the date %j', (token, date) => {
    expect(parseToken(token).date).toEqual(date);
  });

  it.each([
    ['about 100 organizations', ['about']],
    ['Over 97% of enterprises', ['more-than']],
    ['Over the past ten years', []],
    ['more than twofold', ['more-than']],
    ['record high of about $500 million', ['about', 'record']],
    ['nearly threefold', ['nearly']],
  ])('%s carries the hedges %j', (token, qualifiers) => {
    expect(parseToken(token).qualifiers).toEqual(qualifiers);
  });

  it('knows which units go together', () => {
    expect(unitsAgree('pieces', 'items')).toBe(true);
    expect(unitsAgree(null, 't')).toBe(true);
    expect(unitsAgree('t', 'kg')).toBe(false);
  });
});
