import { STORY_ID } from '../../model/identity.ts';
import type { BookmarkTarget } from '../../model/index.ts';
import { markFound } from '../find/highlight.ts';
import { dataChart, dataFact, dataStep, type PageAttribute } from '../../model/page/index.ts';

const KEY = `${STORY_ID}:found`;

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
  const find = (attribute: PageAttribute, value: unknown, within: ParentNode | null = document) =>
    typeof value === 'string'
      ? (within?.querySelector<HTMLElement>(`${attribute.selector(value)}:not(svg *)`) ?? null)
      : null;
  if (kind === 'chart') return find(dataChart, chart);
  const place = find(dataStep, step);
  if (kind !== 'fact') return place;
  return find(dataFact, fact, place) ?? find(dataFact, fact) ?? place;
}

/** Marks the place that was gone to until the next press, as finding does. Focus goes there too. */
export function highlightTarget(): void {
  const target = takeTarget();
  const element = target && elementOf(target);
  if (element) markFound(element, []);
}
