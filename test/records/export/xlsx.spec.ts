import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xlsxOf } from '../../../src/records/export/xlsx/xlsx.ts';
import { recordColumns, type CompletionRecord } from '../../../src/records/record.ts';
import { arbitraryRecord } from '../arbitrary-record.ts';
import { sampleRecord } from '../sample-record.ts';

async function xlsx(records: readonly CompletionRecord[], rowsOfSheet?: number): Promise<Buffer> {
  async function* batches() {
    for (let i = 0; i < records.length; i += 3) yield records.slice(i, i + 3);
  }
  const pieces = [];
  for await (const piece of xlsxOf(batches(), recordColumns, '2026-03-02T00:00:00.000Z', rowsOfSheet))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

const place = (column: keyof CompletionRecord) => recordColumns.indexOf(column) + 1;

test('dates are dates, numbers are numbers, and what looks like a formula is text', async () => {
  const record = sampleRecord({
    learner_name: '=1+1',
    learner_id: '00427',
    score_percent: -0.5,
    warnings: null,
  });
  const [sheet] = (await read(await xlsx([record]))).worksheets;
  const row = sheet!.getRow(2);
  expect(row.getCell(place('completed_at')).value).toEqual(new Date(record.completed_at!));
  expect(row.getCell(place('completed_at')).numFmt).toBe('yyyy-mm-dd hh:mm:ss');
  expect(row.getCell(place('score_percent')).value).toBe(-0.5);
  expect(row.getCell(place('attempt')).value).toBe(1);
  expect(row.getCell(place('learner_id')).value).toBe('00427');
  expect(row.getCell(place('learner_name')).type).toBe(ExcelJS.ValueType.String);
  expect(row.getCell(place('learner_name')).value).toBe('=1+1');
  expect(row.getCell(place('warnings')).value).toBe(null);
});

test('the headings stay in sight, are bold, and filter all rows', async () => {
  const [sheet] = (await read(await xlsx([sampleRecord(), sampleRecord({ attempt: 2 })]))).worksheets;
  expect(sheet!.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  expect(sheet!.autoFilter).toBe(`A1:${sheet!.getColumn(recordColumns.length).letter}3`);
  expect((sheet!.getRow(1).values as unknown[]).slice(1)).toEqual(recordColumns);
  expect(sheet!.getCell('A1').font).toMatchObject({ bold: true });
  expect(sheet!.getColumn(place('course_title')).width).toBe(32);
});

test('what one sheet can’t hold goes on in the next, under headings of its own', async () => {
  const records = Array.from({ length: 10 }, (_, i) => sampleRecord({ attempt: i + 1 }));
  const attempts = async (rowsOfSheet: number) =>
    (await read(await xlsx(records, rowsOfSheet))).worksheets.map((sheet) => [
      sheet.name,
      ...(sheet.getColumn(place('attempt')).values as unknown[]).slice(1),
    ]);
  expect(await attempts(4)).toEqual([
    ['Records', 'attempt', 1, 2, 3, 4],
    ['Records 2', 'attempt', 5, 6, 7, 8],
    ['Records 3', 'attempt', 9, 10],
  ]);
  expect(await attempts(5)).toHaveLength(2);
  expect(await attempts(10)).toHaveLength(1);
});

test('without a record there is a sheet with headings', async () => {
  const [sheet] = (await read(await xlsx([]))).worksheets;
  expect([sheet!.rowCount, sheet!.getCell('A1').value]).toEqual([1, 'record_id']);
});

test('text that a cell can’t hold is cut, and says so', async () => {
  const [sheet] = (await read(await xlsx([sampleRecord({ warnings: 'x'.repeat(40_000) })]))).worksheets;
  const text = sheet!.getRow(2).getCell(place('warnings')).value as string;
  expect([text.length, text.endsWith('[cut: a cell holds no more]')]).toEqual([32_767, true]);
});

test('any text is well-formed XML, and comes back as it was', async () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        '\r',
        '\n',
        '\t',
        '\0',
        '\x1f',
        '_x000D_',
        '_x',
        '\uffff',
        '\ud800',
        '=',
        ' ',
        'أ',
        '🛫',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(text, async (learner_name) => {
      const sheet = strFromU8(
        unzipSync(await xlsx([sampleRecord({ learner_name })]))['xl/worksheets/sheet1.xml']!,
      );
      expect(XMLValidator.validate(sheet)).toBe(true);
      expect(sheet).not.toMatch(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      const parser = new XMLParser({
        ignoreAttributes: false,
        trimValues: false,
        parseTagValue: false,
        htmlEntities: true,
      });
      const parsed = parser.parse(sheet) as {
        worksheet: { sheetData: { row: { c: { is: { t: { '#text'?: string } } }[] }[] } };
      };
      const read = parsed.worksheet.sheetData.row[1]!.c[place('learner_name') - 1]!.is.t['#text'] ?? '';
      const decoded = read.replace(/_x([0-9A-F]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      expect(decoded).toBe(Buffer.from(learner_name).toString());
    }),
    { numRuns: 200 },
  );
});

test('every record is a row that says what the record says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryRecord, { maxLength: 5 }), async (records) => {
      const [sheet] = (await read(await xlsx(records))).worksheets;
      for (const [i, record] of records.entries()) {
        const row = sheet!.getRow(i + 2);
        expect(row.getCell(place('record_id')).value).toBe(record.record_id);
        expect(row.getCell(place('score_percent')).value).toBe(record.score_percent);
        const started = row.getCell(place('started_at')).value as Date | null;
        expect(
          started === null ? null : Math.abs(started.getTime() - Date.parse(record.started_at!)) < 2,
        ).toBe(record.started_at === null ? null : true);
      }
    }),
    { numRuns: 20 },
  );
});
