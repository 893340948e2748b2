import { dataEdition, dataLatest, dataNewer } from '../../model/page/index.ts';
/** The newest edition's name, below the site's root. Nothing else is asked for by an embed that has its page. */
export const LATEST_FILE = 'editions/latest.json';

/** The edition a record of the newest one names, or `null`. */
export function latestEdition(record: unknown): string | null {
  return typeof record === 'object' &&
    record !== null &&
    'edition' in record &&
    typeof record.edition === 'string'
    ? record.edition
    : null;
}

/** Shows in a frozen embed that a newer edition exists, where one does and the network answers. */
export async function showNewer(page: HTMLElement): Promise<void> {
  const notice = dataNewer.find(page);
  const own = dataEdition.read(dataEdition.find(page));
  const address = dataLatest.read(page);
  if (!notice || !own || !address) return;
  try {
    const response = await fetch(new URL(address, location.href), { credentials: 'omit' });
    const latest = response.ok ? latestEdition(await response.json()) : null;
    if (latest !== null && latest !== own) notice.hidden = false;
  } catch {
    // Without a network a frozen embed is what it says it is.
  }
}
