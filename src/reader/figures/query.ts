import { fold } from './spellings.ts';

export const SORTS = ['story', 'name', 'value', 'period'] as const;
export type Sort = (typeof SORTS)[number];
/** What figures can be filtered by, each with one value or none. */
export const FILTERS = ['chapter', 'kind', 'unit', 'source'] as const;
export type Filter = (typeof FILTERS)[number];

/** What a reader asks of the page of figures. An empty text asks for nothing. */
export type Query = Readonly<Record<Filter | 'q', string>> & { readonly sort: Sort };

/** A figure as it is filtered and ordered. */
export interface Figure {
  readonly kind: string;
  readonly unit: string;
  readonly chapters: readonly string[];
  readonly sources: readonly string[];
  /** Its words, folded. */
  readonly text: string;
  readonly name: string;
  readonly value: number;
  readonly year: string;
}

/** Reads the address; what is not known there is left out. */
export function parseQuery(search: string): Query {
  const given = new URLSearchParams(search);
  const read = (key: string) => given.get(key)?.trim() ?? '';
  return {
    q: read('q'),
    chapter: read('chapter'),
    kind: read('kind'),
    unit: read('unit'),
    source: read('source'),
    sort: SORTS.find((sort) => sort === read('sort')) ?? 'story',
  };
}

/** The query as an address carries it: `''` where nothing is asked, else with its question mark. */
export function queryText(query: Query): string {
  const told = new URLSearchParams();
  for (const key of ['q', ...FILTERS] as const) if (query[key]) told.set(key, query[key]);
  if (query.sort !== 'story') told.set('sort', query.sort);
  const text = told.toString();
  return text && `?${text}`;
}

/** Whether a figure is one of those asked for. Each word of the search must be found, in any order. */
export function matches(figure: Figure, query: Query): boolean {
  const { chapter, kind, unit, source, q } = query;
  const filtered =
    (chapter === '' || figure.chapters.includes(chapter)) &&
    (kind === '' || figure.kind === kind) &&
    (unit === '' || figure.unit === unit) &&
    (source === '' || figure.sources.includes(source));
  return (
    filtered &&
    fold(q)
      .split(' ')
      .every((word) => figure.text.includes(word))
  );
}

/** Orders figures as asked. Values of one unit stand together, largest first; periods run from the latest. */
export function compare(sort: Sort, language: string): (a: Figure, b: Figure) => number {
  const names = new Intl.Collator(language, { numeric: true });
  switch (sort) {
    case 'story':
      return () => 0;
    case 'name':
      return (a, b) => names.compare(a.name, b.name);
    case 'value':
      return (a, b) => names.compare(a.unit, b.unit) || b.value - a.value;
    case 'period':
      return (a, b) => b.year.localeCompare(a.year);
  }
}
