import { parsePlaylist, type Playlist } from '../../model/index.ts';

const NAME = 'run=';

/** A run as the fragment of an address: it never reaches a server. */
export function fragmentOf(run: Playlist): string {
  const bytes = new TextEncoder().encode(JSON.stringify(run));
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return NAME + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The run a fragment carries, if it carries one. */
export function playlistOfFragment(fragment: string): Playlist | null {
  if (!fragment.startsWith(NAME)) return null;
  try {
    const binary = atob(fragment.slice(NAME.length).replaceAll('-', '+').replaceAll('_', '/'));
    return parsePlaylist(
      JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))),
    );
  } catch {
    return null;
  }
}

/** Runs of a file: one, or several. `null` where it holds none, or one that is broken. */
export function playlistsOfFile(text: string): readonly Playlist[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const runs = (Array.isArray(value) ? value : [value]).map(parsePlaylist);
    return runs.length > 0 && runs.every((run) => run !== null) ? runs : null;
  } catch {
    return null;
  }
}
