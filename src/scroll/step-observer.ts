import { dataStep } from '../model/page/index.ts';
/** Observes which step is being read. */
export interface StepObserver {
  readonly current: string | null;
  stop(): void;
}

/**
 * Observes a line across the viewport. A step is current from the moment its top passes the line until that of the next
 * step does; above the first step there is none. No scroll positions are stored, so resizing, zooming and jumping
 * need no handling.
 *
 * @param steps the step elements in order, each naming its step
 * @param line share of the viewport's height at which the line lies, from the top, 0 to 1
 */
export function observeSteps(
  steps: readonly HTMLElement[],
  line: number,
  onChange: (step: string | null) => void,
): StepObserver {
  let current: string | null = null;
  const percent = Math.round(line * 100);

  function settle(next: string | null) {
    if (next === current) return;
    current = next;
    onChange(next);
  }

  // Where two steps meet on the line both cross it, and an entry for one says nothing about the other.
  const crossing = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) crossing.add(target);
        else crossing.delete(target);
      const last = steps.findLast((step) => crossing.has(step));
      if (last) return settle(dataStep.read(last));
      const first = entries.find((entry) => entry.target === steps[0]);
      if (first && first.boundingClientRect.top > (first.rootBounds?.top ?? 0)) settle(null);
    },
    { rootMargin: `-${percent}% 0px -${100 - percent}% 0px` },
  );
  for (const step of steps) observer.observe(step);
  return {
    get current() {
      return current;
    },
    stop: () => observer.disconnect(),
  };
}
