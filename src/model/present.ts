/** What a presenter can ask for, by key, by button or from the speaker window. */
export const COMMANDS = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'white',
  'fullscreen',
  'overview',
  'jump',
  'speaker',
  'timer',
  'evidence',
  'help',
  'reveal',
  'zoom',
  'laser',
  'theme',
  'qr',
  'print',
  'runs',
] as const;
export type Command = (typeof COMMANDS)[number];

export const SCENE_KINDS = ['title', 'step', 'guess', 'discuss'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** One scene of the presentation, as runs and pacing know it. */
export interface SceneEntry {
  /** `<chapter>`, `<chapter>/<step>`, `<chapter>/<step>/guess` or `<chapter>/<step>/discuss`: the address' fragment. */
  readonly id: string;
  readonly chapter: string;
  readonly step: string | null;
  readonly kind: SceneKind;
  /** Time it takes, from its notes. */
  readonly seconds: number;
}

/** Who speaks, where and when: for the scene that opens a run. */
export interface Opening {
  readonly name: string;
  readonly speaker: string;
  readonly place: string;
  readonly date: string;
}
export const NO_OPENING: Opening = { name: '', speaker: '', place: '', date: '' };

/** A presenter's own choice of scenes. */
export interface Playlist {
  readonly id: string;
  readonly opening: Opening;
  /** Ids of scenes, in order. */
  readonly scenes: readonly string[];
  /** The presenter's own notes, by scene. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Where runs are kept. Implemented by `memory`, injected by `app`. */
export interface PlaylistStore {
  /** False where this browser keeps nothing: runs then last for the visit. */
  readonly persistent: boolean;
  list(): Promise<readonly Playlist[]>;
  save(run: Playlist): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Longest text a run may carry, and most scenes: a file or a link may say anything. */
const LONGEST = 4000;
const MOST = 500;

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Takes anything that was stored, opened or linked and leaves a run, or `null` where it is none. */
export function parsePlaylist(value: unknown): Playlist | null {
  const { id, opening, scenes, notes } = objectOf(value);
  if (
    typeof id !== 'string' ||
    id === '' ||
    !Array.isArray(scenes) ||
    scenes.length === 0 ||
    scenes.length > MOST
  )
    return null;
  const ids = scenes.filter((scene): scene is string => typeof scene === 'string');
  if (ids.length !== scenes.length) return null;
  const { name, speaker, place, date } = objectOf(opening);
  const own = Object.entries(objectOf(notes)).filter(([, note]) => typeof note === 'string' && note !== '');
  return {
    id: textOf(id),
    opening: { name: textOf(name), speaker: textOf(speaker), place: textOf(place), date: textOf(date) },
    scenes: ids,
    notes: Object.fromEntries(own.slice(0, MOST).map(([scene, note]) => [scene, textOf(note)])),
  };
}
