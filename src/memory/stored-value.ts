/** A JSON value under one key of `localStorage`. Where it is missing, blocked or full the value lasts for the visit. */
export interface KeptValue {
  /** False where this browser keeps nothing. */
  readonly kept: boolean;
  load(): unknown;
  save(value: unknown): void;
}

export function keptValue(key: string, storage: () => Storage = () => window.localStorage): KeptValue {
  /** What could not be kept. */
  let here: { readonly value: unknown } | undefined;
  let kept = true;
  return {
    get kept() {
      return kept;
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
        kept = true;
      } catch {
        here = { value };
        kept = false;
      }
    },
  };
}
