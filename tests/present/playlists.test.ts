import { expect, test } from 'vitest';
import { parsePlaylist, type Playlist } from '../../src/model/index.ts';
import { listOf, pollOf } from '../../src/present/poll/saved-polls.ts';
import {
  fragmentOf,
  playlistOfFragment,
  playlistsOfFile,
} from '../../src/present/playlists/playlist-link.ts';
import { READY_MADE, readyMadePlaylist } from '../../src/present/playlists/ready-made.ts';
import { deckOf } from '../../src/present/scenes/deck.ts';
import { STORY } from './story.ts';

const deck = deckOf(STORY);
const minutes = { ten: 10, twenty: 20, lesson: 45 } as const;
const own: Playlist = {
  id: 'r1',
  opening: { name: 'Хлопок — 2026', speaker: 'Айгүл', place: 'Шымкент', date: '' },
  scenes: ['cotton', 'cotton/yarn'],
  notes: { 'cotton/yarn': 'Slowly: “part of one dot”.' },
};

test('a scene for every step, and one for every guess and every question', () => {
  const steps = STORY.chapters.flatMap((chapter) => chapter.steps);
  expect(deck.filter(({ kind }) => kind === 'step')).toHaveLength(steps.length);
  expect(deck.filter(({ kind }) => kind === 'guess')).toHaveLength(steps.filter(({ guess }) => guess).length);
  expect(deck.filter(({ kind }) => kind === 'discuss')).toHaveLength(
    steps.filter(({ discuss }) => discuss).length,
  );
  expect(new Set(deck.map(({ id }) => id)).size).toBe(deck.length);
});

test.each(READY_MADE)(
  'the ready run "%s" fills its time, tells every chapter and keeps the order',
  (which) => {
    const run = readyMadePlaylist(deck, which);
    const seconds = deck.filter(({ id }) => run.includes(id)).reduce((sum, scene) => sum + scene.seconds, 0);
    expect(seconds).toBeLessThanOrEqual(minutes[which] * 60);
    expect(seconds).toBeGreaterThan(minutes[which] * 60 * 0.85);
    expect(run).toEqual(deck.map(({ id }) => id).filter((id) => run.includes(id)));
    for (const { id } of STORY.chapters)
      expect(
        deck.filter((scene) => scene.chapter === id && scene.kind === 'step' && run.includes(scene.id))
          .length,
        id,
      ).toBeGreaterThan(0);
    // An answer is never shown to a room that was asked afterwards.
    expect(deck.some(({ id, kind }) => kind === 'guess' && run.includes(id))).toBe(which === 'lesson');
  },
);

test('a run survives its link and its file, in any script; anything else is refused', () => {
  expect(playlistOfFragment(fragmentOf(own))).toEqual(own);
  expect(fragmentOf(own)).toMatch(/^run=[\w-]+$/);
  expect(playlistsOfFile(JSON.stringify([own, own]))).toEqual([own, own]);
  for (const broken of ['run=', 'run=%%%', 'run=e30', 'cotton/yarn'])
    expect(playlistOfFragment(broken), broken).toBeNull();
  for (const broken of ['', '{}', '[]', JSON.stringify([own, {}]), JSON.stringify({ ...own, scenes: [1] })])
    expect(playlistsOfFile(broken), broken).toBeNull();
  expect(parsePlaylist({ ...own, opening: undefined, notes: 'x' })).toMatchObject({
    opening: { name: '' },
    notes: {},
  });
});

test('a room’s guesses survive being kept; anything else kept is no guess', () => {
  const hands = { values: [], hands: { Türkiye: 12, 'China, 2024': 3 } };
  const values = { values: [10, 2.5, 10], hands: {} };
  expect(pollOf(listOf(hands))).toEqual(hands);
  expect(pollOf(listOf(values))).toEqual(values);
  for (const broken of [null, 'x', [true, null, 'name'], ['a', 'b']])
    expect(pollOf(broken)).toEqual({ values: [], hands: {} });
});
