import { describe, expect, it } from 'vitest';
import { govern, THOUSAND, TONNE } from '../../src/i18n/ru/nouns.ts';
import { suffix, spokenEnd, type Ending } from '../../src/i18n/kk/suffixes.ts';
import { shown } from './examples.ts';
import { KAZAKH } from './kazakh-examples.ts';
import { RUSSIAN } from './russian-examples.ts';

describe('Russian numbers in prose', () => {
  it('has every example of the handbook', () => expect(RUSSIAN).toHaveLength(46));
  it.each(RUSSIAN)('%s', (_, written, read) => {
    expect(shown(written, 'ru')).toBe(read);
  });
});

describe('Kazakh numbers in prose', () => {
  it('has every example of the handbook', () => expect(KAZAKH).toHaveLength(54));
  it.each(KAZAKH)('%s', (_, written, read) => {
    expect(shown(written, 'kk')).toBe(read);
  });
});

describe('forms that cannot stand', () => {
  it.each([
    ['ru', 'к {spinning-capacity-2020|dat}', '!no «до» in this case: {…|value|dat}, or other words'],
    ['ru', '{output-2018|m}', '!a gender with an ordinal alone'],
    ['ru', '{decade-times|gen}', '!no case after «в … раза»: {…|number|gen}, or other words'],
    ['kk', '{spinning-capacity-2020|acc}', '!no ending after «дейін»: {…|value|acc}, or other words'],
    ['kk', '{output-2018|in}', '!in and of with a date alone'],
  ])('%s: %s', (language, written, refusal) => {
    expect(shown(written, language)).toContain(refusal);
  });

  it.each([
    ['ru', '{output-2018|loc}', 'nom, gen, dat, acc, ins, pre'],
    ['ru', '{date:2018|in}', 'nom, gen, dat, acc, ins, pre'],
    ['ru', '{output-2018|gen|dat}', 'at most one style, one case and one gender'],
    ['ru', '{output-2018|value|number}', 'at most one style'],
    ['ru', '{date:2018|gen|dat}', 'at most one case'],
    ['kk', '{output-2018|pre}', 'p3acc'],
    ['en', '{output-2018|gen}', 'the language en has no cases'],
    ['en', '{date:2018|gen}', 'the language en has no cases'],
  ])('%s: %s is no reference', (language, written, expected) => {
    const text = shown(written, language);
    expect(text).toContain('!reference-syntax');
    expect(text).toContain(expected);
  });
});

describe('Russian nouns after numbers', () => {
  const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'] as const;
  it.each([
    [1, 'тонна тонны тонне тонну тонной тонне'],
    [2, 'тонны тонн тоннам тонны тоннами тоннах'],
    [5, 'тонн тонн тоннам тонн тоннами тоннах'],
    [11, 'тонн тонн тоннам тонн тоннами тоннах'],
    [12, 'тонн тонн тоннам тонн тоннами тоннах'],
    [21, 'тонна тонны тонне тонну тонной тонне'],
    [22, 'тонны тонн тоннам тонны тоннами тоннах'],
    [111, 'тонн тонн тоннам тонн тоннами тоннах'],
    [151, 'тонна тонны тонне тонну тонной тонне'],
    [1.5, 'тонны тонны тонны тонны тонны тонны'],
    [3000, 'тонн тонн тонн тонн тонн тонн'],
  ])('%d', (count, forms) => {
    expect(CASES.map((each) => govern(TONNE, count, each)).join(' ')).toBe(forms);
  });

  it('decline the word for a thousand', () => {
    expect(CASES.map((each) => govern(THOUSAND, 31, each)).join(' ')).toBe(
      'тысяча тысячи тысяче тысячу тысячей тысяче',
    );
  });
});

describe('Kazakh endings of digits', () => {
  const ENDINGS: readonly Ending[] = ['dat', 'abl', 'acc', 'gen', 'loc', 'ins'];
  it.each([
    ['1', 'ге ден ді дің де мен'],
    ['2', 'ге ден ні нің де мен'],
    ['3', 'ке тен ті тің те пен'],
    ['4', 'ке тен ті тің те пен'],
    ['5', 'ке тен ті тің те пен'],
    ['6', 'ға дан ны ның да мен'],
    ['7', 'ге ден ні нің де мен'],
    ['8', 'ге ден ді дің де бен'],
    ['9', 'ға дан ды дың да бен'],
    ['10', 'ға нан ды ның да мен'],
    ['20', 'ға дан ны ның да мен'],
    ['30', 'ға дан ды дың да бен'],
    ['40', 'қа тан ты тың та пен'],
    ['50', 'ге ден ді дің де мен'],
    ['60', 'қа тан ты тың та пен'],
    ['70', 'ке тен ті тің те пен'],
    ['80', 'ге нен ді нің де мен'],
    ['90', 'ға нан ды ның да мен'],
    ['100', 'ге ден ді дің де бен'],
    ['1000', 'ға нан ды ның да мен'],
    ['0', 'ге ден ді дің де мен'],
  ])('%s', (digits, endings) => {
    expect(ENDINGS.map((each) => suffix(spokenEnd(digits), each)).join(' ')).toBe(endings);
  });

  it.each([
    ['миллион', 'ға нан ды ның да мен'],
    ['миллиард', 'қа тан ты тың та пен'],
    ['триллион', 'ға нан ды ның да мен'],
    ['пайыз', 'ға дан ды дың да бен'],
  ])('%s', (word, endings) => {
    expect(ENDINGS.map((each) => suffix(word, each)).join(' ')).toBe(endings);
  });

  it.each([
    ['2025', 'dat', 'ке'],
    ['2018', 'dat', 'ге'],
    ['1,7', 'dat', 'ге'],
    ['0,43', 'dat', 'ке'],
    ['150', 'abl', 'ден'],
    ['60', 'abl', 'тан'],
    ['100', 'dat', 'ге'],
    ['2000', 'abl', 'нан'],
  ] as const)('%s in the %s', (digits, ending, expected) => {
    expect(suffix(spokenEnd(digits), ending)).toBe(expected);
  });
});
