/**
 * COPY text made into CSV, byte by byte: a million records are half a gigabyte, and to make strings of them takes longer
 * than the database takes to read them.
 */

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const apostrophe = 0x27;
const comma = 0x2c;
const backslash = 0x5c;
const letterN = 0x4e;

/** What stands for what after a backslash; any other byte stands for itself. */
const unescaped = Uint8Array.from({ length: 256 }, (_, byte) => byte);
for (const [letter, byte] of Object.entries({ b: 8, f: 12, n: lineFeed, r: carriageReturn, t: tab, v: 11 }))
  unescaped[letter.charCodeAt(0)] = byte;

/** `=`, `+`, `-`, `@`, tab and carriage return. */
const beginsFormula = new Set([0x3d, 0x2b, 0x2d, 0x40, tab, carriageReturn]);
/** The same signs in full width, as the last two of their three bytes. */
const wideLead = 0xef;
const wideFormula = new Set([0xbc9d, 0xbc8b, 0xbc8d, 0xbca0]);

/** A cell that stays as it is if it doesn't begin with one of these and has none of `needsCare`. */
const needsCareInFront = bytesOf([...beginsFormula, wideLead]);
const needsCare = bytesOf([quote, comma, backslash]);

function bytesOf(bytes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
}

/**
 * @param copied COPY text, in pieces that may end anywhere
 * @param isNumber by column; a number is never taken for a formula
 * @param onRows is told how many rows are in what comes next
 */
export async function* csvRows(
  copied: AsyncIterable<Buffer>,
  isNumber: readonly boolean[],
  onRows: (count: number) => void,
): AsyncGenerator<Buffer> {
  const numbers = Uint8Array.from(isNumber, Number);
  let rest: Buffer[] = [];
  for await (const piece of copied) {
    const end = piece.lastIndexOf(lineFeed) + 1;
    if (end === 0) {
      rest.push(piece);
      continue;
    }
    const lines =
      rest.length === 0 ? piece.subarray(0, end) : Buffer.concat([...rest, piece.subarray(0, end)]);
    rest = end === piece.length ? [] : [piece.subarray(end)];
    const { csv, rows } = convert(lines, numbers);
    onRows(rows);
    yield csv;
  }
}

/** @param lines whole ones */
function convert(lines: Buffer, isNumber: Uint8Array): { csv: Buffer; rows: number } {
  // At worst each byte is a quote to be doubled, and each cell gets three more.
  const csv = Buffer.allocUnsafe(lines.length * 4);
  let written = 0;
  let rows = 0;
  let column = 0;
  for (let start = 0; start < lines.length;) {
    let end = start;
    let byte = lines[start]!;
    let asItIs = needsCareInFront[byte] === 0 || isNumber[column] === 1;
    for (; byte !== tab && byte !== lineFeed; byte = lines[++end]!) if (needsCare[byte] === 1) asItIs = false;
    if (asItIs) for (let at = start; at < end; at += 1) csv[written++] = lines[at]!;
    else written = writeCell(lines, start, end, csv, written);
    if (byte === tab) {
      csv[written++] = comma;
      column += 1;
    } else {
      csv[written++] = carriageReturn;
      csv[written++] = lineFeed;
      column = 0;
      rows += 1;
    }
    start = end + 1;
  }
  return { csv: csv.subarray(0, written), rows };
}

/** @returns where in `csv` the cell ends */
function writeCell(lines: Buffer, start: number, end: number, csv: Buffer, begin: number): number {
  if (end - start === 2 && lines[start] === backslash && lines[start + 1] === letterN) return begin;
  // In quotes first, and without them if nothing asks for them.
  let written = begin + 1;
  let quoted = false;
  for (let at = start; at < end; at += 1) {
    let byte = lines[at]!;
    const isFirst = at === start;
    if (byte === backslash) byte = unescaped[lines[++at]!]!;
    if (isFirst && (beginsFormula.has(byte) || isWideFormula(lines, at))) csv[written++] = apostrophe;
    if (byte === quote || byte === comma || byte === lineFeed || byte === carriageReturn) quoted = true;
    if (byte === quote) csv[written++] = quote;
    csv[written++] = byte;
  }
  if (!quoted) {
    csv.copyWithin(begin, begin + 1, written);
    return written - 1;
  }
  csv[begin] = quote;
  csv[written] = quote;
  return written + 1;
}

function isWideFormula(lines: Buffer, at: number): boolean {
  return lines[at] === wideLead && at + 2 < lines.length && wideFormula.has(lines.readUInt16BE(at + 1));
}
