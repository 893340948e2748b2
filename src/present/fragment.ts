/** What an address' fragment names here: a scene with its chapter before it, or a run. One badly encoded is taken as it stands. */
export function fragmentOfAddress(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
