/** A cell of a table: `null` and `undefined` are empty. */
export type Cell = string | number | null | undefined;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as CSV after RFC 4180: UTF-8 without a mark, CRLF after every line. */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`;
  return [head, ...rows].map(line).join('');
}
