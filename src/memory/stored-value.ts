/** A JSON value under one key of `localStorage`. Where it is missing, blocked or full the value lasts for the visit. */
export interface StoredValue {
  /** False where this browser keeps nothing. */
  readonly persistent: boolean;
  load(): unknown;
  save(value: unknown): void;
}

export function storedValue(key: string, storage: () => Storage = () => window.localStorage): StoredValue {
  /** What could not be kept. */
  let here: { readonly value: unknown } | undefined;
  let persistent = true;
  return {
    get persistent() {
      return persistent;
    },
    load() {
      if (here) return here.value;
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    save(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
        here = undefined;
        persistent = true;
      } catch {
        here = { value };
        persistent = false;
      }
    },
  };
}
