/** A fixture for each trap in which exports are misread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtures, pick, readAll, readBytes } from './read-fixture.ts';

test('of SCORM 1.2’s one status, passed and failed say that it is over; completed says nothing of success', async () => {
  const { records } = await readAll('trap-status-1.2.csv');
  expect(records.map(pick('completion', 'success'))).toEqual([
    ['completed', 'passed'],
    ['completed', 'failed'],
    ['completed', 'unknown'],
  ]);
});

test('a score of 0 is a score, and a blank is none', async () => {
  const { records } = await readAll('trap-score-zero-or-blank.csv');
  expect(records.map(pick('score_percent'))).toEqual([[0], [null], [80]]);
});

test('a column of scores up to 1 is parts of 1, also where a score is 1', async () => {
  const { records, notices } = await readAll('trap-score-fractions.csv');
  expect(records.map(pick('score_percent'))).toEqual([[85], [100], [0]]);
  expect(notices).toContain('Scores were read as parts of 1, since all that were looked at are at most 1.');
  expect(records.every(({ warnings }) => warnings?.includes('parts of 1'))).toBe(true);
});

test('a 1 in a column of scores up to 100 is one of a hundred', async () => {
  const { records, notices } = await readAll('trap-score-one-of-hundred.csv');
  expect(records.map(pick('score_percent'))).toEqual([[85], [1]]);
  expect(notices.join()).not.toContain('parts of 1');
});

test('comma decimals, percent signs and scores out of a maximum', async () => {
  const { records } = await readAll('trap-score-commas-and-percent.csv');
  expect(records.map(pick('score_percent'))).toEqual([[85.5], [92], [85]]);
});

test('times spent in every form; one that can’t be read is left out and kept as written', async () => {
  const { records, warnings } = await readAll('trap-durations.csv');
  expect(records.map(pick('duration_seconds'))).toEqual([[3903], [3903], [3903], [3903], [3903], [null]]);
  expect(warnings).toEqual([
    'The time spent was read as part of a day, as Excel keeps it.',
    'The time spent could not be read; it was left out.',
  ]);
  expect(JSON.parse(records[5]!.original!)).toMatchObject({ duration_seconds: { text: 'a while' } });
});

test('one date that can only begin with a day tells the order of all', async () => {
  const { records, notices } = await readAll('trap-date-order-told.csv');
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-04-03T00:00:00.000Z'],
    ['2026-12-25T14:30:00.000Z'],
  ]);
  expect(notices).toContain('Dates were read as day/month/year, since some can only be that.');
  expect(JSON.parse(records[0]!.original!)).toEqual({
    completed_at: { text: '03/04/2026', rule: 'day/month/year, a day without a time' },
  });
});

test('dates that could all be of two days are not guessed', async () => {
  await expect(readAll('trap-date-order-untold.csv')).rejects.toThrow(
    'trap-date-order-untold.csv: “03/04/2026” could be of two days. Name the order of its dates with --date-order dmy (day first), mdy (month first) or ymd.',
  );
  const { records } = await readAll('trap-date-order-untold.csv', { dateOrder: 'mdy' });
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-03-04T00:00:00.000Z'],
    ['2026-05-06T00:00:00.000Z'],
  ]);
});

test('dates of two orders in one file are refused', async () => {
  const text = readFileSync(join(fixtures, 'trap-date-order-told.csv'), 'utf8').replace(
    '03/04/2026',
    '04/28/2026',
  );
  await expect(readBytes(text)).rejects.toThrow(/dates in two orders, month\/day\/year and day\/month\/year/);
});

test('years of two digits are of this century up to 69, with a warning', async () => {
  const { records, warnings } = await readAll('trap-two-digit-years.csv', { dateOrder: 'dmy' });
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-12-25T00:00:00.000Z'],
    ['1998-04-03T00:00:00.000Z'],
  ]);
  expect(warnings).toHaveLength(2);
});

test('day numbers of Excel', async () => {
  const { records } = await readAll('trap-excel-serials.csv');
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-01-05T00:00:00.000Z'],
    ['2026-01-05T09:00:00.000Z'],
  ]);
});

test('seconds and milliseconds since 1970', async () => {
  const { records } = await readAll('trap-epoch.csv');
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00.000Z'],
  ]);
});

test('local time is of the zone that is named, or of UTC with a warning', async () => {
  const named = await readAll('trap-local-time.csv', { zone: 'Europe/Paris' });
  expect(named.records.map(pick('completed_at'))).toEqual([
    ['2026-01-05T08:00:00.000Z'],
    ['2026-07-05T07:00:00.000Z'],
  ]);
  expect(named.warnings).toEqual([]);
  const unnamed = await readAll('trap-local-time.csv');
  expect(unnamed.records.map(pick('completed_at'))).toEqual([
    ['2026-01-05T09:00:00.000Z'],
    ['2026-07-05T09:00:00.000Z'],
  ]);
  expect(unnamed.warnings).toEqual(Array(2).fill('The times have no zone; UTC was assumed.'));
});

test('where clocks change, a local time that is there never or twice is warned of', async () => {
  const { records } = await readAll('trap-clock-changes.csv', { zone: 'Europe/Paris' });
  expect(records.map(pick('completed_at'))).toEqual([
    ['2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:30:00.000Z'],
    ['2026-10-26T01:30:00.000Z'],
  ]);
  expect(records.map(({ warnings }) => warnings)).toEqual([
    expect.stringContaining('never there'),
    expect.stringContaining('there twice'),
    null,
  ]);
});

test('who was let off, or trained elsewhere, has not taken this training', async () => {
  const { records } = await readAll('trap-let-off.csv');
  expect(records.map(pick('credit', 'completion'))).toEqual([
    ['exempt', 'unknown'],
    ['waived', 'unknown'],
    ['external', 'completed'],
    ['credit', 'completed'],
  ]);
});

test('each attempt is kept', async () => {
  const { records } = await readAll('trap-attempts.csv');
  expect(new Set(records.map(({ record_id }) => record_id)).size).toBe(3);
});

test.each(['trap-bom.csv', 'trap-utf16le.csv', 'trap-utf16be.csv', 'trap-windows-1252.csv'])(
  '%s: the text is the same in every encoding',
  async (file) => {
    const { records } = await readAll(file);
    expect(records.map(pick('learner_id', 'learner_name'))).toEqual([
      ['00427', 'Zoé Lefèvre'],
      ['00431', 'François Ngâ'],
    ]);
  },
);

test('Arabic of old Windows programs', async () => {
  const { records, notices } = await readAll('trap-windows-1256.csv');
  expect(records.map(pick('learner_name'))).toEqual([['سلمى الخطيب'], ['يوسف بن علي']]);
  expect(notices).toContain('The text was taken for Windows-1256 (Arabic).');
});

test('line breaks and quotation marks in a value; lines are counted as in the file', async () => {
  const { records } = await readAll('trap-line-breaks.csv');
  expect(records.map(pick('learner_name', 'source_row'))).toEqual([
    ['Amal\r\nBenkirane', 2],
    ['O\'Brien, "Sean"', 4],
  ]);
});

test('titles above and totals below a table; nothing below it is dropped in silence', async () => {
  const { records, rejections, notices } = await readAll('trap-footer.csv');
  expect(records).toHaveLength(2);
  expect(rejections.map(({ line, reason }) => [line, reason])).toEqual([
    [6, 'This is a row of totals, not of a learner.'],
    [7, 'This is a row of totals, not of a learner.'],
    [8, 'Nothing says which course it is.'],
  ]);
  expect(notices).toContain('What stands above the headings in line 3 was passed over.');
});

test('formulas are text, with or without the apostrophe that defuses them', async () => {
  const { records } = await readAll('trap-formulas.csv');
  expect(records.map(pick('learner_id', 'learner_name'))).toEqual([
    ['00427', '=HYPERLINK("")'],
    ['00431', '+Sean'],
  ]);
});

test('hostile headings and values: each bad row is set aside alone', async () => {
  const { records, rejections } = await readAll('trap-hostile.csv');
  expect(records.map(pick('learner_id'))).toEqual([['00427'], ['00504']]);
  expect(rejections.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'There is a character that is no text.'],
    [4, 'A value is longer than 10000 characters.'],
    [5, 'A quotation mark is opened here and never closed.'],
  ]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('a separator in a value that is not quoted is noticed', async () => {
  const { rejections } = await readBytes('Username,Course ID,Status,Score\namal,cabin-signs,passed,85,5\n');
  expect(rejections).toMatchObject([
    { line: 2, reason: 'There are more cells than headings; a separator may stand in a value.' },
  ]);
});

test('a status that is not known is not guessed', async () => {
  const { rejections } = await readBytes('Username,Course ID,Status\namal,cabin-signs,Abgeschlossen\n');
  expect(rejections).toMatchObject([
    {
      reason:
        'The status “Abgeschlossen” is not known. Say what it means under "statuses" in a mapping file.',
    },
  ]);
});

test.each([
  ['', 'is empty'],
  ['<html><table><tr><td>Name</td></tr></table></html>', 'is a web page'],
  ['%PDF-1.7', 'is a PDF'],
  ['\xd0\xcf\x11\xe0', 'is a workbook of an old Excel'],
  ['PK\x03\x04', "can't be read as a workbook"],
])('%j is refused: %s', async (text, message) => {
  await expect(readBytes(Buffer.from(text, 'latin1'))).rejects.toThrow(`export.csv ${message}`);
});
