import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SyncedStore } from '../../src/memory/synced-store.ts';
import { Clock } from '../../src/memory/stamp.ts';
import { Database } from '../../src/memory/database.ts';
import type { BookmarkTarget } from '../../src/model/index.ts';
import { closeTabs, kill, newProfile, newVisit, stored, tab, until } from './tab.ts';

const step = (id: string): BookmarkTarget => ({ kind: 'step', chapter: 'cotton', step: id });
const fact: BookmarkTarget = { kind: 'fact', chapter: 'cotton', step: 'yarn', fact: 'yarn-2025' };
const STEPS = ['harvest', 'fibre', 'yarn', 'gap'];

beforeEach(newProfile);
afterEach(closeTabs);

describe('a write', () => {
  it('is asked to reach the disk, and confirmed only when its transaction is complete', async () => {
    const memory = await tab();
    const order: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own database below
    const transaction = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...asked
    ) {
      order.push(JSON.stringify(asked.slice(1)));
      const begun = transaction.apply(this, asked);
      begun.addEventListener('complete', () => order.push('complete'));
      return begun;
    });
    await memory.bookmarks.add(step('yarn')).then(() => order.push('confirmed'));
    spy.mockRestore();
    expect(order).toEqual(['["readwrite",{"durability":"strict"}]', 'complete', 'confirmed']);
    expect(await stored('bookmarks')).toHaveLength(1);
  });

  it('outlives its tab, with all it said', async () => {
    const first = await tab();
    const made = await first.bookmarks.add(fact, {
      note: 'Ask why',
      value: { value: 500, text: '500 tonnes', edition: 'e1' },
    });
    kill(first);
    newVisit();
    const second = await tab();
    expect(second.state).toEqual({ persistent: true, problem: null });
    expect(second.bookmarks.all()).toEqual([made]);
    expect(second.bookmarks.find({ ...fact, step: null })).toEqual(made);
  });
});

describe('bookmarks', () => {
  it('are put in order by hand, and stay so', async () => {
    const memory = await tab();
    const [a, b, c] = [
      await memory.bookmarks.add(step('a')),
      await memory.bookmarks.add(step('b')),
      await memory.bookmarks.add(step('c')),
    ];
    const names = () =>
      memory.bookmarks
        .all()
        .map(({ target }) => target.step)
        .join('');
    expect(names()).toBe('abc');
    await (await memory.transfer()).moveBookmark(c.id, a.id);
    expect(names()).toBe('cab');
    await (await memory.transfer()).moveBookmark(c.id, null);
    expect(names()).toBe('abc');
    await (await memory.transfer()).moveBookmark(a.id, c.id);
    expect(names()).toBe('bac');
    expect(b.order < c.order).toBe(true);
  });

  it('are put in order even where two devices made the same key', async () => {
    const memory = await tab({ clock: new Clock(() => 1000) });
    const other = await tab({ clock: new Clock(() => 1000) });
    const [a, b] = await Promise.all([memory.bookmarks.add(step('a')), other.bookmarks.add(step('b'))]);
    await until(() => memory.bookmarks.all().length === 2);
    const c = await memory.bookmarks.add(step('c'));
    const [first, second] = memory.bookmarks.all();
    expect(a.order).toBe(b.order);
    await (await memory.transfer()).moveBookmark(c.id, second?.id ?? '');
    expect(memory.bookmarks.all().map(({ id }) => id)).toEqual([first?.id, c.id, second?.id]);
  });

  it('leave a mark without words when deleted, and come back whole', async () => {
    const memory = await tab();
    const made = await memory.bookmarks.add(step('yarn'), { note: 'private' });
    const undo = await memory.bookmarks.remove(made.id);
    expect(memory.bookmarks.all()).toEqual([]);
    expect(JSON.stringify(await stored('bookmarks'))).not.toContain('private');
    await undo();
    expect(memory.bookmarks.all()).toMatchObject([{ id: made.id, note: 'private', target: made.target }]);
  });
});

