import { describe, expect, it } from 'vitest';
import { figuresIn, numbersIn } from '../../src/compiler/3-check/lexicon.ts';

const found = (text: string, language: 'en' | 'ru' | 'kk' = 'en') =>
  numbersIn(text, language).map((span) => span.text);

describe('numbers in English prose', () => {
  it.each([
    ['466,000 tonnes', ['466,000']],
    ['3.41 times and 42%', ['3.41', '42%']],
    ['a 3D room in the 1990s', ['3D', '1990s']],
    ['½ of m²', ['½', '²']],
    ['twenty-five looms', ['twenty-five']],
    ['two hundred and fifty people', ['two hundred and fifty']],
    ['two-thirds and a quarter', ['two-thirds', 'quarter']],
    ['one half, half-way', ['half', 'half']],
    ['dozens, doubled, tripling, twice', ['dozens', 'doubled', 'tripling', 'twice']],
    ['threefold, five-fold, tenfold', ['threefold', 'five-fold', 'tenfold']],
    ['the second and the Third', ['second', 'Third']],
    ['thousands, a hundredth', ['thousands', 'hundredth']],
    ['Two', ['Two']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'one loom',
    'the first time',
    'often, weight, network, tone',
    'unfold the scaffold',
    'a manifold',
    'secondary',
    'zero',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers in other languages', () => {
  it('knows Russian words in their cases', () => {
    expect(found('две тысячи, в двух случаях, вдвое, треть, пятый', 'ru')).toEqual([
      'две тысячи',
      'двух',
      'вдвое',
      'треть',
      'пятый',
    ]);
    expect(found('один, первый, семья, сторона, третейский', 'ru')).toEqual([]);
  });

  it('knows Kazakh words', () => {
    expect(found('екі мың, бесінші, жартысы, он', 'kk')).toEqual(['екі мың', 'бесінші', 'жартысы', 'он']);
    expect(found('бір, оның, бесік', 'kk')).toEqual([]);
  });
});

describe('figures of a source', () => {
  it('count relative periods and named ordinals too', () => {
    const text = 'Over the past five years and this year, the First Congress, a first step.';
    expect(figuresIn(text).map((figure) => figure.text)).toEqual([
      'past five years',
      'five',
      'this year',
      'First',
    ]);
  });
});
