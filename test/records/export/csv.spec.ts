import { Writable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/records/export/csv.ts';
import { recordColumns, type CompletionRecord } from '../../../src/records/record.ts';
import { arbitraryRecord } from '../arbitrary-record.ts';
import { sampleRecord } from '../sample-record.ts';

async function csvOf(records: Iterable<CompletionRecord> | AsyncIterable<CompletionRecord>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeCsv(records, out);
  return Buffer.concat(chunks);
}

/** Reads CSV strictly by the grammar of RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (match === null) throw new Error(`Not RFC 4180 at ${at}: ${csv.slice(at, at + 40)}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

async function fieldsOf(record: CompletionRecord): Promise<Record<string, string>> {
  const [header, row] = parse((await csvOf([record])).toString('utf8'));
  return Object.fromEntries(header!.map((column, index) => [column, row![index]!]));
}

test('the columns are those of the record, in its order, also where there is no record', async () => {
  expect((await csvOf([])).toString('utf8')).toBe(`${recordColumns.join(',')}\r\n`);
});

test('commas, quotes, line ends and Arabic come back as they were', async () => {
  const fields = await fieldsOf(
    sampleRecord({
      learner_name: 'بنكيران، أمل',
      course_title: 'Signs, "in"\r\nthe\ncabin',
      source_file: 'a\nb',
      course_id: 'a\rb',
      learner_id: '00427',
    }),
  );
  expect(fields).toMatchObject({
    learner_name: 'بنكيران، أمل',
    course_title: 'Signs, "in"\r\nthe\ncabin',
    source_file: 'a\nb',
    course_id: 'a\rb',
    learner_id: '00427',
  });
});

test('a score of 0 is 0, and no score is blank', async () => {
  expect((await fieldsOf(sampleRecord({ score_percent: 0 }))).score_percent).toBe('0');
  expect((await fieldsOf(sampleRecord({ score_percent: null }))).score_percent).toBe('');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j does not run as a formula', async (text) => {
  const fields = await fieldsOf(sampleRecord({ learner_name: text, learner_id: text }));
  expect([fields.learner_name, fields.learner_id]).toEqual([`'${text}`, `'${text}`]);
});

test('a negative number stays a number', async () => {
  expect((await fieldsOf(sampleRecord({ score_percent: -12.5 }))).score_percent).toBe('-12.5');
});

test('every record is one row of RFC 4180 that says what the record says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryRecord, { maxLength: 5 }), async (records) => {
      const rows = parse((await csvOf(records)).toString('utf8')).slice(1);
      const defused = (value: string | number | null) =>
        typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : String(value ?? '');
      expect(rows).toEqual(records.map((record) => recordColumns.map((column) => defused(record[column]))));
    }),
  );
});

test('writing waits for a slow reader, and holds few records', async () => {
  let made = 0;
  let written = 0;
  let most = 0;
  async function* many() {
    for (; made < 5000; made += 1) yield sampleRecord({ attempt: made + 1 });
  }
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString('utf8').split('\r\n').length - 1;
      most = Math.max(most, made - written);
      setImmediate(done);
    },
  });
  await writeCsv(many(), out);
  expect(written).toBe(5001);
  expect(most).toBeLessThan(1000);
});
