/** The decoded fragment of an address: a scene or a playlist. A badly encoded one is returned unchanged. */
export function fragmentOfAddress(hash: string): string {
  const raw = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
