import { localeOf } from '../../i18n/languages.ts';
import { FACT_STYLES, type FactStyle, type Language } from '../../model/index.ts';
import { nearest } from '../errors/nearest.ts';

/** The form a reference asks for: at most one style, one case and one gender, in any order. */
export interface ReferenceForm {
  readonly style: FactStyle;
  readonly marks: readonly string[];
}

/** Why a form cannot be read. */
export interface FormProblem {
  readonly expected: string;
  readonly near: readonly string[];
}

const SHAPES =
  '{fact-id}, {fact-id|value}, {fact-id|number}, {date:2019-12-11}, {plain:five|reason} or {count:chapters}';

/** The references an author may write in a language. */
export function shapes(language: Language): string {
  const { id, marks } = localeOf(language);
  const { cases, genders } = marks;
  if (cases.length === 0) return SHAPES;
  const gender = genders.length > 0 ? ` and a gender of ${genders.join(', ')}` : '';
  return `${SHAPES}; in the language ${id} with a case of ${cases.join(', ')}${gender}`;
}

const isStyle = (part: string): part is FactStyle => FACT_STYLES.some((style) => style === part);

/** Reads what stands between the bars of a fact reference. */
export function factForm(parts: readonly string[], language: Language): ReferenceForm | FormProblem {
  const { cases, dates, genders } = localeOf(language).marks;
  const styles = parts.filter(isStyle);
  const marks = parts.filter((part) => !isStyle(part));
  const known = [...new Set([...cases, ...dates])];
  const problem = markProblem(marks, [...known, ...genders], language, FACT_STYLES);
  if (problem) return problem;
  const isRepeated =
    styles.length > 1 ||
    marks.filter((mark) => known.includes(mark)).length > 1 ||
    marks.filter((mark) => genders.includes(mark)).length > 1;
  if (isRepeated) return { expected: 'at most one style, one case and one gender', near: [] };
  return { style: styles[0] ?? 'full', marks };
}

/** Reads what stands after the bar of a date reference: one case. */
export function dateForm(parts: readonly string[], language: Language): ReferenceForm | FormProblem {
  const { dates } = localeOf(language).marks;
  const problem = markProblem(parts, dates, language, []);
  if (problem) return problem;
  return parts.length > 1 ? { expected: 'at most one case', near: [] } : { style: 'full', marks: parts };
}

function markProblem(
  marks: readonly string[],
  known: readonly string[],
  language: Language,
  styles: readonly string[],
): FormProblem | null {
  const unknown = marks.find((mark) => !known.includes(mark));
  if (unknown === undefined) return null;
  const isCase = /^(?:nom|gen|dat|acc|ins|pre|loc|abl|adj|in|of|p3[a-z]*)$/.test(unknown);
  const noCases = known.length === 0 && isCase ? `; the language ${language} has no cases` : '';
  return { expected: shapes(language) + noCases, near: nearest(unknown, [...styles, ...known]) };
}
