import type { Undo } from '../../model/index.ts';
import type { SyncedStore } from '../synced-store.ts';
import { isResettable } from '../merge.ts';
import type { Row, Rows, StoreName } from '../rows.ts';

const FORGOTTEN = ['progress', 'answers'] as const satisfies readonly StoreName[];

/** Sets the epoch: all reading written before it is forgotten, wherever it is. */
export async function startOver(synced: SyncedStore): Promise<Undo> {
  const before: Rows = Object.fromEntries(
    FORGOTTEN.map((store) => [store, synced.rows(store).filter((row) => isResettable(store, row.id))]),
  );
  // The records go along, so that they are deleted and not only overlooked.
  await synced.commit({ epoch: synced.clock.next(), rows: before });
  return async () => {
    // Written anew: the old stamps are older than the epoch, which never goes back.
    const stamp = synced.clock.next();
    const renewed = (row: Row): Row => ({
      ...row,
      stamps: Object.fromEntries(Object.keys(row.stamps).map((field) => [field, stamp])),
    });
    const rows = Object.fromEntries(FORGOTTEN.map((store) => [store, (before[store] ?? []).map(renewed)]));
    await synced.commit({ epoch: '', rows });
  };
}
