import { parsePlaylist, type Playlist, type PlaylistStore } from '../../model/index.ts';
import type { Keeper } from '../keeper.ts';
import { KINDS } from '../kinds.ts';
import type { Row } from '../rows.ts';
import { uuid } from '../uuid.ts';

const STORE = 'runs';
/** A run is kept as its JSON, cut into pieces that each fit a field. */
const PIECE = 15_000;

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at) =>
    text.slice(at * PIECE, (at + 1) * PIECE),
  );
}

function runOf(row: Row): Playlist | null {
  const pieces = row['value'];
  if (row['deleted'] || !Array.isArray(pieces)) return null;
  try {
    const kept: unknown = JSON.parse(pieces.join(''));
    return parsePlaylist(typeof kept === 'object' && kept !== null ? { ...kept, id: row.id } : null);
  } catch {
    return null;
  }
}

/** A presenter's runs, among all else that is remembered: in backups, hand-overs and, where chosen, in packs. */
export class PlaylistKeeper implements PlaylistStore {
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  get kept(): boolean {
    return this.#keeper.state.kept;
  }

  /** Rows of the runs that were not deleted. */
  rows(): readonly Row[] {
    return this.#keeper.rows(STORE).filter((row) => runOf(row));
  }

  list(): Promise<readonly Playlist[]> {
    const runs = this.#keeper.rows(STORE).flatMap((row) => runOf(row) ?? []);
    return Promise.resolve(runs.sort((a, b) => a.opening.name.localeCompare(b.opening.name)));
  }

  /** A run that comes with no UUID gets one. */
  async save(run: Playlist): Promise<void> {
    const fields = {
      title: run.opening.name,
      value: piecesOf(JSON.stringify(run)),
      when: this.#keeper.clock.iso(),
      deleted: null,
    };
    await this.#keeper.write([{ store: STORE, id: KINDS.uuid(run.id) ?? uuid(), fields }]);
  }

  async remove(id: string): Promise<void> {
    await this.#keeper.write([
      { store: STORE, id, fields: { deleted: this.#keeper.clock.iso(), value: [] } },
    ]);
  }
}
