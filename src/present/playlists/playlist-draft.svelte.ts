import { NO_OPENING, type Opening, type Playlist } from '../../model/index.ts';
import { newId } from '../window-sync.svelte.ts';
import type { ListedScene } from '../scene-list.ts';

interface Line {
  readonly scene: ListedScene;
  readonly shown: boolean;
  readonly note: string;
}

/** A playlist being edited: every scene, in the chosen order, included or not. */
export class PlaylistDraft {
  readonly #id: string;
  opening: Opening = $state.raw(NO_OPENING);
  lines: readonly Line[] = $state.raw([]);
  readonly seconds = $derived(
    this.lines.reduce((sum, { scene, shown }) => sum + (shown ? scene.seconds : 0), 0),
  );
  readonly count = $derived(this.lines.filter(({ shown }) => shown).length);

  constructor(all: readonly ListedScene[], run?: Playlist) {
    this.#id = run?.id ?? newId();
    this.opening = run?.opening ?? NO_OPENING;
    const wanted = run?.scenes ?? all.map(({ id }) => id);
    const place = ({ id }: ListedScene) =>
      wanted.includes(id) ? wanted.indexOf(id) : all.length + all.findIndex((scene) => scene.id === id);
    this.lines = [...all]
      .sort((a, b) => place(a) - place(b))
      .map((scene) => ({ scene, shown: wanted.includes(scene.id), note: run?.notes[scene.id] ?? '' }));
  }

  set(id: string, change: Partial<Pick<Line, 'shown' | 'note'>>): void {
    this.lines = this.lines.map((line) => (line.scene.id === id ? { ...line, ...change } : line));
  }

  setAll(shown: boolean): void {
    this.lines = this.lines.map((line) => ({ ...line, shown }));
  }

  /** Moves a scene within the list. */
  move(id: string, by: number): void {
    const from = this.lines.findIndex(({ scene }) => scene.id === id);
    const [line] = this.lines.slice(from, from + 1);
    const rest = this.lines.filter((other) => other !== line);
    const to = Math.min(Math.max(from + by, 0), rest.length);
    if (line) this.lines = [...rest.slice(0, to), line, ...rest.slice(to)];
  }

  run(): Playlist {
    const shown = this.lines.filter((line) => line.shown);
    const notes = Object.fromEntries(
      shown.filter(({ note }) => note !== '').map(({ scene, note }) => [scene.id, note]),
    );
    return { id: this.#id, opening: this.opening, scenes: shown.map(({ scene }) => scene.id), notes };
  }
}
