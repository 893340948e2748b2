import { parsePlaylist, type Playlist, type PlaylistStore } from '../../model/index.ts';
import type { SyncedStore } from '../synced-store.ts';
import { FIELD_TYPES } from '../field-types.ts';
import type { Row } from '../rows.ts';
import { uuid } from '../uuid.ts';

const STORE = 'runs';
/** A run is kept as its JSON, cut into pieces that each fit a field. */
const CHUNK_LENGTH = 15_000;

function chunksOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK_LENGTH) }, (_, at) =>
    text.slice(at * CHUNK_LENGTH, (at + 1) * CHUNK_LENGTH),
  );
}

function runOf(row: Row): Playlist | null {
  const chunks = row['value'];
  if (row['deleted'] || !Array.isArray(chunks)) return null;
  try {
    const persistent: unknown = JSON.parse(chunks.join(''));
    return parsePlaylist(
      typeof persistent === 'object' && persistent !== null ? { ...persistent, id: row.id } : null,
    );
  } catch {
    return null;
  }
}

/** A presenter's runs, among all else that is remembered: in backups, hand-overs and, where chosen, in packs. */
export class SyncedPlaylistStore implements PlaylistStore {
  readonly #store: SyncedStore;

  constructor(store: SyncedStore) {
    this.#store = store;
  }

  get persistent(): boolean {
    return this.#store.state.persistent;
  }

  /** Rows of the runs that were not deleted. */
  rows(): readonly Row[] {
    return this.#store.rows(STORE).filter((row) => runOf(row));
  }

  list(): Promise<readonly Playlist[]> {
    const runs = this.#store.rows(STORE).flatMap((row) => runOf(row) ?? []);
    return Promise.resolve(runs.sort((a, b) => a.opening.name.localeCompare(b.opening.name)));
  }

  /** A run that comes with no UUID gets one. */
  async save(run: Playlist): Promise<void> {
    const fields = {
      title: run.opening.name,
      value: chunksOf(JSON.stringify(run)),
      when: this.#store.clock.iso(),
      deleted: null,
    };
    await this.#store.write([{ store: STORE, id: FIELD_TYPES.uuid(run.id) ?? uuid(), fields }]);
  }

  async remove(id: string): Promise<void> {
    await this.#store.write([{ store: STORE, id, fields: { deleted: this.#store.clock.iso(), value: [] } }]);
  }
}
