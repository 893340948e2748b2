import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scorecardStore } from '../../src/memory/scorecards.ts';
import { parseScorecard, SCORECARD_LENGTH, withField, type Scorecard } from '../../src/model/index.ts';
import { closeTabs, kill, newProfile, tab, until } from './tab.ts';

const card: Scorecard = {
  exports: { indicator: 'Metres sold', target: '10', year: '2030', publisher: 'Customs' },
};

describe('a scorecard', () => {
  it('drops what is no card, cuts what is too long, and forgets rows without words', () => {
    expect(parseScorecard('nonsense')).toEqual({});
    expect(parseScorecard({ a: null, b: { indicator: 7, target: '' } })).toEqual({});
    const long = parseScorecard({ a: { indicator: 'x'.repeat(1000) } });
    expect(long['a']?.indicator).toHaveLength(SCORECARD_LENGTH);
    expect(withField(withField({}, 'a', 'year', '2030'), 'a', 'year', '')).toEqual({});
  });
  it('keeps the other fields of a row when one is written', () => {
    expect(withField(card, 'exports', 'year', '2031')['exports']).toEqual({
      ...card['exports'],
      year: '2031',
    });
  });
});

describe('where scorecards are kept', () => {
  beforeEach(newProfile);
  afterEach(closeTabs);

  it('brings a card back in a later visit, each under its chart', async () => {
    const first = await tab();
    await scorecardStore(first).save('programme', card);
    await scorecardStore(first).save('other', {});
    kill(first);
    const later = scorecardStore(await tab());
    expect(await later.load('programme')).toEqual(card);
    expect(await later.load('other')).toEqual({});
    expect(later.persistent).toBe(true);
  });

  it('loses no row where two tabs fill in different ones, and forgets a row that was emptied', async () => {
    const [left, right] = [await tab(), await tab()];
    const jobs = { indicator: 'Jobs', target: '', year: '', publisher: '' };
    await scorecardStore(left).save('programme', card);
    await until(() => right.answers.all('scorecard').length === 1);
    await scorecardStore(right).save('programme', { ...card, jobs });
    await until(() => left.answers.all('scorecard').length === 2);
    expect(await scorecardStore(left).load('programme')).toEqual({ ...card, jobs });
    await scorecardStore(left).save('programme', card);
    expect(await scorecardStore(left).load('programme')).toEqual(card);
  });

  it('says that nothing is kept where the browser refuses, and holds the card for the visit', async () => {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: undefined });
    const store = scorecardStore(await tab());
    await store.save('programme', card);
    expect(store.persistent).toBe(false);
    expect(await store.load('programme')).toEqual(card);
  });
});
