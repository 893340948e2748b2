import type { Story } from '../../model/index.ts';

/** A reference as CSL-JSON holds it: the form the others are made from. */
export interface Reference {
  readonly id: string;
  readonly type: 'webpage' | 'dataset';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly version?: string;
  readonly language?: string;
  readonly URL?: string;
  /** How the date was established, where the page has none of its own. */
  readonly note?: string;
}

/** An ISO 8601 date as CSL's parts, to the precision known; none where the text is no plain date. */
function issued(date: string | null): Pick<Reference, 'issued'> {
  if (date === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return {};
  return { issued: { 'date-parts': [date.split('-').map(Number)] } };
}

const by = (publisher: string) => ({ author: [{ literal: publisher }], publisher });

/** The story's name and what it is about, as one title. */
export function storyTitle({ cover }: Story): string {
  return `${cover.title}: ${cover.description.split('. ')[0] ?? ''}`;
}

/** The story itself, its five sources and the publications of its context, in this order. */
export function references(story: Story, site: string | undefined): readonly Reference[] {
  return [
    {
      id: story.id,
      type: 'dataset',
      title: storyTitle(story),
      ...by(story.brand),
      ...issued(story.edition.slice(0, 10)),
      version: story.edition,
      language: story.language,
      ...(site && { URL: site }),
    },
    ...story.sources.map((source): Reference => ({
      id: source.id,
      type: 'webpage',
      title: source.title,
      ...by(source.publisher),
      ...issued(source.published),
      language: source.language,
      URL: source.url,
      note: `${source.published === null ? 'Undated' : 'Date'}: ${source.dateBasis}`,
    })),
    ...story.publications.map((publication): Reference => ({
      id: publication.id,
      type: 'webpage',
      title: publication.title,
      ...by(publication.publisher),
      ...issued(publication.date),
      URL: publication.url,
      ...(!issued(publication.date).issued && { note: `Date: ${publication.date}` }),
    })),
  ];
}

/** `citations.json`. */
export function cslJson(all: readonly Reference[]): string {
  return `${JSON.stringify(all, null, 2)}\n`;
}

/*
 * BibTeX and RIS are written here and read back with citation-js in tests. Its own BibTeX drops Cyrillic letters or
 * leaves the special characters of TeX unescaped, and its RIS breaks long titles in the middle of words.
 */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const latex = (text: string) =>
  text.replaceAll(/[\\{}&%$#_~^]/g, (character) => LATEX[character] ?? character);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibEntry(reference: Reference, story: string): string {
  const [year, month, day] = reference.issued?.['date-parts'][0] ?? [];
  // Doubled braces keep names whole and capitals as they are.
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{{${latex(reference.publisher)}}}`],
    ['title', `{{${latex(reference.title)}}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['version', reference.version && `{${latex(reference.version)}}`],
    ['url', reference.URL && `{${reference.URL}}`],
    ['note', reference.note && `{${latex(reference.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  const key = reference.id === story ? story : `${story}-${reference.id}`;
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** `citations.bib`: BibTeX, with the fields BibLaTeX adds. The first reference is the story's own: keys begin with its id. */
export function bibTex(all: readonly Reference[]): string {
  const [story] = all;
  return all.map((reference) => bibEntry(reference, story?.id ?? '')).join('\n');
}

function risEntry(reference: Reference): string {
  const parts = reference.issued?.['date-parts'][0] ?? [];
  const [year] = parts;
  const date = parts.map((part) => String(part).padStart(2, '0')).join('/');
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', reference.type === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', reference.id],
    ['TI', reference.title],
    ['PB', reference.publisher],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', date || undefined],
    ['ET', reference.version],
    ['LA', reference.language],
    ['UR', reference.URL],
    ['N1', reference.note],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `citations.ris`, for reference managers. */
export function ris(all: readonly Reference[]): string {
  return all.map(risEntry).join('\r\n');
}
