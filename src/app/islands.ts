import type { Component } from 'svelte';
import { whenIdle, whenRested } from '../scroll/rest.ts';

type Island = Component<Record<string, unknown>>;
/** An island takes the properties its own page was rendered with: the page's word is the type. */
const islandOf = (component: unknown) => component as Island;

/** The islands of the site: each is fetched when it comes near the viewport. */
const ISLANDS: Readonly<Record<string, () => Promise<Island>>> = {
  guess: async () => islandOf((await import('../parts/guess/GuessControl.svelte')).default),
  scorecard: async () => islandOf((await import('../parts/scorecard/ScorecardForm.svelte')).default),
};

function propsOf(element: HTMLElement): Record<string, unknown> {
  const value: unknown = JSON.parse(element.dataset['props'] ?? '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** What the browser alone has to give an island, by its name: the stores that pages cannot carry. */
export type Injected = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Brings the islands below an element to life as they come near and the reader rests. One that fails stays as it was prerendered. */
export function startIslands(root: HTMLElement, injected: Injected = {}): () => void {
  const stops: (() => void)[] = [];
  let stopped = false;

  async function wake(element: HTMLElement) {
    const name = element.dataset['island'] ?? '';
    const load = ISLANDS[name];
    if (!load) return;
    const [{ hydrate, unmount }, component] = await Promise.all([import('svelte'), load()]);
    // Loading and hydrating are two tasks: together they would hold up a slow phone.
    await new Promise<void>((idle) => whenIdle(idle));
    if (stopped) return;
    const island = hydrate(component, { target: element, props: { ...propsOf(element), ...injected[name] } });
    element.dataset['awake'] = '';
    stops.push(() => void unmount(island));
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        stops.push(whenRested(() => void wake(target).catch(() => undefined)));
      }
    },
    { rootMargin: '50%' },
  );
  for (const element of root.querySelectorAll('[data-island]')) observer.observe(element);
  return () => {
    stopped = true;
    observer.disconnect();
    for (const stop of stops) stop();
  };
}
