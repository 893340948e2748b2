import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatDate,
  formatNumber,
  formatQuantity,
  isDate,
  type Quantity,
} from '../../src/i18n/format.ts';
import { KNOWN_LANGUAGES, localeOf } from '../../src/i18n/languages.ts';
import { round } from '../../src/i18n/shared/numbers.ts';
import { UNITS } from '../../src/model/index.ts';

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
const range = (low: number, high: number, unit: Quantity['unit']) =>
  quantity(low, unit, { qualifier: 'range', low, high });

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
  it.each([
    ['ru', quantity(466000, 't'), '466_тысяч тонн', '466_тыс._т'],
    ['ru', quantity(74626, 't'), '74_626_тонн', '74_626_т'],
    ['ru', quantity(5500, 'people'), '5500_человек', '5500'],
    ['ru', quantity(1, 't'), '1_тонна', '1_т'],
    ['ru', quantity(2.5, 't'), '2,5_тонны', '2,5_т'],
    ['ru', quantity(27.5e9, 'KZT'), '27,5_млрд тенге', '27,5_млрд'],
    ['ru', quantity(42, 'percent', { qualifier: 'about' }), 'около 42_%', '≈42_%'],
    ['ru', quantity(10, 'years'), '10_лет', '10_лет'],
    ['ru', quantity(2, 'years'), '2_года', '2_года'],
    ['ru', quantity(499.83, 'KZT/USD'), '499,83_тенге за доллар', '499,83'],
    ['ru', quantity(2.84, 't/ha'), '2,84_тонны с гектара', '2,84_т/га'],
    ['ru', quantity(2, 'plants', { qualifier: 'more-than' }), 'более 2_заводов', '>2'],
    ['ru', range(27.5e9, 1.7e12, 'KZT'), 'от 27,5_млрд до 1,7_трлн тенге', '27,5_млрд–1,7_трлн'],
    ['ru', range(10, 15, 'times'), 'в 10–15_раз', '10–15×'],
    ['ru', range(50, 60, 'percent'), '50–60_%', '50–60_%'],
    ['ru', quantity(-5, 'percent'), '−5_%', '−5_%'],
    ['ru', quantity('2019-12-11', 'date'), '11_декабря 2019_года', '11.12.2019'],
    ['ru', quantity(11, 'ordinal'), '11-й', '11-й'],
    ['kk', quantity(466000, 't'), '466_мың тонна', '466_мың_т'],
    ['kk', quantity(499.83, 'KZT/USD'), 'бір доллар – 499,83_теңге', '499,83'],
    ['kk', quantity(2.84, 't/ha'), 'гектарына 2,84_тонна', '2,84_т/га'],
    ['kk', range(10, 15, 'times'), '10–15_есе', '10–15×'],
    ['kk', range(50, 60, 'percent'), '50–60%', '50–60%'],
    ['kk', range(27.5e9, 1.7e12, 'KZT'), '27,5_млрд теңгеден 1,7_трлн теңгеге дейін', '27,5_млрд–1,7_трлн'],
    ['kk', quantity(100, 'organisations', { qualifier: 'nearly' }), '100-ге жуық ұйым', '≈100'],
    ['kk', quantity(4000, 'jobs', { qualifier: 'up-to' }), '4000-ға дейін жұмыс орны', '≤4000'],
    ['kk', quantity('2019-12-11', 'date'), '2019_жылғы 11_желтоқсан', '11.12.2019'],
  ] as const)('%s: %j', (language, given, full, compact) => {
    expect([seen(formatQuantity(language, given).full), seen(formatCompact(language, given))]).toEqual([
      full,
      compact,
    ]);
  });

  it.each([
    [quantity(93.7e9, 'KZT'), '93,7_миллиард теңге', '93,7_миллиарда тенге'],
    [quantity(466000, 't'), '466_мың тонна', '466_тысяч тонн'],
    [quantity(100, 'organisations', { qualifier: 'about' }), 'шамамен 100_ұйым', 'около 100_организаций'],
    [
      quantity(60, 'enterprises', { qualifier: 'more-than' }),
      '60-тан астам кәсіпорын',
      'более 60_предприятий',
    ],
    [quantity(60, 'percent', { qualifier: 'at-least' }), 'кемінде 60_пайыз', 'не менее 60_процентов'],
    [quantity(92, 'people', { qualifier: 'at-most' }), 'ең көп дегенде 92_адам', 'не более 92_человек'],
    [quantity(1.5, 'percent', { qualifier: 'less-than' }), '1,5_пайыздан аз', 'менее 1,5_процента'],
    [quantity(3.41, 'times'), '3,41_есе', 'в 3,41_раза'],
    [range(10, 15, 'times'), '10-нан 15_есеге дейін', 'от 10 до 15_раз'],
    [range(50, 60, 'percent'), '50-ден 60_пайызға дейін', 'от 50 до 60_процентов'],
    [quantity(13.2, 'percent'), '13,2_пайыз', '13,2_процента'],
    [quantity(2.84, 't/ha'), 'гектарына 2,84_тонна', '2,84_тонны с гектара'],
    [quantity('2019-12-11', 'date'), '2019_жылғы 11_желтоқсан', '11_декабря 2019_года'],
    [quantity(-5, 'index'), 'минус 5', 'минус 5'],
  ])('are read aloud without signs: %j', (given, kazakh, russian) => {
    expect([seen(localeOf('kk').spoken(given)), seen(localeOf('ru').spoken(given))]).toEqual([
      kazakh,
      russian,
    ]);
  });

  it('can say every unit', () => {
    for (const language of KNOWN_LANGUAGES)
      for (const unit of UNITS) {
        const given = quantity(unit === 'date' ? '2019' : 3, unit);
        const { full } = formatQuantity(language, given);
        for (const text of [full, formatCompact(language, given), localeOf(language).spoken(given)])
          expect(text, `${language} ${unit}`).not.toMatch(/undefined|NaN|^$/);
      }
  });

  it('count bytes in Cyrillic letters', () => {
    expect(['ru', 'kk', 'en'].map((language) => localeOf(language).size(2_040_000))).toEqual([
      '2\u00a0МБ',
      '2\u00a0МБ',
      '2 MB',
    ]);
    expect(localeOf('ru').size(2_440_000)).toBe('2,4\u00a0МБ');
  });

  it('group digits from five on, with a true minus', () => {
    expect(['en', 'ru', 'kk'].map((language) => seen(formatNumber(language, -1234567.891, 2)))).toEqual([
      '−1,234,567.89',
      '−1_234_567,89',
      '−1_234_567,89',
    ]);
    expect(['en', 'ru', 'kk'].map((language) => seen(formatNumber(language, 5500)))).toEqual([
      '5,500',
      '5500',
      '5500',
    ]);
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
      'декабрь 2019_года',
      '1_декабря 2019_года',
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
