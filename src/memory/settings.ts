import { parseSettings, type Settings, type SettingsStore } from '../model/index.ts';

const KEY = 'unspun:settings';

/**
 * Settings in `localStorage`, which can be read before the first change of colours. Where it is
 * missing, blocked or full they last for the visit: storage failure never breaks reading.
 */
export function settingsStore(storage: () => Storage = () => window.localStorage): SettingsStore {
  let here: Settings | undefined;
  let kept = true;
  return {
    get kept() {
      return kept;
    },
    load() {
      if (here) return here;
      try {
        const text = storage().getItem(KEY);
        here = parseSettings(text === null ? null : (JSON.parse(text) as unknown));
      } catch {
        kept = false;
        here = parseSettings(null);
      }
      return here;
    },
    save(settings) {
      here = settings;
      try {
        storage().setItem(KEY, JSON.stringify(settings));
        kept = true;
      } catch {
        kept = false;
      }
    },
  };
}
