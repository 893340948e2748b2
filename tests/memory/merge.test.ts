import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../src/memory/merge.ts';
import { sortKeyBetween, hasRoom } from '../../src/memory/transfer/sort-key-between.ts';
import { sortKeyOfTime } from '../../src/memory/sort-key.ts';
import { EMPTY, rowOf } from '../../src/memory/rows.ts';
import { Clock, isStamp, msOf, stampAt } from '../../src/memory/stamp.ts';
import { canonical, SEEDED, snapshots } from './arbitrary.ts';

describe('merging', () => {
  it('is idempotent, commutative and associative over arbitrary histories', () => {
    fc.assert(
      fc.property(snapshots, snapshots, snapshots, (a, b, c) => {
        const ab = merge(a, b);
        expect(canonical(merge(ab, ab))).toBe(canonical(ab));
        expect(canonical(merge(ab, b))).toBe(canonical(ab));
        expect(canonical(merge(b, a))).toBe(canonical(ab));
        expect(canonical(merge(ab, c))).toBe(canonical(merge(a, merge(b, c))));
      }),
      SEEDED,
    );
  });

  it('takes the newer value of each field, from either side', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const older = rowOf(id, { note: 'first', order: 'a' }, stampAt(1000, 'a'));
    const newer = { ...rowOf(id, { note: 'second' }, stampAt(2000, 'b')) };
    const merged = merge(
      { epoch: '', rows: { bookmarks: [older] } },
      { epoch: '', rows: { bookmarks: [newer] } },
    );
    expect(merged.rows.bookmarks).toEqual([
      { id, note: 'second', order: 'a', stamps: { note: stampAt(2000, 'b'), order: stampAt(1000, 'a') } },
    ]);
  });

  it('keeps a deletion from being undone by an older copy', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const persistent = rowOf(id, { note: 'mine', deleted: null }, stampAt(1000, 'a'));
    const closed = rowOf(id, { deleted: '2026-01-01T00:00:00.000Z' }, stampAt(2000, 'a'));
    const merged = merge(
      { epoch: '', rows: { bookmarks: [closed] } },
      { epoch: '', rows: { bookmarks: [persistent] } },
    );
    expect(merged.rows.bookmarks?.[0]).toMatchObject({ deleted: '2026-01-01T00:00:00.000Z' });
  });

  it('starts over progress and guesses, and nothing a reader wrote', () => {
    const at = stampAt(1000, 'a');
    const before = {
      epoch: '',
      rows: {
        progress: [rowOf('cotton', { last: 'yarn' }, at)],
        answers: [
          rowOf('guess:cotton-fibre', { value: 3 }, at),
          rowOf('discuss:cotton/yarn', { note: 'mine' }, at),
        ],
        bookmarks: [rowOf('00000000-0000-4000-8000-000000000000', { note: 'mine' }, at)],
      },
    };
    const after = merge(before, { ...EMPTY, epoch: stampAt(1500) });
    expect(after.rows.progress).toEqual([]);
    expect(after.rows.answers?.map((row) => row.id)).toEqual(['discuss:cotton/yarn']);
    expect(after.rows.bookmarks).toHaveLength(1);
  });
});

describe('stamps', () => {
  it('rise whatever the device says, and beyond all that was seen', () => {
    let now = 5000;
    const clock = new Clock(() => now, 'writer00');
    const first = clock.next();
    now = 1000;
    const second = clock.next();
    expect(second > first).toBe(true);
    clock.seen(stampAt(9000, 'zzzzzzzz'));
    const third = clock.next();
    expect(third > stampAt(9000, 'zzzzzzzz')).toBe(true);
    expect(msOf(third)).toBe(9000);
  });

  it('never repeat, however many a millisecond', () => {
    const clock = new Clock(() => 1, 'writer00');
    const stamps = Array.from({ length: 50_000 }, () => clock.next());
    expect(new Set(stamps).size).toBe(stamps.length);
    expect([...stamps].sort()).toEqual(stamps);
    expect(stamps.every(isStamp)).toBe(true);
  });

  it('of a time past this century are no stamps', () => {
    expect(isStamp('zzzzzzzzz0000aaaaaaaa')).toBe(false);
    expect(isStamp(stampAt(Number.MAX_SAFE_INTEGER))).toBe(true);
    expect(isStamp('short')).toBe(false);
  });
});

describe('the order of bookmarks', () => {
  it('always has room between two neighbours, however often one inserts there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys: string[] = [sortKeyOfTime(1000), sortKeyOfTime(2000)];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const [before = '', after = null] = [keys[at - 1], keys[at]];
          const key = sortKeyBetween(before, after);
          expect(hasRoom(before, key) && (after === null || key < after)).toBe(true);
          keys.splice(at, 0, key);
        }
        expect([...keys].sort()).toEqual(keys);
      }),
      SEEDED,
    );
  });
});
