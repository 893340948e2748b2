import {
  SETTING_READERS,
  type SettingName,
  type Settings,
  type SettingsSync,
  type TimestampedSettingsStore,
} from '../model/index.ts';
import type { SyncedStore } from './synced-store.ts';
import { rowOf, type Row } from './rows.ts';
import { msOf, stampAt } from './stamp.ts';

const STORE = 'settings';
const isSettingName = (id: string): id is SettingName => Object.hasOwn(SETTING_READERS, id);
const NAMES = Object.keys(SETTING_READERS).filter(isSettingName);

/**
 * Settings live twice: in `localStorage`, where the first paint can read them, and here, where tabs and devices
 * agree on them. Whichever was set later wins, setting by setting.
 */
export class SyncedSettings implements SettingsSync {
  readonly #store: SyncedStore;

  constructor(store: SyncedStore) {
    this.#store = store;
  }

  follow(store: TimestampedSettingsStore, changed: (settings: Settings) => void): () => void {
    const align = () => {
      const [up, down] = this.#differences(store);
      if (up.length > 0) void this.#store.commit({ epoch: '', rows: { settings: up } });
      for (const row of down) if (isSettingName(row.id)) store.adopt(row.id, row['value'], this.#timeOf(row));
      if (down.length > 0) changed(store.load());
    };
    align();
    this.#store.subscribe(align);
    return align;
  }

  /** What the page has newer, and what is newer here. */
  #differences(store: TimestampedSettingsStore): [up: Row[], down: Row[]] {
    const [up, down]: [Row[], Row[]] = [[], []];
    const settings = store.load();
    for (const name of NAMES) {
      const row = this.#store.row(STORE, name);
      const [here, there] = [store.changed[name] ?? 0, row ? this.#timeOf(row) : 0];
      if (here > there) up.push(rowOf(name, { value: settings[name] }, stampAt(here)));
      else if (row && there > here) down.push(row);
    }
    return [up, down];
  }

  #timeOf(row: Row) {
    return msOf(row.stamps['value'] ?? stampAt(0));
  }
}
