import { parseRun, type RunStore } from '../model/index.ts';
import { keptValue } from './kept-value.ts';

const KEY = 'unspun:runs';

/** Runs in `localStorage`. What this code does not understand is carried along untouched. */
export function runStore(storage?: () => Storage): RunStore {
  const value = keptValue(KEY, storage);
  const all = (): Record<string, unknown> => {
    const kept = value.load();
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  };
  return {
    get kept() {
      return value.kept;
    },
    list: () => Promise.resolve(Object.values(all()).flatMap((kept) => parseRun(kept) ?? [])),
    save: (run) => Promise.resolve(value.save({ ...all(), [run.id]: run })),
    remove: (id) =>
      Promise.resolve(value.save(Object.fromEntries(Object.entries(all()).filter(([key]) => key !== id)))),
  };
}
