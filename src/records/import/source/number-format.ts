/** How a spreadsheet shows a number, which alone tells a date, a time spent or a percentage from a plain number. */
export type NumberKind = 'number' | 'date' | 'duration' | 'percent';

/** By the ids that ECMA-376 part 1, 18.8.30 gives a fixed meaning; a time of day without a day is a time spent. */
const builtIn: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 17, 22].map((id): [number, NumberKind] => [id, 'date']),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, NumberKind] => [id, 'duration']),
]);

/** @param code the format's code, such as `dd/mm/yyyy`, where the workbook has its own */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.get(id) ?? 'number';
  if (/\[(h+|m+|s+)\]/i.test(code)) return 'duration';
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/[yd]/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'duration';
  return bare.includes('%') ? 'percent' : 'number';
}

const dayInSeconds = 86_400;
/** Milliseconds by which a workbook may be off what it was told; further off, only the second is meant. */
const exactness = 0.01;
const dayZero = Date.UTC(1899, 11, 30);
/** By how many days the workbooks of old Macintoshes count from later. */
const daysTo1904 = 1462;

/** @returns a number of a workbook as text that the readers of values know; dates are local, without a zone */
export function numberText(text: string, kind: NumberKind, countsFrom1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  if (kind === 'date' && value > 0 && value < 2_958_466) {
    const counted = (value + (countsFrom1904 ? daysTo1904 : 0)) * dayInSeconds * 1000;
    const isExact = Math.abs(counted - Math.round(counted)) < exactness;
    const milliseconds = isExact ? Math.round(counted) : Math.round(counted / 1000) * 1000;
    const shown = new Date(dayZero + milliseconds).toISOString();
    if (Number.isInteger(value)) return shown.slice(0, 10);
    return shown.slice(0, milliseconds % 1000 === 0 ? 19 : 23).replace('T', ' ');
  }
  if (kind === 'duration' && value >= 0) {
    const seconds = Math.round(value * dayInSeconds);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  if (kind === 'percent') return `${Math.round(value * 1e8) / 1e6}%`;
  // Excel keeps 0.85 as 0.84999999999999998; an id of many digits is no such number.
  return /^\d+$/.test(text) ? text : String(value);
}
