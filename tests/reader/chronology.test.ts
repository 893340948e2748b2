import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/charts/kinds.ts';
import { compileStory } from '../../src/compiler/compile.ts';
import {
  instant,
  layoutChronology,
  rowsOf,
  WIDTH,
  type PlacedEvent,
} from '../../src/reader/cover/chronology.ts';
import { placeLabels } from '../../src/reader/cover/label-positions.ts';
import { widthOf } from '../../src/charts/scene/text.ts';
import { LEADING, SIZE } from '../../src/reader/cover/chronology.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const story = compileStory({ root: ROOT, kinds }).story?.en;
if (!story?.chronology) throw new Error('The story has no chronology: see npm run story:check.');
const { chronology } = story;
const titles = new Map(story.contents.map(({ id, title }) => [id, title]));

/** The box of an event's words, which `textX` and `anchor` place. */
function boxOf({ lines, textX, textY, anchor }: PlacedEvent) {
  const long = Math.max(...lines.map((line) => widthOf(line, SIZE, true)));
  const left = anchor === 'start' ? textX : textX - long;
  return { left, right: left + long, top: textY, bottom: textY + lines.length * LEADING };
}

describe('the story in years', () => {
  const layout = layoutChronology(chronology, titles);

  it('leads each event to a step that is written', () => {
    const steps = new Set(
      story.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => `${chapter.id}#${id}`)),
    );
    const events = chronology.lanes.flatMap(({ chapter, events: own }) =>
      own.map(({ step }) => `${chapter}#${step}`),
    );
    expect(events.length).toBeGreaterThan(12);
    expect(events.filter((event) => !steps.has(event))).toEqual([]);
  });

  it('has a line for every chapter, and reaches from the first year to the last plan', () => {
    expect(chronology.lanes.map(({ chapter }) => chapter)).toEqual(story.contents.map(({ id }) => id));
    expect([chronology.from, chronology.to]).toEqual([2008, 2026]);
    expect(chronology.until).toBeGreaterThanOrEqual(chronology.to);
  });

  it('draws words that cover no other words of their line and stay on the drawing', () => {
    for (const { events } of layout.lanes) {
      const boxes = events.map(boxOf);
      for (const [index, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(layout.left);
        expect(a.right).toBeLessThanOrEqual(WIDTH + 0.5);
        for (const b of boxes.slice(index + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it('keeps the words of a line above those of the next', () => {
    layout.lanes.forEach(({ events }, index) => {
      const end = layout.lanes[index + 1]?.top ?? layout.height;
      for (const box of events.map(boxOf)) expect(box.bottom).toBeLessThanOrEqual(end);
    });
  });

  it('is a list in the order of time, with the longer gaps named', () => {
    const rows = rowsOf(chronology);
    const dates = rows.flatMap((row) => (row.kind === 'event' ? [row.event.date] : []));
    expect(dates).toEqual([...dates].sort());
    expect(rows[1]).toEqual({ kind: 'gap', from: 2009, to: 2014 });
  });
});

describe('a date', () => {
  it('is a year, or a point within it', () => {
    expect(instant('2019')).toEqual({ at: 2019, lasts: 1 });
    expect(instant('2019-07').at).toBeCloseTo(2019.54, 2);
    expect(instant('2019-01-01')).toEqual({ at: 2019, lasts: 0 });
  });
});

describe('words beside marks', () => {
  const edges = { left: 0, right: 400 };

  it('stand near their mark, also where marks crowd', () => {
    const crowd = [100, 104, 108, 112].map((x) => ({ x, width: 0, long: 90, tall: 36 }));
    const choices = placeLabels(crowd, edges);
    expect(choices.map(({ leader }) => leader)).toEqual([null, null, null, null]);
  });

  it('stand farther off, on a leader, where there is no room nearby', () => {
    const crowd = [200, 204, 208, 212, 216].map((x) => ({ x, width: 0, long: 90, tall: 36 }));
    expect(placeLabels(crowd, edges).filter(({ leader }) => leader !== null)).toHaveLength(1);
  });

  it('stay within the edges', () => {
    const [choice] = placeLabels([{ x: 390, width: 0, long: 90, tall: 36 }], edges);
    expect(choice?.anchor).toBe('end');
  });
});
