import type { Story } from './story.ts';

/** Tones every story has. A story adds its own in story.yaml; both are custom properties of its theme. */
export const ENGINE_TONES = ['ink', 'quiet', 'thread', 'context', 'caution'] as const;

const HEX = /^#[0-9a-f]{6}$/i;

/** A thread is a colour of the theme by its name, or a colour: its ink is then mixed until it can be read. */
function threadValues(thread: string): readonly [colour: string, ink: string] {
  if (HEX.test(thread)) return [thread, `color-mix(in oklab,${thread} 55%,var(--ink))`];
  const ink = thread === 'quiet' || thread === 'ink' ? thread : `${thread}-ink`;
  return [`var(--${thread})`, `var(--${ink})`];
}

/**
 * The style rules that follow from story.yaml: the thread of each chapter (`.thread-<chapter>`), all threads side by
 * side (`--threads`, the stops of a gradient) and the tones of its charts (`.c-<tone>`, `.t-<tone>`).
 */
export function themeRules({ contents, tones }: Pick<Story, 'contents' | 'tones'>): string {
  const threads = contents.map(({ id, thread }) => {
    const [colour, ink] = threadValues(thread);
    return `.thread-${id}{--thread:${colour};--thread-ink:${ink}}`;
  });
  const numbered = contents.filter(({ number }) => number !== null);
  const share = (index: number) => `${Math.round((index * 1000) / numbered.length) / 10}%`;
  const stops = numbered.map(
    ({ thread }, index) => `${threadValues(thread)[0]} ${share(index)} ${share(index + 1)}`,
  );
  const own = tones.map(
    (tone) => `.c-${tone}{--c:var(--${tone})}.plot .t-${tone}{fill:var(--${tone}-ink,var(--ink))}`,
  );
  return `${threads.join('')}:root{--threads:${stops.join(',')}}${own.join('')}`;
}
