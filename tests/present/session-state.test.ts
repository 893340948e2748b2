import { STORY_ID } from '../../src/model/identity.ts';
import { expect, test } from 'vitest';
import { isNewer, messageOf, type SessionState, type Stamp } from '../../src/present/session-state.ts';

const shared: SessionState = {
  scene: 'cotton/yarn',
  curtain: 'none',
  clock: { before: 0, since: 12 },
  spent: { cotton: 5 },
  entered: 0,
  revealed: [],
  polls: { 'cotton/yarn/guess': { values: [1, 2.5], hands: { Iran: 3 } } },
  run: null,
  opening: { name: '', speaker: '', place: '', date: '' },
  notes: {},
};
const message = { story: STORY_ID, session: 'a', type: 'state', stamp: { count: 1, by: 'x' }, shared };

test('a message of another session, another shape or another program is none', () => {
  expect(messageOf(message, 'a')).toEqual(message);
  expect(messageOf(message, 'b')).toBeNull();
  for (const broken of [
    null,
    'next',
    {},
    { ...message, story: 'another' },
    { ...message, type: 'go' },
    { ...message, stamp: {} },
  ])
    expect(messageOf(broken, 'a')).toBeNull();
  for (const part of Object.keys(shared))
    expect(messageOf({ ...message, shared: { ...shared, [part]: undefined } }, 'a'), part).toBeNull();
  expect(messageOf({ ...message, shared: { ...shared, curtain: 'red' } }, 'a')).toBeNull();
  expect(
    messageOf({ ...message, shared: { ...shared, polls: { x: { values: ['1'], hands: {} } } } }, 'a'),
  ).toBeNull();
});

test('of any states, in whatever order they arrive, every window keeps the same', () => {
  const stamps: Stamp[] = Array.from({ length: 40 }, (_, index) => ({
    count: (index * 7) % 11,
    by: `w${(index * 5) % 4}`,
  }));
  const kept = (list: readonly Stamp[]) =>
    list.reduce((held, next) => (isNewer(next, held) ? next : held), { count: -1, by: '' });
  const winner = kept(stamps);
  for (let turn = 1; turn < stamps.length; turn++)
    expect(kept([...stamps.slice(turn), ...stamps.slice(0, turn)])).toEqual(winner);
  expect(kept([...stamps].reverse())).toEqual(winner);
});
