import type { ChartSpec, Datum } from '../model/index.ts';

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

interface Row {
  readonly label: string;
  readonly datum: Datum | null;
}

function rowsOf(spec: ChartSpec): readonly Row[] {
  switch (spec.kind) {
    case 'slope':
      return [
        ...spec.lines.flatMap((line) => [
          { label: `${line.label}, ${line.fromLabel}`, datum: line.from },
          { label: `${line.label}, ${line.toLabel}`, datum: line.to },
        ]),
        ...spec.ghosts.map((ghost) => ({ label: ghost.label, datum: ghost.datum })),
      ];
    case 'columns':
      return spec.panels.flatMap((panel) =>
        panel.columns.map((column) => ({ label: spec.panels.length > 1 ? `${panel.label}, ${column.label}` : column.label, datum: column.datum })),
      );
    case 'waffle':
      return spec.panels.map((panel) => ({ label: panel.label, datum: panel.filled }));
    case 'fields':
      return spec.fields.map((field) => ({ label: field.label, datum: field.datum }));
    case 'timeline':
      return spec.events.flatMap((event): Row[] =>
        event.data.length > 0
          ? event.data.map((datum) => ({ label: `${event.dateText}: ${event.label}`, datum }))
          : [{ label: `${event.dateText}: ${event.label}`, datum: null }],
      );
    case 'threads':
      return spec.threads.map((thread) => ({ label: `${thread.label}: ${thread.detail}`, datum: null }));
  }
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
    [label, datum?.fact ?? '', datum ? String(datum.value) : '', datum?.unit ?? '', datum?.period ?? ''].map(field).join(','),
  );
  return `${['label,fact,value,unit,period', ...lines].join('\r\n')}\r\n`;
}
