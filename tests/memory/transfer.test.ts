import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { merge } from '../../src/memory/merge.ts';
import { parseFile, formatFile } from '../../src/memory/transfer/file.ts';
import { locate } from '../../src/memory/transfer/locate.ts';
import type { TransferRefusal } from '../../src/model/index.ts';
import { canonical, SEEDED, snapshots } from './arbitrary.ts';
import { closeTabs, newProfile, newVisit, stored, tab } from './tab.ts';
import { about, full, refused, SITE, XSS } from './full.ts';
import { mutations } from './mutate.ts';

const NOW = '2026-11-22T00:00:00.000Z';

beforeEach(newProfile);
afterEach(closeTabs);

/** A refusal says where, and what belongs there. */
function expectNamed({ code, line, column, path, expected }: TransferRefusal, text: string) {
  expect(line, text).toBeGreaterThanOrEqual(1);
  expect(line, text).toBeLessThanOrEqual(text.split('\n').length);
  expect(column, text).toBeGreaterThanOrEqual(1);
  if (code === 'invalid-value') expect(path && expected, text).toBeTruthy();
}

describe('a file', () => {
  it('says everything: exported and imported it is the same', () => {
    fc.assert(
      fc.property(snapshots, (any) => {
        const snapshot = merge(any, any);
        const read = parseFile(formatFile(snapshot, about, NOW));
        if (!read.ok) throw new Error(JSON.stringify(read));
        expect(canonical(read.snapshot)).toBe(canonical(snapshot));
      }),
      SEEDED,
    );
  });

  it('carries bookmarks as web annotations', async () => {
    const memory = await full();
    const file = JSON.parse((await memory.transfer()).exportBackup(about)) as {
      bookmarks: Record<string, unknown>[];
    };
    expect(file.bookmarks[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      target: { source: `${SITE}cotton/`, selector: { type: 'FragmentSelector', value: 'yarn' } },
      body: { type: 'TextualBody', format: 'text/plain', value: `Why?\n${XSS}` },
    });
    expect(file.bookmarks[0]?.['id']).toMatch(/^urn:uuid:/);
  });

  it('makes another device the same, however often it is read', async () => {
    const memory = await full();
    const text = (await memory.transfer()).exportBackup(about);
    const before = {
      bookmarks: memory.bookmarks.all(),
      progress: memory.progress.all(),
      answers: memory.answers.all(),
    };
    closeTabs();
    newProfile();
    const other = await tab();
    for (let time = 0; time < 2; time += 1) {
      const incoming = (await other.transfer()).parseFile(text);
      if (!incoming.ok) throw new Error(incoming.code);
      expect(incoming).toMatchObject({ kind: 'backup', counts: { bookmarks: 2, answers: 2, chapters: 1 } });
      await incoming.accept();
      expect({
        bookmarks: other.bookmarks.all(),
        progress: other.progress.all(),
        answers: other.answers.all(),
      }).toEqual(before);
    }
    expect((await other.transfer()).exportBackup(about).split('\n').slice(5)).toEqual(
      text.split('\n').slice(5),
    );
  });

  it('of a pack stays apart under its title until it is adopted, once', async () => {
    const memory = await full();
    const ids = memory.bookmarks
      .all()
      .slice(0, 1)
      .map(({ id }) => id);
    const text = (await memory.transfer()).exportPack({ ...about, title: 'Lesson one', ids });
    expect(text).not.toContain('yarn-2025');
    closeTabs();
    newProfile();
    const pupil = await tab();
    const incoming = (await pupil.transfer()).parseFile(text);
    if (!incoming.ok) throw new Error(incoming.code);
    expect(incoming).toMatchObject({ kind: 'pack', title: 'Lesson one', counts: { bookmarks: 1 } });
    await incoming.accept();
    await incoming.accept();
    expect(pupil.bookmarks.all()).toEqual([]);
    expect((await pupil.transfer()).packs.all()).toMatchObject([
      { title: 'Lesson one', bookmarks: [{ note: `Why?\n${XSS}` }] },
    ]);
    newVisit();
    const again = await tab();
    const [pack] = (await again.transfer()).packs.all();
    await (await again.transfer()).packs.adopt(pack?.id ?? '');
    expect((await again.transfer()).packs.all()).toEqual([]);
    expect(again.bookmarks.all()).toMatchObject([{ id: ids[0], note: `Why?\n${XSS}` }]);
  });
});

