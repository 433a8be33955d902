import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { recordId, type CompletionRecord } from '../../src/records/record.ts';
import type { Store, StoreAddress } from '../../src/records/store/open.ts';
import { countRecords, firstRecords, streamRecords, upsertRecord } from '../../src/records/store/records.ts';
import { arbitraryRecord } from './arbitrary-record.ts';
import { sampleRecord } from './sample-record.ts';
import { describeOnStores } from './stores.ts';

describeOnStores(({ newAddress, open }) => {
  let address: StoreAddress;
  let db: Store;

  beforeEach(async () => {
    address = await newAddress();
    db = await open(address);
  });

  const all = async (): Promise<CompletionRecord[]> => {
    const records = [];
    for await (const record of streamRecords(db)) records.push(record);
    return records;
  };

  test('a record comes back as it was kept, and a score of 0 is not a missing one', async () => {
    const zero = sampleRecord({ attempt: 1, score_percent: 0, learner_name: 'أمل بنكيران' });
    const blank = sampleRecord({ attempt: 2, score_percent: null, completed_at: null, course_version: null });
    await upsertRecord(db, blank);
    await upsertRecord(db, zero);
    expect(await all()).toEqual([zero, blank]);
  });

  test('keeping records twice, or again later, is the same as keeping the last of each attempt once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryRecord, { maxLength: 20 }), async (records) => {
        await db.deleteFrom('completion_record').execute();
        for (const record of records) await upsertRecord(db, record);
        const once = await all();
        for (const record of once) await upsertRecord(db, record);
        expect(await all()).toEqual(once);
        const last = new Map(records.map((record) => [record.record_id, record]));
        expect(new Map(once.map((record) => [record.record_id, record]))).toEqual(last);
        expect(await countRecords(db)).toBe(last.size);
      }),
      { numRuns: 40 },
    );
  });

  test('records come in the same order however they were put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(arbitraryRecord, { selector: (r) => r.record_id }), async (records) => {
        const orders = [];
        for (const order of [records, [...records].reverse()]) {
          await db.deleteFrom('completion_record').execute();
          for (const record of order) await upsertRecord(db, record);
          orders.push((await all()).map((record) => record.record_id));
        }
        expect(orders[0]).toEqual(orders[1]);
      }),
      { numRuns: 20 },
    );
  });

  test('what is written during an export neither shows in it nor waits for it', async () => {
    for (let attempt = 1; attempt <= 300; attempt += 1) await upsertRecord(db, sampleRecord({ attempt }));
    const other = await open(address);
    let read = 0;
    for await (const _record of streamRecords(db)) {
      read += 1;
      if (read === 1) await upsertRecord(other, sampleRecord({ attempt: 999 }));
    }
    expect(read).toBe(300);
    expect(await countRecords(db)).toBe(301);
  });

  test('the first records are the first of the whole', async () => {
    for (const attempt of [3, 1, 2]) await upsertRecord(db, sampleRecord({ attempt }));
    expect((await firstRecords(db, 2)).map((record) => record.attempt)).toEqual([1, 2]);
  });
});

test('an attempt is told from another by each part of its key, whatever characters are in them', () => {
  const keys = [
    sampleRecord(),
    sampleRecord({ learner_id: '427' }),
    sampleRecord({ learner_id: '00427 cabin' }),
    sampleRecord({ learner_id: '00427","cabin' }),
    sampleRecord({ course_id: 'gate-signs' }),
    sampleRecord({ standard: 'scorm2004' }),
    sampleRecord({ standard: null }),
    sampleRecord({ attempt: 11 }),
    sampleRecord({ source_system: 'moodle' }),
  ];
  expect(new Set(keys.map(recordId)).size).toBe(keys.length);
  expect(recordId(sampleRecord({ source_file: 'other.csv', score_percent: 1 }))).toBe(
    recordId(sampleRecord()),
  );
});
