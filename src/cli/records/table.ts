/** Tables on a terminal. */
type Cell = string | number;

/** Columns under their names, numbers to the right. @param none what to say instead where there are no rows */
export function table(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  none = `${names[0]}: nothing in this period.`,
): string[] {
  if (rows.length === 0) return [none];
  const widths = names.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)));
  return [names, ...rows].map((row) =>
    row
      .map((cell, i) =>
        typeof rows[0]![i] === 'number' ? String(cell).padStart(widths[i]!) : String(cell).padEnd(widths[i]!),
      )
      .join('  ')
      .trimEnd(),
  );
}
