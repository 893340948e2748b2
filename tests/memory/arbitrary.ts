import fc from 'fast-check';
import { STORES, type Row, type Snapshot, type StoreName } from '../../src/memory/rows.ts';
import { stampAt } from '../../src/memory/stamp.ts';

/** How many cases a property is tried on: a bounded sample, or many with `npm run test:long`. Seeded, so that a failure repeats. */
export const RUNS = process.env['LONG'] ? 10_000 : 300;
export const SEEDED = { seed: 20_261_122, numRuns: RUNS } as const;

// Few values, so that histories collide: the same ids, the same moments, the same writers.
const stamp = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'zz'))
  .map(([ms, writer]) => stampAt(ms * 1000, writer));
const slug = fc.constantFrom('yarn', 'harvest', 'fibre', 'cotton', 'association');
const words = fc.oneof(
  fc.constantFrom('', 'a note', '<img src=x onerror=alert(1)>', '"\\\n\u2028'),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const time = fc
  .date({ min: new Date(0), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.integer({ min: 0, max: 4 }).map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const target = fc.oneof(
  fc.record({ kind: fc.constant('step'), chapter: slug, step: slug }),
  fc.record({ kind: fc.constant('fact'), chapter: slug, step: fc.option(slug), fact: slug }),
  fc.record({ kind: fc.constant('chart'), chapter: slug, step: fc.option(slug), chart: slug }),
);
const scalar = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.boolean(),
  fc.constant(null),
  words,
);
const deleted = fc.option(time);

const FIELDS: Record<StoreName, { id: fc.Arbitrary<string>; fields: Record<string, fc.Arbitrary<unknown>> }> =
  {
    progress: {
      id: slug,
      fields: {
        last: slug,
        furthest: slug,
        when: time,
        'read.yarn': fc.constant(true),
        'read.fibre': fc.constant(true),
      },
    },
    bookmarks: {
      id,
      fields: {
        target,
        note: words,
        created: time,
        updated: time,
        deleted,
        order: fc.stringMatching(/^[0-9a-z]{1,6}$/),
        value: fc.option(
          fc.record({
            value: fc.oneof(fc.integer(), fc.constant('2019')),
            text: words,
            edition: fc.constant('2026-11-22-abc'),
          }),
        ),
      },
    },
    answers: {
      id: fc.constantFrom(
        'guess:cotton-fibre',
        'discuss:cotton/yarn',
        'scorecard:programme/exports',
        'poll:a',
      ),
      fields: { value: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), note: words, when: time },
    },
    settings: { id: fc.constantFrom('theme', 'textSize', 'letterKeys'), fields: { value: scalar } },
    packs: { id, fields: { title: words, added: time, deleted } },
    runs: { id, fields: { title: words, value: scalar, when: time } },
  };
const NEEDED: Partial<Record<StoreName, string>> = { bookmarks: 'target', settings: 'value', packs: 'title' };

function rowIn(store: StoreName): fc.Arbitrary<Row> {
  const { id: ids, fields } = FIELDS[store];
  const needed = NEEDED[store] ?? Object.keys(fields)[0] ?? '';
  const cell = (name: string) => fc.tuple(fields[name] ?? fc.constant(null), stamp);
  const cells = fc.record(Object.fromEntries(Object.keys(fields).map((name) => [name, cell(name)])), {
    requiredKeys: [needed],
  });
  return fc.tuple(ids, cells).map(([rowId, chosen]) => {
    const entries = Object.entries(chosen).flatMap(([name, value]) =>
      value ? [[name, ...value] as const] : [],
    );
    return {
      ...Object.fromEntries(entries.map(([name, value]) => [name, value])),
      id: rowId,
      stamps: Object.fromEntries(entries.map(([name, , at]) => [name, at])),
    };
  });
}

/** Any memory that devices could have come to, collisions included. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, stamp),
    fc.record(Object.fromEntries(STORES.map((store) => [store, fc.array(rowIn(store), { maxLength: 4 })]))),
  )
  .map(([epoch, rows]) => ({ epoch, rows }));

/** One way of writing equal memories, whatever the order of records and keys. */
export function canonical(snapshot: Snapshot): string {
  const rows = STORES.map((store) => [
    store,
    [...(snapshot.rows[store] ?? [])]
      .map(sorted)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ]);
  return JSON.stringify({ epoch: snapshot.epoch, rows });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]): [string, unknown] => [key, sorted(part)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
