/** Whether the reader wants less movement: by the device's setting or by the story's own. */
export function prefersLessMotion(): boolean {
  return (
    document.documentElement.dataset['motion'] === 'less' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
