import { expect, test } from 'vitest';
import type { Fact, Story } from '../../src/model/index.ts';
import { correctionsOf } from '../../src/reader/corrections/entries.ts';
import { STORY } from '../data/story.ts';

/** The story after two editions put some figures right. */
function corrected(changes: Record<string, NonNullable<Fact['changed']>>): Story {
  const facts = Object.fromEntries(
    Object.values(STORY.facts).map((fact) => [
      fact.id,
      { ...fact, ...(changes[fact.id] && { changed: changes[fact.id] }) },
    ]),
  );
  return { ...STORY, facts };
}

test('nothing is corrected where no fact says so', () => {
  expect(correctionsOf(corrected({}))).toEqual([]);
});

test('corrections stand by edition, the latest first, with both values in the words of a note', () => {
  const first = { from: 460_000, reason: 'Read from the wrong line.', edition: '2027-01-15-aaaaaaaa' };
  const later = { from: 501, reason: 'The source was corrected.', edition: '2027-03-01-bbbbbbbb' };
  const editions = correctionsOf(corrected({ 'harvest-2025': first, 'yarn-2025': later }));
  expect(editions.map(({ date }) => date)).toEqual(['2027-03-01', '2027-01-15']);
  expect(editions[0]?.corrections).toMatchObject([
    { now: STORY.factTexts['yarn-2025']?.full, reason: later.reason },
  ]);
  expect(editions[0]?.corrections[0]?.before).toMatch(/^501\s+tonnes$/);
  expect(editions[1]?.corrections[0]?.before).toMatch(/460,000\s+tonnes/);
});
