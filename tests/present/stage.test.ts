import { expect, test } from 'vitest';
import { stageSceneOf } from '../../src/charts/drawings.ts';
import { boxOf, meet } from '../charts/boxes.ts';
import { paceOf, planOf, asTime } from '../../src/present/clock.ts';
import { questionOf, median, stacked, valuesIn } from '../../src/present/poll/question.ts';
import type { ListedScene } from '../../src/present/scene-list.ts';
import { STORY } from './story.ts';

test('layouts for the stage keep words apart and inside', () => {
  const drawn = Object.values(STORY.charts).flatMap((spec) =>
    spec.states.flatMap(({ id }) => ({ name: `${spec.id}/${id}`, scene: stageSceneOf(spec, id) })),
  );
  const own = drawn.flatMap(({ name, scene }) => (scene ? [{ name, scene }] : []));
  expect(own.length).toBeGreaterThan(2);
  for (const { name, scene } of own) {
    const boxes = scene.shapes.flatMap((label) =>
      label.kind === 'text' ? [{ text: label.text, box: boxOf(label) }] : [],
    );
    for (const [index, { text, box }] of boxes.entries()) {
      expect(
        box.left >= -1 && box.right <= scene.width + 1 && box.bottom <= scene.height + 1,
        `${name}: “${text}” is inside`,
      ).toBe(true);
      for (const other of boxes.slice(index + 1))
        expect(meet(box, other.box), `${name}: “${text}” and “${other.text}” are apart`).toBe(false);
    }
  }
});

const scene = (id: string, seconds: number): ListedScene => ({
  id,
  chapter: id.split('/')[0] ?? '',
  step: null,
  kind: 'step',
  seconds,
  name: id,
  facts: [],
  answers: [],
  element: null as never,
});

test('the pace is measured against the plan, within a scene it is on time', () => {
  const scenes = [scene('a/1', 30), scene('a/2', 60), scene('b/1', 30)];
  expect(paceOf(scenes, 1, 45_000)).toBe(0);
  expect(paceOf(scenes, 1, 100_000)).toBe(10_000);
  expect(paceOf(scenes, 2, 60_000)).toBe(-30_000);
  expect(planOf(scenes)).toEqual([
    { chapter: 'a', seconds: 90 },
    { chapter: 'b', seconds: 30 },
  ]);
  expect([asTime(59_999), asTime(3_661_000), asTime(-5)]).toEqual(['0:59', '1:01:01', '0:00']);
});

test('guesses of a room: typed together, in either notation, refused off the scale, stacked where they fall', () => {
  const scale = { min: 1, max: 6 };
  expect(valuesIn('2,5 3.41× 6', scale)).toEqual([2.5, 3.41, 6]);
  for (const text of ['', 'many', '7', '3 0']) expect(valuesIn(text, scale), text).toBeNull();
  expect(median([4, 1, 2])).toBe(2);
  expect(median([1, 2, 3, 10])).toBe(2.5);
  expect(median([])).toBeNull();
  expect(stacked([6, 1, 1, 3], scale, 5)).toEqual([
    { column: 0, row: 0 },
    { column: 0, row: 1 },
    { column: 2, row: 0 },
    { column: 4, row: 0 },
  ]);
});

test('a square is asked as a share of the one given', () => {
  const base = { id: 'x', increment: 1, suffix: '', language: 'en', ghost: null } as const;
  const ask = questionOf({
    ...base,
    kind: 'square',
    min: 0,
    max: 100,
    answer: { value: 500, text: '500 t', provenance: 'reported' },
    given: { value: 50_000, text: '', label: '' },
  });
  expect(ask).toMatchObject({ kind: 'value', share: true, max: 100, answer: { value: 1, text: '500 t' } });
});
