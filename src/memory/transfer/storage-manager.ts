/** Over plain http there is none; the DOM's types do not know that, nor that old browsers lack half of it. */
export function storageManager(): Partial<StorageManager> | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage;
}
