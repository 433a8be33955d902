import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvRows } from '../../../src/records/import/source/csv-rows.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' ', "'"),
  maxLength: 8,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );
const separator = fc.constantFrom(',', ';', '\t');

/** Reads text that comes in pieces. @param cuts where the pieces end */
function read(text: string, delimiter: string, cuts: readonly number[] = []) {
  const rows = new CsvRows(delimiter);
  const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const pieces = [0, ...ends].map((from, i) => text.slice(from, ends[i] ?? text.length));
  return [...pieces.flatMap((piece) => rows.push(piece)), ...rows.end()];
}

test('well-formed text is read as another parser reads it, wherever it is cut', () => {
  fc.assert(
    fc.property(
      table,
      separator,
      fc.boolean(),
      fc.array(fc.nat(), { maxLength: 6 }),
      (rows, delimiter, isQuoted, cuts) => {
        const text = stringify(rows, {
          delimiter,
          quoted: isQuoted,
          record_delimiter: 'windows',
          quote_record_delimiter: true,
        });
        const expected = parse(text, { delimiter, record_delimiter: '\r\n' }) as string[][];
        const found = read(text, delimiter, cuts).map(({ cells }) => cells);
        // A line feed alone ends a row here, so that only quoted cells may have one.
        expect(found).toEqual(expected.filter((row) => row.join(delimiter) !== ''));
        expect(read(text, delimiter, cuts)).toEqual(read(text, delimiter));
      },
    ),
    { numRuns: 500 },
  );
});

test('each row knows the line on which it begins', () => {
  expect(read('a,b\r\n\r\n"x\ny",2\r\nc,d', ',').map(({ line }) => line)).toEqual([1, 3, 5]);
});

test('a quotation mark that is never closed costs its own line only', () => {
  expect(read('a,b\nc,"d\ne,f\n', ',')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c,"d'], broken: 'A quotation mark is opened here and never closed.' },
    { line: 3, cells: ['e', 'f'] },
  ]);
});

test('text behind a closing quotation mark costs its own line only', () => {
  const [first, second] = read('a,"b"c,d\ne,f\n', ',');
  expect(first).toMatchObject({ line: 1, broken: expect.any(String) });
  expect(second).toEqual({ line: 2, cells: ['e', 'f'] });
});

test('a quotation mark within a value is text', () => {
  expect(read('a,5" screen\n', ',')).toEqual([{ line: 1, cells: ['a', '5" screen'] }]);
});

test('a value that never ends does not take the memory of the whole file', () => {
  const rows = new CsvRows(',');
  let found = rows.push('a,"b');
  for (let i = 0; i < 40; i += 1) found = [...found, ...rows.push(`${'x'.repeat(10_000)}\n`)];
  expect(found[0]).toMatchObject({ line: 1, broken: expect.any(String) });
  expect([...found, ...rows.end()]).toHaveLength(40);
});
