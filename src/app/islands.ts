import { dataAwake, dataIsland, dataProps } from '../model/page/index.ts';
import type { Component } from 'svelte';
import { whenIdle, whenRested } from '../scroll/idle.ts';
import { loadMessages } from '../i18n/registry.ts';

type Island = Component<Record<string, unknown>>;
/** An island takes the properties its own page was rendered with: the page's word is the type. */
const islandOf = (component: unknown) => component as Island;

/** The islands of the site: each is fetched when it comes near the viewport. */
const ISLANDS: Readonly<Record<string, () => Promise<Island>>> = {
  guess: async () => islandOf((await import('../parts/guess/GuessControl.svelte')).default),
  scorecard: async () => islandOf((await import('../parts/scorecard/ScorecardForm.svelte')).default),
};

function propsOf(element: HTMLElement): Record<string, unknown> {
  const value: unknown = JSON.parse(dataProps.read(element) ?? '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** What the browser alone has to give an island, by its name: the stores that pages cannot carry. */
export type Injected = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Brings the islands below an element to life as they come near and the reader rests, or at once when
 * one is touched or focused; a press made before it woke is made again then. One that fails stays as it
 * was prerendered.
 */
export function startIslands(root: HTMLElement, injected: Injected = {}): () => void {
  const stops: (() => void)[] = [];
  const waking = new Map<Element, Promise<void>>();
  let stopped = false;

  async function hydrated(element: HTMLElement, idle: boolean) {
    const name = dataIsland.read(element) ?? '';
    const load = ISLANDS[name];
    if (!load) return;
    const [{ hydrate, unmount }, component] = await Promise.all([
      import('svelte'),
      load(),
      loadMessages('core', document.documentElement.lang),
    ]);
    // Loading and hydrating are two tasks: together they would hold up a slow phone.
    if (idle) await new Promise<void>((resolve) => whenIdle(resolve));
    if (stopped) return;
    const island = hydrate(component, { target: element, props: { ...propsOf(element), ...injected[name] } });
    dataAwake.write(element, '');
    stops.push(() => void unmount(island));
  }

  function wake(element: HTMLElement, idle: boolean): Promise<void> {
    observer.unobserve(element);
    const begun = waking.get(element);
    if (begun) return begun;
    const done = hydrated(element, idle).catch(() => undefined);
    waking.set(element, done);
    return done;
  }

  /** The sleeping island an event is meant for. */
  function sleeping(event: Event): HTMLElement | null {
    const island = dataIsland.closest(event.target);
    return island && !dataAwake.has(island) ? island : null;
  }
  function touched(event: Event) {
    const island = sleeping(event);
    if (island) void wake(island, false);
  }
  function pressed(event: MouseEvent) {
    const island = sleeping(event);
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (island && button) void wake(island, false).then(() => button.click());
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        stops.push(whenRested(() => void wake(target, true)));
      }
    },
    { rootMargin: '50%' },
  );
  for (const element of dataIsland.all(root)) observer.observe(element);
  root.addEventListener('pointerdown', touched, { passive: true });
  root.addEventListener('focusin', touched);
  root.addEventListener('click', pressed);
  return () => {
    stopped = true;
    observer.disconnect();
    root.removeEventListener('pointerdown', touched);
    root.removeEventListener('focusin', touched);
    root.removeEventListener('click', pressed);
    for (const stop of stops) stop();
  };
}