describe('a file that does not fit is refused, with the line and what is wrong', () => {
  const lines = (...middle: string[]) =>
    ['{', '  "format": "unspun-memory",', '  "version": 2,', ...middle, '}'].join('\n');
  const cases: [what: string, text: string, expected: Partial<TransferRefusal>][] = [
    ['a broken text', lines('  "bookmarks": [,]'), { code: 'not-json', line: 4, column: 17 }],
    ['a text cut short', lines('  "bookmarks": [').slice(0, -2), { code: 'not-json', line: 4 }],
    ['a bare line break in a text', '{"format": "a\nb"}', { code: 'not-json', line: 1, column: 12 }],
    ['nesting without end', '['.repeat(200_000), { code: 'not-json' }],
    ['another program’s file', '[1, 2]', { code: 'not-ours' }],
    ['a later edition’s file', '{"format": "unspun-memory", "version": 99}', { code: 'newer' }],
    [
      'a list that is none',
      lines('  "bookmarks": {}'),
      { code: 'invalid-value', line: 4, path: 'bookmarks', expected: 'list', found: '{}' },
    ],
    [
      'a name not known',
      lines('  "bookmarkz": []'),
      { code: 'invalid-value', line: 4, path: 'bookmarkz', expected: 'name' },
    ],
    [
      'a note that is a number',
      lines(
        '  "bookmarks": [',
        '    {"id": "urn:uuid:00000000-0000-4000-8000-000000000000", "body": {"value": 7}, "stamps": {"note": "000000001000000000000"}}',
        '  ]',
      ),
      {
        code: 'invalid-value',
        line: 5,
        column: 79,
        path: 'bookmarks[0].body.value',
        expected: 'text',
        found: '7',
      },
    ],
    [
      'a stamp past this century',
      lines(
        '  "settings": [',
        '    {"id": "theme", "value": "dark", "stamps": {"value": "zzzzzzzzz0000aaaaaaaa"}}',
        '  ]',
      ),
      { code: 'invalid-value', line: 5, path: 'settings[0].stamps.value', expected: 'stamp' },
    ],
    [
      'a name that is empty',
      lines('  "": 1'),
      { code: 'invalid-value', line: 4, path: '""', expected: 'name', found: '""' },
    ],
    [
      'a bookmark of nothing',
      lines(
        '  "bookmarks": [',
        '    {"id": "urn:uuid:00000000-0000-4000-8000-000000000000", "stamps": {}}',
        '  ]',
      ),
      { code: 'invalid-value', line: 5, path: 'bookmarks[0].target', expected: 'target', found: null },
    ],
  ];
  it.each(cases)('%s', (_what, text, expected) => {
    expect(refused(parseFile(text))).toMatchObject(expected);
  });

  it('agrees with the engine on what JSON is, and finds the last of two equal names', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '}', '1', '\n', 'e'),
        (text, at, junk) => {
          const cut = at % (text.length + 1);
          const broken = `[${text.slice(0, cut)}${junk}${text.slice(cut + 1)}]`;
          let valid = true;
          try {
            JSON.parse(broken);
          } catch {
            valid = false;
          }
          // A walk through valid JSON names its start; one that breaks, a place after it.
          const { line, column } = locate(broken, null);
          expect(line === 1 && column === 1, broken).toBe(valid);
        },
      ),
      SEEDED,
    );
    expect(locate('{"a": 1,\n"a": 2}', ['a'])).toEqual({ line: 2, column: 6 });
  });

  it('mutated in thousands of ways: nothing throws, nothing is changed, each refusal names what is wrong', async () => {
    const memory = await full();
    const transfer = await memory.transfer();
    const good = transfer.exportBackup(about);
    const before = JSON.stringify([
      await stored('bookmarks'),
      await stored('answers'),
      await stored('progress'),
      await stored('packs'),
    ]);
    const seen = new Map<string, number>();
    for (const text of mutations(good, process.env['LONG'] ? 10_000 : 1_500)) {
      const result = transfer.parseFile(text);
      const code = result.ok ? 'harmless' : result.code;
      seen.set(code, (seen.get(code) ?? 0) + 1);
      if (!result.ok && code !== 'newer') expectNamed(result, text);
    }
    for (const code of ['not-json', 'invalid-value', 'not-ours'])
      expect(seen.get(code), code).toBeGreaterThan(0);
    expect(
      JSON.stringify([
        await stored('bookmarks'),
        await stored('answers'),
        await stored('progress'),
        await stored('packs'),
      ]),
    ).toBe(before);
  });
});

describe('a readable export', () => {
  it('keeps the order and the notes, and lets no markup of theirs through', async () => {
    const memory = await full();
    const text = (await memory.transfer()).exportMarkdown(
      { title: 'My bookmarks', note: 'Note', then: 'When bookmarked' },
      ({ target }) => ({
        chapter: '466,000 and 500',
        title: target.kind === 'fact' ? 'Cotton yarn [2025]' : 'From field to yarn',
        address: `${SITE}cotton/#yarn`,
        now: target.kind === 'fact' ? '510 tonnes' : null,
      }),
    );
    expect(text).toBe(`# My bookmarks

## 466,000 and 500

- [From field to yarn](${SITE}cotton/#yarn)

  > Why?
  > \\<img src=x onerror=alert(1)\\>

- [Cotton yarn \\[2025\\]](${SITE}cotton/#yarn)
  When bookmarked: 500 tonnes
`);
  });
});
