import { parsePlaylist, type Playlist } from '../../model/index.ts';

const NAME = 'run=';

/** A playlist as a fragment, which is never sent to a server. */
export function fragmentOf(run: Playlist): string {
  const bytes = new TextEncoder().encode(JSON.stringify(run));
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return NAME + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The playlist in a fragment, or null. */
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

/** The playlists of a file. `null` where there is none or one is invalid. */
export function playlistsOfFile(text: string): readonly Playlist[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const runs = (Array.isArray(value) ? value : [value]).map(parsePlaylist);
    return runs.length > 0 && runs.every((run) => run !== null) ? runs : null;
  } catch {
    return null;
  }
}
