import type { ChartSpec } from '../model/index.ts';
import { rowsOf } from './drawings.ts';
import type { Row } from './scene/drawing.ts';

export interface TableCell {
  readonly text: string;
  readonly fact?: string;
  readonly note?: string;
}
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly TableCell[] }[];
}
/** Column headings, in the language of the page. */
export interface TableWords {
  readonly figure: string;
  readonly period: string;
  readonly value: string;
}

/** Every number of a chart as a table: the same data, for those who cannot see it and for those who want to check. */
export function tableOf(spec: ChartSpec, words: TableWords): Table {
  const rows = rowsOf(spec);
  const numbers = rows.some((row) => row.datum);
  // A series is labelled by its years: a second column of years would say nothing.
  const dated = rows.some((row) => row.datum && row.datum.period !== row.label);
  const cells = ({ label, datum }: Row): TableCell[] => {
    if (!numbers) return [{ text: label }];
    const period = dated ? [{ text: datum?.period ?? '' }] : [];
    const value = datum ? { text: datum.text, fact: datum.fact, note: datum.note } : { text: '–' };
    return [{ text: label }, ...period, value];
  };
  return {
    caption: spec.description,
    head: numbers ? [words.figure, ...(dated ? [words.period] : []), words.value] : [words.figure],
    rows: rows.map((row) => ({ cells: cells(row) })),
  };
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A chart's data as CSV (RFC 4180): label, fact, value in base units, unit, period. */
export function csvOf(spec: ChartSpec): string {
  const lines = rowsOf(spec).map(({ label, datum }) =>
    [label, datum?.fact ?? '', datum ? String(datum.value) : '', datum?.unit ?? '', datum?.period ?? '']
      .map(field)
      .join(','),
  );
  return `${['label,fact,value,unit,period', ...lines].join('\r\n')}\r\n`;
}
