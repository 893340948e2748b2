import { dataEdition, dataLatest, dataNewer } from '../../model/page/index.ts';
/** Address of the record of the newest edition, below the site's root. A loaded embed requests nothing else. */
export const LATEST_FILE = 'editions/latest.json';

/** The edition that the record names, or `null`. */
export function latestEdition(record: unknown): string | null {
  return typeof record === 'object' &&
    record !== null &&
    'edition' in record &&
    typeof record.edition === 'string'
    ? record.edition
    : null;
}

/** Shows a notice in a frozen embed if a newer edition exists and the network responds. */
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
    // Without a network no notice is shown.
  }
}
