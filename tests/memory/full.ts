import type { Memory, TransferRefusal } from '../../src/model/index.ts';
import { tab } from './tab.ts';

export const SITE = 'https://example.org/story/';
export const about = { site: SITE, edition: '2026-11-22-abcdef12' };
/** What a note may hold, and must stay: text. */
export const XSS = '<img src=x onerror=alert(1)>';

/** A device that holds some of everything. */
export async function full(): Promise<Memory> {
  const memory = await tab();
  await memory.bookmarks.add({ kind: 'step', chapter: 'cotton', step: 'yarn' }, { note: `Why?\n${XSS}` });
  await memory.bookmarks.add(
    { kind: 'fact', chapter: 'cotton', step: 'yarn', fact: 'yarn-2025' },
    { value: { value: 500, text: '500 tonnes', edition: 'e1' } },
  );
  const closed = await memory.bookmarks.add({
    kind: 'chart',
    chapter: 'cotton',
    step: null,
    chart: 'cotton-chain',
  });
  await memory.bookmarks.remove(closed.id);
  memory.progress.reached('cotton', 'yarn', ['harvest', 'yarn']);
  await memory.progress.settled();
  await memory.answers.save('guess:cotton-fibre', { value: 12.5 });
  await memory.answers.save('scorecard:programme/exports', { value: [true, null, 'kept'], note: 'see page' });
  return memory;
}

export function refused(result: { readonly ok: boolean } | null): TransferRefusal {
  if (!result || result.ok) throw new Error('It was accepted.');
  return result as TransferRefusal;
}
