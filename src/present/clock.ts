import type { Clock } from './session-state.ts';
import type { ListedScene } from './scene-list.ts';

/** The reading of a clock at a given time, in milliseconds. */
export function elapsed({ before, since }: Clock, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Formats as `m:ss`, or `h:mm:ss` from one hour up. */
export function asTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

const sum = (scenes: readonly ListedScene[]) => scenes.reduce((total, { seconds }) => total + seconds, 0);

/** How far the talk is behind its plan, in milliseconds: negative when ahead, 0 within the time of the current scene. */
export function paceOf(scenes: readonly ListedScene[], index: number, spent: number): number {
  const from = sum(scenes.slice(0, index)) * 1000;
  const to = from + (scenes[index]?.seconds ?? 0) * 1000;
  return spent > to ? spent - to : spent < from ? spent - from : 0;
}

/** Seconds planned for each chapter of a playlist, in the playlist's order. */
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
