import { describe, expect, it } from 'vitest';
import { formatCompact, formatDate, formatQuantity, isDate, type Quantity } from '../../src/i18n/format.ts';
import { formatNumber, pluralOf, round } from '../../src/i18n/shared/numbers.ts';
import { LANGUAGES, UNITS } from '../../src/model/index.ts';

/** No-break spaces as `_`, so that a failure can be read. */
const seen = (text: string) => text.replaceAll('\u00a0', '_');
const quantity = (
  value: number | string,
  unit: Quantity['unit'],
  more: Partial<Quantity> = {},
): Quantity => ({
  value,
  unit,
  qualifier: 'exact',
  ...more,
});

describe('English quantities', () => {
  it.each([
    [quantity(466000, 't'), '466,000_tonnes', '466,000_t'],
    [quantity(1, 't'), '1_tonne', '1_t'],
    [quantity(27.5e9, 'KZT'), '27.5_billion tenge', '27.5_bn'],
    [quantity(1.7e12, 'KZT'), '1.7_trillion tenge', '1.7_tn'],
    [quantity(520.2e6, 'USD', { qualifier: 'about' }), 'about $520.2_million', '≈$520.2_m'],
    [quantity(499.83, 'KZT/USD'), '499.83_tenge per dollar', '499.83'],
    [quantity(5.2e6, 'm2'), '5.2_million square metres', '5.2_million_m²'],
    [quantity(42, 'percent'), '42%', '42%'],
    [quantity(97, 'percent', { qualifier: 'more-than' }), 'more than 97%', '>97%'],
    [quantity(3.4072, 'times', { decimals: 2 }), '3.41_times', '3.41×'],
    [quantity(60, 'enterprises', { qualifier: 'more-than' }), 'more than 60_enterprises', '>60'],
    [quantity(100, 'organisations', { qualifier: 'about' }), 'about 100_organisations', '≈100'],
    [quantity(466000, 't', { qualifier: 'record' }), '466,000_tonnes', '466,000_t'],
    [quantity(3, 'times', { qualifier: 'nearly' }), 'nearly 3_times', '≈3×'],
    [quantity(92, 'people', { qualifier: 'at-most' }), 'at most 92_people', '≤92'],
    [quantity(1, 'people'), '1_person', '1'],
    [quantity(60, 'enterprises', { noun: { one: 'firm', other: 'firms' } }), '60_firms', '60'],
    [quantity(13095.2, 'people', { decimals: -2 }), '13,100_people', '13,100'],
    [quantity(99e9, 'KZT', { decimals: 1 }), '99.0_billion tenge', '99.0_bn'],
    [
      quantity(3.41, 'times', { qualifier: 'range', low: 3.4, high: 3.42, decimals: 2 }),
      '3.40 to 3.42_times',
      '3.40 to 3.42×',
    ],
    [quantity(2, 'ordinal'), 'second', 'second'],
    [quantity(22, 'ordinal'), '22nd', '22nd'],
    [quantity('2019-12-11', 'date'), '11_December 2019', '11_December 2019'],
    [quantity(-5, 'percent'), '−5%', '−5%'],
  ])('%j', (given, full, compact) => {
    expect([seen(formatQuantity('en', given).full), seen(formatCompact('en', given))]).toEqual([
      full,
      compact,
    ]);
  });

  it('leave out the qualifier, then the unit', () => {
    const { value, number } = formatQuantity('en', quantity(60, 'enterprises', { qualifier: 'more-than' }));
    expect([seen(value), number]).toEqual(['60_enterprises', '60']);
    expect(seen(formatQuantity('en', quantity(27.5e9, 'KZT')).number)).toBe('27.5_billion');
  });
});

describe('other languages', () => {
  it('have their own separators and plurals', () => {
    expect(seen(formatQuantity('ru', quantity(466000, 't')).full)).toBe('466_000_тонн');
    expect(seen(formatQuantity('ru', quantity(1, 't')).full)).toBe('1_тонна');
    expect(seen(formatQuantity('ru', quantity(2.5, 't')).full)).toBe('2,5_тонны');
    expect(seen(formatQuantity('ru', quantity(27.5e9, 'KZT')).full)).toBe('27,5_миллиарда тенге');
    expect(seen(formatQuantity('ru', quantity(42, 'percent', { qualifier: 'about' })).full)).toBe(
      'около 42_%',
    );
    expect(seen(formatQuantity('kk', quantity(466000, 't')).full)).toBe('466_000_тонна');
    expect(seen(formatCompact('ru', quantity(27.5e9, 'KZT')))).toBe('27,5_млрд');
  });

  it.each([
    [1, 'one'],
    [2, 'few'],
    [5, 'many'],
    [11, 'many'],
    [21, 'one'],
    [112, 'many'],
    [1.5, 'other'],
  ])('count %d as %s in Russian', (count, plural) => {
    expect(pluralOf('ru', count)).toBe(plural);
  });

  it('can say every unit', () => {
    for (const language of LANGUAGES)
      for (const unit of UNITS) {
        const text = formatQuantity(language, quantity(unit === 'date' ? '2019' : 3, unit)).full;
        expect(text, `${language} ${unit}`).not.toMatch(/undefined|NaN/);
      }
  });
});

describe('numbers', () => {
  it('are rounded as by hand', () => {
    expect([round(1.005, 2), round(2.5, 0), round(-2.5, 0), round(13095, -2), round(0, 2)]).toEqual([
      1.01, 3, -3, 13100, 0,
    ]);
  });

  it('show the digits they need', () => {
    expect([500, 13.2, 0.8, 1234567, 343618.98, 0.004321].map((value) => formatNumber('en', value))).toEqual([
      '500',
      '13.2',
      '0.8',
      '1,234,567',
      '343,618.98',
      '0.0043',
    ]);
  });
});

describe('dates', () => {
  it('are as precise as they are known', () => {
    expect(['2008', '2019-12', '2019-12-11'].map((iso) => seen(formatDate('en', iso)))).toEqual([
      '2008',
      'December_2019',
      '11_December 2019',
    ]);
    expect(['2008', '2019-12', '2019-12-01'].map((iso) => seen(formatDate('ru', iso)))).toEqual([
      '2008',
      'декабрь_2019',
      '1_декабря 2019',
    ]);
    expect(['2019-12', '2019-12-11'].map((iso) => seen(formatDate('kk', iso)))).toEqual([
      '2019_жылғы желтоқсан',
      '2019_жылғы 11_желтоқсан',
    ]);
  });

  it('must exist', () => {
    expect(['2019', '2020-02-29', '2019-02-29', '2019-13', '19', '2019-1', 'today'].map(isDate)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
