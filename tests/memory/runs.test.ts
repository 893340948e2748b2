import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Playlist } from '../../src/model/index.ts';
import { closeTabs, kill, newProfile, newVisit, tab } from './tab.ts';

const about = { site: 'https://example.org/story/', edition: '2026-11-22-abcdef12' };
const own: Playlist = {
  id: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  opening: { name: 'Хлопок — 2026', speaker: 'Айгүл', place: 'Шымкент', date: '' },
  scenes: ['cotton', 'cotton/yarn'],
  // Longer than one field of a record may be.
  notes: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`cotton/${at}`, 'ә'.repeat(4000)])),
};

beforeEach(newProfile);
afterEach(closeTabs);

it('a run outlives its tab whole; one without a UUID gets one; a removed one is gone', async () => {
  const first = await tab();
  const { runs } = await first.transfer();
  await runs.save(own);
  await runs.save({ ...own, id: 'r1', opening: { ...own.opening, name: 'Another' } });
  kill(first);
  newVisit();
  const { runs: again } = await (await tab()).transfer();
  const listed = await again.list();
  expect(listed.map(({ opening }) => opening.name)).toEqual(['Another', own.opening.name]);
  expect(listed[1]).toEqual(own);
  expect(listed[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  await again.remove(own.id);
  expect((await again.list()).map(({ opening }) => opening.name)).toEqual(['Another']);
});

it('runs travel in a backup, and in a pack where they were chosen', async () => {
  const memory = await tab();
  const transfer = await memory.transfer();
  await transfer.runs.save(own);
  const backup = transfer.exportBackup(about);
  const bare = transfer.exportPack({ ...about, title: 'Lesson', ids: [] });
  const pack = transfer.exportPack({ ...about, title: 'Lesson', ids: [], runs: true });
  newProfile();
  const other = await (await tab()).transfer();
  const plain = other.parseFile(bare);
  expect(plain).toMatchObject({ ok: true, kind: 'pack', counts: { runs: 0 } });
  const read = other.parseFile(pack);
  expect(read).toMatchObject({ ok: true, kind: 'pack', title: 'Lesson', counts: { runs: 1 } });
  if (read.ok) await read.accept();
  expect(await other.runs.list()).toEqual([own]);
  const whole = other.parseFile(backup);
  expect(whole).toMatchObject({ ok: true, kind: 'backup' });
  if (whole.ok) await whole.accept();
  expect(await other.runs.list()).toEqual([own]);
});
