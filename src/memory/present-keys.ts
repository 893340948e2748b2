import { storedValue } from './stored-value.ts';

const KEY = 'unspun:present-keys';

/** Keys a presenter has changed: a letter by the command it stands for. */
export interface PresentKeys {
  load(): Readonly<Record<string, string>>;
  save(keys: Readonly<Record<string, string>>): void;
}

export function presentKeys(storage?: () => Storage): PresentKeys {
  const value = storedValue(KEY, storage);
  return {
    load() {
      const persistent = value.load();
      if (typeof persistent !== 'object' || persistent === null) return {};
      return Object.fromEntries(
        Object.entries(persistent).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length === 1,
        ),
      );
    },
    save: (keys) => value.save(keys),
  };
}
