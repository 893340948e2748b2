import { keptValue } from './stored-value.ts';

const KEY = 'unspun:present-keys';

/** Keys a presenter has changed: a letter by the command it stands for. */
export interface PresentKeys {
  load(): Readonly<Record<string, string>>;
  save(keys: Readonly<Record<string, string>>): void;
}

export function presentKeys(storage?: () => Storage): PresentKeys {
  const value = keptValue(KEY, storage);
  return {
    load() {
      const kept = value.load();
      if (typeof kept !== 'object' || kept === null) return {};
      return Object.fromEntries(
        Object.entries(kept).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length === 1,
        ),
      );
    },
    save: (keys) => value.save(keys),
  };
}
