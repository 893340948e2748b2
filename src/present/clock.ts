import type { Clock } from './shared.ts';
import type { ListedScene } from './scene-list.ts';

/** Milliseconds a clock shows at a moment. */
export function elapsed({ before, since }: Clock, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Minutes and seconds, as a clock on the wall shows them; an hour more where there is one. */
export function asTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** Where a run should be: seconds planned before its scene at `index`, and seconds planned for its chapter. */
export function planAt(scenes: readonly ListedScene[], index: number): { readonly before: number; readonly chapter: { readonly before: number; readonly whole: number } } {
  const sum = (list: readonly ListedScene[]) => list.reduce((total, { seconds }) => total + seconds, 0);
  const chapter = scenes[index]?.chapter;
  const before = scenes.slice(0, index);
  return {
    before: sum(before),
    chapter: { before: sum(before.filter((scene) => scene.chapter === chapter)), whole: sum(scenes.filter((scene) => scene.chapter === chapter)) },
  };
}
