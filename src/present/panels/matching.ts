import type { ListedScene } from '../scene-list.ts';

/** Maximum number of scenes in the list. */
const MOST = 8;

export interface Numbered {
  readonly scene: ListedScene;
  /** Its position in the playlist, from 1. */
  readonly number: number;
}

/** Scenes that match a number or words: the one with that number first, then those whose name has all the words. */
export function matching(scenes: readonly ListedScene[], query: string): readonly Numbered[] {
  const wanted = query.trim().toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const all = scenes.map((scene, index): Numbered => ({ scene, number: index + 1 }));
  const numbered = all.filter(({ number }) => String(number) === query.trim());
  const named = all.filter(({ scene, number }) => {
    const text = `${number} ${scene.name} ${scene.id}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return [...new Set([...numbered, ...named])].slice(0, MOST);
}
