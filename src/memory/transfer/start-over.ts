import type { Undo } from '../../model/index.ts';
import type { Keeper } from '../synced-store.ts';
import { forgettable } from '../merge.ts';
import type { Row, Rows, StoreName } from '../rows.ts';

const FORGOTTEN = ['progress', 'answers'] as const satisfies readonly StoreName[];

/** Sets the epoch: all reading written before it is forgotten, wherever it is. */
export async function startOver(keeper: Keeper): Promise<Undo> {
  const before: Rows = Object.fromEntries(
    FORGOTTEN.map((store) => [store, keeper.rows(store).filter((row) => forgettable(store, row.id))]),
  );
  // The records go along, so that they are deleted and not only overlooked.
  await keeper.commit({ epoch: keeper.clock.next(), rows: before });
  return async () => {
    // Written anew: the old stamps are older than the epoch, which never goes back.
    const stamp = keeper.clock.next();
    const renewed = (row: Row): Row => ({
      ...row,
      stamps: Object.fromEntries(Object.keys(row.stamps).map((field) => [field, stamp])),
    });
    const rows = Object.fromEntries(FORGOTTEN.map((store) => [store, (before[store] ?? []).map(renewed)]));
    await keeper.commit({ epoch: '', rows });
  };
}
