import { describe, expect, it } from 'vitest';
import { factsNowOf } from '../../src/outputs/story/places.ts';
import type { Bookmark } from '../../src/model/index.ts';
import { changeOf } from '../../src/reader/memory/changed.ts';
import { STORY } from '../data/story.ts';

const bookmark = (fact: string, value: number | null): Bookmark => ({
  id: '00000000-0000-4000-8000-000000000000',
  target: { kind: 'fact', chapter: 'cotton', step: 'harvest', fact },
  note: '',
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  order: '0',
  value: value === null ? null : { value, text: `${value} tonnes`, edition: '2026-01-01-old' },
});

describe('a bookmarked number', () => {
  const facts = factsNowOf(STORY);
  it('that says what it said is no change', () => {
    expect(changeOf(bookmark('harvest-2025', 466_000), facts)).toBeUndefined();
  });
  it('that changed says what it is now, and why where the edition says so', () => {
    const now = changeOf(bookmark('harvest-2025', 460_000), facts);
    expect(now).toMatchObject({ value: 466_000 });
    expect(now?.text).toContain('466,000');
    const fact = STORY.facts['harvest-2025'];
    if (!fact) throw new Error('The story no longer holds the harvest.');
    const changed = { from: 460_000, reason: 'The source was corrected.', edition: '2026-01-01-old' };
    const corrected = factsNowOf({
      ...STORY,
      facts: { ...STORY.facts, 'harvest-2025': { ...fact, changed } },
    });
    expect(changeOf(bookmark('harvest-2025', 460_000), corrected)?.reason).toBe('The source was corrected.');
  });
  it('that is no longer told says so', () => {
    expect(changeOf(bookmark('no-such-fact', 1), facts)).toBeNull();
  });
  it('bookmarked without its value cannot be compared', () => {
    expect(changeOf(bookmark('harvest-2025', null), facts)).toBeUndefined();
  });
});
