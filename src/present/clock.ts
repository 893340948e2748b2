import type { Clock } from './session-state.ts';
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

const sum = (scenes: readonly ListedScene[]) => scenes.reduce((total, { seconds }) => total + seconds, 0);

/** Milliseconds a talk is behind its plan; negative where it is ahead, 0 while within its scene's time. */
export function paceOf(scenes: readonly ListedScene[], index: number, spent: number): number {
  const from = sum(scenes.slice(0, index)) * 1000;
  const to = from + (scenes[index]?.seconds ?? 0) * 1000;
  return spent > to ? spent - to : spent < from ? spent - from : 0;
}

/** Seconds planned for each chapter of a run, in the order in which it comes to them. */
export function planOf(
  scenes: readonly ListedScene[],
): readonly { readonly chapter: string; readonly seconds: number }[] {
  const chapters = scenes
    .map(({ chapter }) => chapter)
    .filter((chapter, index, all) => all.indexOf(chapter) === index);
  return chapters.map((chapter) => ({
    chapter,
    seconds: sum(scenes.filter((scene) => scene.chapter === chapter)),
  }));
}