describe('progress', () => {
  it('keeps the last step, the furthest, and every step read', async () => {
    const memory = await tab();
    for (const id of ['harvest', 'yarn', 'fibre']) memory.progress.reached('cotton', id, STEPS);
    await memory.progress.settled();
    expect(memory.progress.of('cotton')).toMatchObject({
      chapter: 'cotton',
      last: 'fibre',
      furthest: 'yarn',
    });
    expect(memory.progress.of('cotton')?.read).toEqual(new Set(['harvest', 'fibre', 'yarn']));
    expect(await stored('progress')).toMatchObject([{ id: 'cotton', last: 'fibre', furthest: 'yarn' }]);
  });

  it('knows the place read last, in any chapter', async () => {
    let now = Date.parse('2026-01-01');
    const memory = await tab({ clock: new Clock(() => (now += 1000)) });
    memory.progress.reached('cotton', 'yarn', STEPS);
    await memory.progress.settled();
    memory.progress.reached('association', 'guess', ['guess']);
    await memory.progress.settled();
    expect(memory.progress.latest()).toMatchObject({ chapter: 'association', last: 'guess' });
  });

  it('is started over on every device that hears of it, and taken back', async () => {
    const [here, there] = [await tab(), await tab()];
    here.progress.reached('cotton', 'yarn', STEPS);
    await here.progress.settled();
    await here.answers.save('guess:cotton-fibre', { value: 12 });
    await here.answers.save('discuss:cotton/yarn', { note: 'mine' });
    await until(() => there.answers.all().length === 2);
    const undo = await (await here.transfer()).startOver();
    await until(() => there.progress.all().length === 0);
    expect(here.answers.all().map(({ id }) => id)).toEqual(['discuss:cotton/yarn']);
    expect(await stored('progress')).toEqual([]);
    await undo();
    await until(() => there.progress.of('cotton')?.last === 'yarn');
    expect(here.answers.get('guess:cotton-fibre')?.value).toBe(12);
    const later = await tab();
    expect(later.progress.of('cotton')?.last).toBe('yarn');
  });
});

describe('a page that is going', () => {
  it('lays what is being written beside the records, and the next page takes it in, once', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('kept'));
    // As when the page goes while its write waits for an answer: only the request that needs none is made.
    const store = new SyncedStore({ upgrades: () => import('../../src/memory/transfer/index.ts') });
    await store.open();
    vi.spyOn(Database.prototype, 'commit').mockReturnValueOnce(new Promise(() => undefined));
    void store.write([{ store: 'progress', id: 'cotton', fields: { last: 'yarn' } }]);
    await Promise.resolve();
    store.setUnloading(true);
    await until(async () => (await stored('late')).length === 1);
    expect(await stored('progress')).toEqual([]);
    const next = await tab();
    expect(next.progress.of('cotton')?.last).toBe('yarn');
    await until(async () => (await stored('late')).length === 0);
    expect(await stored('progress')).toMatchObject([{ id: 'cotton', last: 'yarn' }]);
    store.close();
  });
});

describe('two tabs', () => {
  it('lose nothing of a thousand interleaved changes, and agree', async () => {
    const [left, right] = [await tab(), await tab()];
    const shared = await left.bookmarks.add(step('shared'));
    await until(() => right.bookmarks.all().length === 1);
    const writes: Promise<unknown>[] = [];
    for (let turn = 0; turn < 250; turn += 1) {
      writes.push(left.bookmarks.add(step(`left-${turn}`)), right.bookmarks.add(step(`right-${turn}`)));
      writes.push(
        left.answers.save(`discuss:left/${turn}`, { note: 'l' }),
        right.bookmarks.note(shared.id, `turn ${turn}`),
      );
    }
    await Promise.all(writes);
    await until(() => left.bookmarks.all().length === 501 && right.bookmarks.all().length === 501);
    await until(
      () => left.bookmarks.find(step('shared'))?.note === right.bookmarks.find(step('shared'))?.note,
    );
    expect(right.bookmarks.find(step('shared'))?.note).toBe('turn 249');
    expect(right.answers.all('discuss')).toHaveLength(250);
    expect(await stored('bookmarks')).toHaveLength(501);
    const third = await tab();
    expect(third.bookmarks.all()).toEqual(left.bookmarks.all());
  });

  it('forget together', async () => {
    const [left, right] = [await tab(), await tab()];
    await left.bookmarks.add(step('yarn'));
    await until(() => right.bookmarks.all().length === 1);
    await (await right.transfer()).deleteAll();
    await until(() => left.bookmarks.all().length === 0);
    expect(await stored('bookmarks')).toEqual([]);
    await left.bookmarks.add(step('gap'));
    expect((await tab()).bookmarks.all().map(({ target }) => target.step)).toEqual(['gap']);
  });
});
