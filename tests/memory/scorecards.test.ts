import { describe, expect, it } from 'vitest';
import { scorecardStore } from '../../src/memory/scorecards.ts';
import { parseScorecard, SCORECARD_LENGTH, withField, type Scorecard } from '../../src/model/index.ts';

/** A storage in memory, which can be told to refuse. */
class FakeStorage implements Storage {
  readonly items = new Map<string, string>();
  full = false;
  get length() {
    return this.items.size;
  }
  clear = () => this.items.clear();
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

const card: Scorecard = { exports: { indicator: 'Metres sold', target: '10', year: '2030', publisher: 'Customs' } };

describe('a scorecard', () => {
  it('drops what is no card, cuts what is too long, and forgets rows without words', () => {
    expect(parseScorecard('nonsense')).toEqual({});
    expect(parseScorecard({ a: null, b: { indicator: 7, target: '' } })).toEqual({});
    const long = parseScorecard({ a: { indicator: 'x'.repeat(1000) } });
    expect(long['a']?.indicator).toHaveLength(SCORECARD_LENGTH);
    expect(withField(withField({}, 'a', 'year', '2030'), 'a', 'year', '')).toEqual({});
  });
  it('keeps the other fields of a row when one is written', () => {
    expect(withField(card, 'exports', 'year', '2031')['exports']).toEqual({ ...card['exports'], year: '2031' });
  });
});

describe('where scorecards are kept', () => {
  it('brings a card back in a later visit, each under its chart', async () => {
    const storage = new FakeStorage();
    await scorecardStore(() => storage).save('programme', card);
    await scorecardStore(() => storage).save('other', {});
    const later = scorecardStore(() => storage);
    expect(await later.load('programme')).toEqual(card);
    expect(await later.load('other')).toEqual({});
    expect(later.kept).toBe(true);
  });
  it('says that nothing is kept where the browser refuses, and holds the card for the visit', async () => {
    const storage = new FakeStorage();
    storage.full = true;
    const store = scorecardStore(() => storage);
    await store.save('programme', card);
    expect(store.kept).toBe(false);
    expect(await store.load('programme')).toEqual(card);
    const blocked = scorecardStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(await blocked.load('programme')).toEqual({});
    expect(blocked.kept).toBe(false);
  });
  it('survives a store that holds something else', async () => {
    const storage = new FakeStorage();
    storage.items.set('unspun:scorecards', 'no json');
    const store = scorecardStore(() => storage);
    expect(await store.load('programme')).toEqual({});
    await store.save('programme', card);
    expect(await scorecardStore(() => storage).load('programme')).toEqual(card);
  });
});
