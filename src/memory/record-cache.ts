import { afterEpoch, mergeRow } from './merge.ts';
import { STORES, type Epoch, type Row, type Rows, type Snapshot, type StoreName } from './rows.ts';

/** Records in memory, by store and id, merged as they come. */
export class RecordCache {
  readonly #stores = new Map<StoreName, Map<string, Row>>(
    STORES.map((store) => [store, new Map<string, Row>()]),
  );
  #epoch: Epoch = '';

  get empty(): boolean {
    return !this.#epoch && [...this.#stores.values()].every((rows) => rows.size === 0);
  }

  row(store: StoreName, id: string): Row | null {
    return this.#stores.get(store)?.get(id) ?? null;
  }

  rows(store: StoreName): readonly Row[] {
    return [...(this.#stores.get(store)?.values() ?? [])];
  }

  snapshot(): Snapshot {
    const rows: Rows = Object.fromEntries(STORES.map((store) => [store, this.rows(store)]));
    return { epoch: this.#epoch, rows };
  }

  add({ epoch, rows }: Snapshot): this {
    for (const [store, there] of this.#stores)
      for (const row of rows[store] ?? []) {
        const known = there.get(row.id);
        there.set(row.id, known ? mergeRow(known, row) : row);
      }
    if (epoch > this.#epoch) this.#epoch = epoch;
    if (this.#epoch) this.#prune();
    return this;
  }

  #prune() {
    for (const [store, rows] of this.#stores)
      for (const [id, row] of rows) {
        const left = afterEpoch(store, row, this.#epoch);
        if (left) rows.set(id, left);
        else rows.delete(id);
      }
  }
}
