/** Rows as lines of PostgreSQL's COPY text format: cells with a tab between them, null as \N, and escapes with \. */

export type Value = string | number | null;

/** @returns the line with its end */
export function copyLine(row: readonly Value[]): string {
  return `${row.map(copyValue).join('\t')}\n`;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyValue(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character]!) : value;
}
