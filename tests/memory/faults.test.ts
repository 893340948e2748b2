import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookmarkTarget } from '../../src/model/index.ts';
import { asked, closeTabs, kill, newProfile, newVisit, plant, raw, stored, tab, until } from './tab.ts';

const step = (id: string): BookmarkTarget => ({ kind: 'step', chapter: 'cotton', step: id });
const steps = (memory: Awaited<ReturnType<typeof tab>>) =>
  memory.bookmarks.all().map(({ target }) => target.step);

beforeEach(newProfile);
afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('where the database is not to be had, memory lasts for the visit', () => {
  it('IndexedDB is missing', async () => {
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: undefined });
    const memory = await tab();
    expect(memory.state).toEqual({ persistent: false, problem: 'missing' });
    await memory.bookmarks.add(step('yarn'));
    expect(steps(memory)).toEqual(['yarn']);
    kill(memory);
    // A reload of the tab is the same visit.
    expect(steps(await tab())).toEqual(['yarn']);
  });

  it('asking for IndexedDB throws', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect((await tab()).state).toEqual({ persistent: false, problem: 'failed' });
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: undefined });
  });

  it('opening throws; once it opens again, all of the visit is on the disk', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const memory = await tab();
    expect(memory.state).toEqual({ persistent: false, problem: 'failed' });
    await memory.bookmarks.add(step('yarn'));
    expect(steps(memory)).toEqual(['yarn']);
    open.mockRestore();
    await memory.bookmarks.add(step('gap'));
    expect(memory.state).toEqual({ persistent: true, problem: null });
    expect(await stored('bookmarks')).toHaveLength(2);
  });

  it('a newer version is there: it is left untouched', async () => {
    const newer = await raw(99, (db) => db.createObjectStore('bookmarks', { keyPath: 'id' }));
    newer.close();
    await plant('bookmarks', { id: 'of the future', shape: 'unknown' });
    const memory = await tab();
    expect(memory.state).toEqual({ persistent: false, problem: 'newer' });
    await memory.bookmarks.add(step('yarn'));
    expect(steps(memory)).toEqual(['yarn']);
    expect(await (await memory.transfer()).deleteAll().catch(() => 'refused')).toBe('refused');
    const db = await raw();
    expect(db.version).toBe(99);
    db.close();
    expect(await stored('bookmarks')).toEqual([{ id: 'of the future', shape: 'unknown' }]);
  });

  it('another page holds an older version: nothing waits for it, and when it goes all is kept', async () => {
    const older = await raw(1, (db) => db.createObjectStore('bookmarks', { keyPath: 'id' }));
    const memory = await tab({ openTimeoutMs: 50 });
    expect(memory.state).toEqual({ persistent: false, problem: 'blocked' });
    await memory.bookmarks.add(step('yarn'));
    expect(steps(memory)).toEqual(['yarn']);
    older.close();
    await until(() => memory.state.persistent);
    expect(memory.state.problem).toBe(null);
    expect(await stored('bookmarks')).toHaveLength(1);
  });
});

describe('the disk is full', () => {
  it('on a single request: the visit remembers, and what is freed is used', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('kept'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await memory.bookmarks.add(step('yarn'));
    expect(memory.state).toEqual({ persistent: false, problem: 'full' });
    expect(steps(memory)).toEqual(['kept', 'yarn']);
    put.mockRestore();
    expect(await stored('bookmarks')).toHaveLength(1);
    await memory.bookmarks.add(step('gap'));
    expect(memory.state).toEqual({ persistent: true, problem: null });
    expect(await stored('bookmarks')).toHaveLength(3);
  });

  it('on completing: the transaction is gone as a whole', async () => {
    const memory = await tab();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own store below
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const request = put.call(this, value);
      request.addEventListener('success', () => request.transaction?.abort());
      return request;
    });
    await memory.bookmarks.add(step('yarn'));
    expect(memory.state.persistent).toBe(false);
    spy.mockRestore();
    expect(await stored('bookmarks')).toHaveLength(0);
    await memory.bookmarks.add(step('gap'));
    expect(await stored('bookmarks')).toHaveLength(2);
  });
});

describe('the database goes away', () => {
  it('deleted behind the page: what the page knows is written again', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('yarn'), { note: 'mine' });
    memory.progress.reached('cotton', 'yarn', ['yarn']);
    await memory.progress.settled();
    await asked(indexedDB.deleteDatabase('unspun'));
    await until(() => memory.state.persistent && memory.state.problem === 'lost');
    expect(await stored('bookmarks')).toMatchObject([{ note: 'mine' }]);
    expect(await stored('progress')).toHaveLength(1);
    await memory.bookmarks.add(step('gap'));
    expect(await stored('bookmarks')).toHaveLength(2);
  });

  it('a newer version of the site opens it: this one lets go, and the visit goes over to it', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('yarn'));
    const newer = await raw(99);
    expect(memory.state).toEqual({ persistent: false, problem: 'outdated' });
    await memory.bookmarks.add(step('gap'));
    expect(steps(memory)).toEqual(['yarn', 'gap']);
    newer.close();
    expect(sessionStorage.getItem('unspun:visit')).toContain('"gap"');
  });
});

describe('corrupt records', () => {
  it('are read round, and what is whole in them is kept', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('yarn'), { note: 'whole' });
    kill(memory);
    const [whole] = await stored('bookmarks');
    await plant(
      'bookmarks',
      { id: 'not a uuid' },
      { id: '00000000-0000-4000-8000-000000000001', target: 7, stamps: { target: 'x' } },
      { ...whole, id: '00000000-0000-4000-8000-000000000002', note: { broken: true } },
      { ...whole, id: '00000000-0000-4000-8000-000000000003', stamps: null },
    );
    newVisit();
    const again = await tab();
    expect(again.state).toEqual({ persistent: true, problem: 'corrupt' });
    expect(
      again.bookmarks
        .all()
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['', 'whole']);
    await again.bookmarks.add(step('gap'));
    expect(again.bookmarks.all()).toHaveLength(3);
  });

  it('that the engine itself cannot read back do not hide the others', async () => {
    const memory = await tab();
    await memory.bookmarks.add(step('yarn'));
    kill(memory);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('broken value', 'UnknownError');
    });
    expect(steps(await tab())).toEqual(['yarn']);
  });
});
