import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pick, readBytes } from './read-fixture.ts';

async function workbookOf(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Completions'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const headings = [
  'Staff number',
  'Name',
  'Course ID',
  'Attempt',
  'Completed at',
  'Status',
  'Score',
  'Duration',
];

test('dates, times spent, percentages, rich text, formulas and lost zeros', async () => {
  const bytes = await workbookOf((sheet) => {
    sheet.addRow(['Completions of January']);
    sheet.addRow(headings);
    const row = sheet.addRow([
      427,
      { richText: [{ text: 'Amal ' }, { font: { bold: true }, text: 'Benkirane' }] },
      { formula: 'LOWER("CABIN-SIGNS")', result: 'cabin-signs' },
      1,
      new Date('2026-01-05T09:30:00Z'),
      'passed',
      0.855,
      25.5 / 1440,
    ]);
    row.getCell(5).numFmt = 'dd/mm/yyyy hh:mm';
    row.getCell(7).numFmt = '0.0%';
    row.getCell(8).numFmt = '[h]:mm:ss';
    const other = sheet.addRow([
      '00431',
      'Sean O’Brien',
      'cabin-signs',
      2,
      46027,
      'failed',
      '40 %',
      '0:05:00',
    ]);
    other.getCell(5).numFmt = '0';
    sheet.addRow(['Total', '', '', '', '', '', 2]);
  });
  const { records, rejections } = await readBytes(bytes, { zone: 'Asia/Kuwait' }, 'completions.xlsx');
  expect(
    records.map(
      pick(
        'learner_id',
        'learner_name',
        'course_id',
        'attempt',
        'completed_at',
        'score_percent',
        'duration_seconds',
        'source_row',
      ),
    ),
  ).toEqual([
    ['427', 'Amal Benkirane', 'cabin-signs', 1, '2026-01-05T06:30:00.000Z', 85.5, 1530, 3],
    ['00431', 'Sean O’Brien', 'cabin-signs', 2, '2026-01-05T00:00:00.000Z', 40, 300, 4],
  ]);
  expect(rejections).toMatchObject([{ line: 5 }]);
});

test('days count from 1904 in the workbooks of old Macintoshes', async () => {
  const bytes = await workbookOf((sheet, book) => {
    book.properties.date1904 = true;
    sheet.addRow(headings);
    sheet.addRow(['00427', 'Amal', 'cabin-signs', 1, new Date('2026-01-05T00:00:00Z'), 'passed']);
  });
  const { records } = await readBytes(bytes, {}, 'old.xlsx');
  expect(records.map(pick('completed_at'))).toEqual([['2026-01-05T00:00:00.000Z']]);
});

test('only the first sheet is read, and that is said', async () => {
  const bytes = await workbookOf((sheet, book) => {
    sheet.addRow(headings);
    sheet.addRow(['00427', 'Amal', 'cabin-signs', 1, '2026-01-05', 'passed']);
    book.addWorksheet('Notes').addRow(['x']);
  });
  const { records, notices } = await readBytes(bytes, {}, 'two.xlsx');
  expect(records).toHaveLength(1);
  expect(notices).toContain('Only the first sheet, “Completions”, was read; there are 1 more.');
});

test('a zip that is no workbook, and a workbook that is cut short, are refused in words', async () => {
  await expect(readBytes(zipSync({ 'a.txt': new Uint8Array(9) }), {}, 'a.xlsx')).rejects.toThrow(
    "a.xlsx can't be read as a workbook: it is a zip, but no XLSX workbook. Save it again in Excel, or as CSV.",
  );
  const bytes = await workbookOf((sheet) => sheet.addRow(headings));
  await expect(readBytes(bytes.subarray(0, bytes.length / 2), {}, 'a.xlsx')).rejects.toThrow(
    /damaged or cut short/,
  );
});

test('a workbook that unpacks to far more than it is does not fill the memory', async () => {
  const strings = `<sst>${`<si><t>${'x'.repeat(1_000_000)}</t></si>`.repeat(80)}</sst>`;
  const bytes = zipSync({
    'xl/workbook.xml': Buffer.from(
      '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from('<worksheet/>'),
    'xl/sharedStrings.xml': Buffer.from(strings),
  });
  expect(bytes.length).toBeLessThan(1_000_000);
  await expect(readBytes(bytes, {}, 'bomb.xlsx')).rejects.toThrow(/too many different texts/);
});
