import { isObject } from './field-types.ts';
import { EMPTY, type Snapshot } from './rows.ts';
import { parseSnapshot, VERSION, serialiseSnapshot, type FetchUpgrades } from './snapshot.ts';

const KEY = 'unspun:visit';

/**
 * What could not be written to the database, kept for the visit: it outlives a reload of its tab, and goes to the
 * disk as soon as that is possible.
 */
export const sessionFallback = {
  async load(upgrades: FetchUpgrades): Promise<Snapshot> {
    try {
      const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '0');
      if (!isObject(value)) return EMPTY;
      return parseSnapshot(
        Number(value['version']) < VERSION ? (await upgrades()).upgradeVisit(value) : value,
      );
    } catch {
      return EMPTY;
    }
  },
  save(snapshot: Snapshot | null): void {
    try {
      if (snapshot) sessionStorage.setItem(KEY, JSON.stringify(serialiseSnapshot(snapshot)));
      else sessionStorage.removeItem(KEY);
    } catch {
      // Without it the visit's memory ends with the page.
    }
  },
};
