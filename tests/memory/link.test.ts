import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { merge } from '../../src/memory/merge.ts';
import { parseLink, createLink } from '../../src/memory/transfer/link.ts';
import { canonical, SEEDED, snapshots } from './arbitrary.ts';
import { full, refused, SITE } from './full.ts';
import { closeTabs, newProfile, tab } from './tab.ts';

beforeEach(newProfile);
afterEach(() => {
  vi.unstubAllGlobals();
  closeTabs();
});

describe('a link', () => {
  it('carries everything in the fragment, compressed', async () => {
    const memory = await full();
    const link = await (await memory.transfer()).createLink(`${SITE}cotton/?lang=en#yarn`);
    if (link.kind !== 'link') throw new Error('too large');
    const url = new URL(link.url);
    expect(url.pathname + url.search).toBe('/story/cotton/?lang=en');
    expect(link.code).toBe(true);
    const before = memory.bookmarks.all();
    closeTabs();
    newProfile();
    const phone = await tab();
    const incoming = await (await phone.transfer()).parseLink(url.hash);
    if (!incoming?.ok) throw new Error('refused');
    await incoming.accept();
    expect(phone.bookmarks.all()).toEqual(before);
    expect(phone.progress.of('cotton')?.last).toBe('yarn');
  });

  it('is the same without CompressionStream, only longer', async () => {
    await fc.assert(
      fc.asyncProperty(snapshots, fc.boolean(), async (any, packs) => {
        if (!packs) vi.stubGlobal('CompressionStream', undefined);
        const snapshot = merge(any, any);
        const link = await createLink(snapshot, SITE);
        vi.unstubAllGlobals();
        if (link.kind !== 'link') return;
        const read = await parseLink(new URL(link.url).hash);
        if (!read?.ok) throw new Error('refused');
        expect(canonical(merge(read.snapshot, read.snapshot))).toBe(canonical(snapshot));
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });

  it('says when it would be too long for a code, and for a link', async () => {
    const memory = await tab();
    const transfer = await memory.transfer();
    for (let n = 0; n < 20; n += 1)
      await memory.bookmarks.add({ kind: 'step', chapter: 'cotton', step: `step-${n}` });
    expect(await transfer.createLink(SITE)).toMatchObject({ kind: 'link', code: false });
    for (let n = 20; n < 160; n += 1)
      await memory.bookmarks.add({ kind: 'step', chapter: 'cotton', step: `step-${n}` });
    expect(await transfer.createLink(SITE)).toMatchObject({ kind: 'too-large' });
  });

  it('that is broken, cut short or forged is refused', async () => {
    const memory = await full();
    const transfer = await memory.transfer();
    const link = await transfer.createLink(SITE);
    if (link.kind !== 'link') throw new Error('too large');
    const { hash } = new URL(link.url);
    const bomb = await createLink({ epoch: '', rows: {} }, SITE);
    expect(await transfer.parseLink('#yarn')).toBe(null);
    expect(refused(await transfer.parseLink(hash.replace('=2.', '=99.'))).code).toBe('newer');
    for (const broken of [
      hash.slice(0, -9),
      `${hash}!`,
      '#hand-over=',
      '#hand-over=2.z.AAAA',
      '#hand-over=2.j.bnVsbA',
      '#hand-over=2.j.eyJyb3dzIjp7ImJvb2ttYXJrcyI6N319',
    ])
      expect(refused(await transfer.parseLink(broken)).code, broken).toBe('unreadable');
    expect(bomb.kind).toBe('link');
  });
});
