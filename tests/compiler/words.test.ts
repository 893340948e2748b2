import { describe, expect, it } from 'vitest';
import { OverlapFinder, namesOf } from '../../src/compiler/3-check/verbatim-overlap.ts';
import { sentencesOf } from '../../src/compiler/3-check/sentences.ts';

const shown = (text: string) => ({
  text,
  at: (index: number) => ({ file: 'a.md', line: 1, column: index + 1 }),
});

describe('sentences', () => {
  it('end with a mark before a space, with closing quotes; numbers do not end them', () => {
    const text = 'It grew 3.41 times. “Who says?” he asked… (Nobody.) The rest';
    expect(sentencesOf(shown(text)).map((sentence) => sentence.text)).toEqual([
      'It grew 3.41 times.',
      '“Who says?”',
      'he asked…',
      '(Nobody.)',
      'The rest',
    ]);
  });

  it('count words as they are read, and begin where their first letter stands', () => {
    const [first, second] = sentencesOf(shown('One – two. 466,000\u00a0tonnes of light-industry goods.'));
    expect([first?.words, second?.words]).toEqual([2, 5]);
    expect(second?.place.column).toBe(12);
  });
});

describe('verbatim overlap', () => {
  const text =
    'A title\nThe old Ministry of Wool and Hemp said on Monday that cloth would soon be “much” cheaper.';
  const finder = new OverlapFinder([{ id: 'wool', text }], ['Ministry of Wool and Hemp']);

  it('is eight words in a row, whatever their case, accents and marks', () => {
    expect(finder.find('We hear: ON MONDAY that clóth would, soon be dearer.')).toBeNull();
    expect(finder.find('We hear: said ON MONDAY that clóth would, soon be much dearer.')).toEqual({
      text: 'said ON MONDAY that clóth would, soon be',
      start: 9,
      source: 'wool',
      paragraph: 2,
    });
  });

  it('does not count the words of a name', () => {
    expect(finder.find('The old Ministry of Wool and Hemp said on its door')).toBeNull();
    expect(finder.find('The old Ministry of Wool and Hemp said on Monday that cloth is dear')?.start).toBe(0);
    const nameless = new OverlapFinder([{ id: 'wool', text }], []);
    expect(nameless.find('The old Ministry of Wool and Hemp said on its door')).not.toBeNull();
  });

  it('is allowed for names of claims, titles and publishers', () => {
    const published = { title: 'A title', publisher: 'A house' };
    const claims = [{ name: 'Ada', also: ['Ade'] }, { also: [] }];
    const names = namesOf({ claims, sources: [published], publications: [] });
    expect(names).toEqual(['Ada', 'Ade', 'A title', 'A house']);
  });
});
