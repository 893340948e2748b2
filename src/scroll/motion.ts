import { dataMotion } from '../model/page/index.ts';
/** Whether the reader wants less movement: by the device's setting or by the story's own. */
export function prefersLessMotion(): boolean {
  return (
    dataMotion.read(document.documentElement) === 'less' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
