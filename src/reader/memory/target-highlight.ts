import type { BookmarkTarget } from '../../model/index.ts';
import { markFound } from '../find/highlight.ts';

const KEY = 'unspun:found';

/** Remembers what is being gone to, for the page that opens next. */
export function rememberTarget(target: BookmarkTarget): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(target));
  } catch {
    // Then the place opens without being marked.
  }
}

function takeTarget(): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    sessionStorage.removeItem(KEY);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A number in the words where there is one: those drawn in a chart are shown by their chart. */
function elementOf(target: Readonly<Record<string, unknown>>): HTMLElement | null {
  const { kind, step, fact, chart } = target;
  const find = (name: string, value: unknown, within: ParentNode | null = document) =>
    typeof value === 'string'
      ? (within?.querySelector<HTMLElement>(`[${name}="${CSS.escape(value)}"]:not(svg *)`) ?? null)
      : null;
  if (kind === 'chart') return find('data-chart', chart);
  const place = find('data-step', step);
  if (kind !== 'fact') return place;
  return find('data-fact', fact, place) ?? find('data-fact', fact) ?? place;
}

/** Marks the place that was gone to until the next press, as finding does. Focus goes there too. */
export function highlightTarget(): void {
  const target = takeTarget();
  const element = target && elementOf(target);
  if (element) markFound(element, []);
}
