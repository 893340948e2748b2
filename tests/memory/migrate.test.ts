import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/memory/snapshot.ts';
import { settingsStore } from '../../src/memory/settings.ts';
import { parseFile } from '../../src/memory/transfer/file.ts';
import type { Memory } from '../../src/model/index.ts';
import { closeTabs, newProfile, raw, tab } from './tab.ts';

type Fixture = Record<string, Record<string, unknown>[]>;

const fixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`fixtures/version-${version}.json`, import.meta.url), 'utf8')) as Fixture;
const EARLIER = Array.from({ length: VERSION - 1 }, (_, index) => index + 1);

/** A database as an earlier version left it. */
async function plantDatabase(version: number, records: Fixture) {
  const db = await raw(version, (opened) => {
    for (const store of Object.keys(records)) opened.createObjectStore(store, { keyPath: 'id' });
  });
  const transaction = db.transaction(Object.keys(records), 'readwrite');
  for (const [store, rows] of Object.entries(records))
    for (const row of rows) transaction.objectStore(store).put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  db.close();
}

/** What the fixtures say, in whatever version they say it. */
function expectAll(memory: Memory) {
  expect(memory.state).toEqual({ persistent: true, problem: null });
  expect(
    memory.bookmarks.all().map(({ id, target, note, created, updated }) => ({
      id: id.slice(-2),
      kind: target.kind,
      note,
      created,
      updated,
    })),
  ).toEqual([
    {
      id: '03',
      kind: 'chart',
      note: '',
      created: '2026-09-20T09:00:00.000Z',
      updated: '2026-09-20T09:00:00.000Z',
    },
    {
      id: '01',
      kind: 'fact',
      note: 'Ask the class why.\n<img src=x onerror=alert(1)>',
      created: '2026-10-01T09:00:00.000Z',
      updated: '2026-10-02T09:00:00.000Z',
    },
  ]);
  expect(memory.progress.of('cotton')).toMatchObject({
    furthest: 'yarn',
    last: 'fibre',
    when: '2026-10-02T08:00:00.000Z',
  });
  expect(memory.progress.of('cotton')?.read).toEqual(new Set(['yarn', 'fibre']));
  expect(memory.progress.latest()?.chapter).toBe('cotton');
  expect(memory.answers.get('guess:cotton-fibre')).toMatchObject({
    value: 41.5,
    when: '2026-10-02T08:30:00.000Z',
  });
}

beforeEach(newProfile);
afterEach(closeTabs);

describe.each(EARLIER)('from version %i', (version) => {
  it('a database keeps everything, deletions too', async () => {
    await plantDatabase(version, fixture(version));
    const memory = await tab();
    expectAll(memory);
    const transfer = await memory.transfer();
    const file = transfer.exportBackup({ site: 'https://example.org/', edition: 'e' });
    expect(file).toContain('"deleted":"2026-10-03T09:00:00.000Z"');
    const db = await raw();
    expect(db.version).toBe(VERSION);
    expect([...db.objectStoreNames]).toEqual([
      'answers',
      'bookmarks',
      'late',
      'meta',
      'packs',
      'progress',
      'runs',
      'settings',
    ]);
    db.close();
  });

  it('a file keeps everything, and two devices that read it agree', async () => {
    const text = JSON.stringify({ format: 'unspun-memory', version, ...fixture(version) });
    const memory = await tab();
    const incoming = (await memory.transfer()).parseFile(text);
    if (!incoming.ok) throw new Error(`${incoming.code} ${incoming.path}`);
    expect(incoming.counts).toEqual({ bookmarks: 2, answers: 1, chapters: 2, runs: 0 });
    await incoming.accept();
    expectAll(memory);
    expect(parseFile(text)).toEqual(parseFile(text));
  });
});

describe('settings from before there was a database', () => {
  it('are taken over, and give way to what was set later', async () => {
    const persistent = new Map([['unspun:settings', '{"theme":"dark","motion":"less","letterKeys":false}']]);
    const storage = {
      getItem: (key: string) => persistent.get(key) ?? null,
      setItem: (key: string, value: string) => void persistent.set(key, value),
    };
    const store = settingsStore(() => storage as Storage);
    expect(store.load()).toMatchObject({ theme: 'dark', motion: 'less', letterKeys: false, textSize: 100 });
    const memory = await tab();
    const seen: string[] = [];
    memory.settings.follow(store, (settings) => seen.push(settings.theme));
    const other = settingsStore(
      () => ({ getItem: () => null, setItem: () => undefined }) as unknown as Storage,
    );
    const second = await tab();
    await expect.poll(() => second.progress.all()).toEqual([]);
    const align = second.settings.follow(other, () => undefined);
    await expect.poll(() => other.load().theme).toBe('dark');
    expect(other.load()).toMatchObject({ motion: 'less', letterKeys: false });
    other.save({ ...other.load(), theme: 'light', textSize: 130 });
    align();
    await expect.poll(() => store.load()).toMatchObject({ theme: 'light', textSize: 130, motion: 'less' });
    expect(seen.at(-1)).toBe('light');
    expect(JSON.parse(persistent.get('unspun:settings') ?? '')).toMatchObject({ theme: 'light' });
  });
});
