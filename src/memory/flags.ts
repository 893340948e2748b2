import type { FlagStore } from '../model/index.ts';

const KEY = 'unspun:flags';

/** Flags in `localStorage`. Where it is missing, blocked or full they last for the visit. */
export function flagStore(storage: () => Storage = () => window.localStorage): FlagStore {
  const here = new Set<string>();
  function stored(): string[] {
    try {
      const value: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
      return Array.isArray(value) ? value.filter((flag) => typeof flag === 'string') : [];
    } catch {
      return [];
    }
  }
  return {
    has: (flag) => here.has(flag) || stored().includes(flag),
    set(flag) {
      here.add(flag);
      try {
        storage().setItem(KEY, JSON.stringify([...new Set([...stored(), ...here])]));
      } catch {
        // Kept for this visit all the same.
      }
    },
  };
}
