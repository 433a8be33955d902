/** Statements on their way from an LRS, or a file, to the records. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '../../../src/records/store/audit.ts';
import type { Store } from '../../../src/records/store/open.ts';
import {
  countRecords,
  firstRecords,
  streamRecords,
  upsertRecord,
} from '../../../src/records/store/records.ts';
import { findDecisions } from '../../../src/records/store/decisions.ts';
import { importFromLrs, importStatements, type LrsOptions } from '../../../src/records/xapi/import.ts';
import { statementsOf } from '../../../src/records/xapi/statements.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { failing, signedIn, startLrs, type TestLrs } from './lrs.ts';
import { cmi5Said, said, type Statement } from './said.ts';

const actor = { name: 'tester' };
const learners = (count: number, verb = 'completed', first = 1) =>
  Array.from({ length: count }, (_, i) =>
    said(verb, `2026-03-01T08:00:${String(i % 60).padStart(2, '0')}.000Z`, {
      actor: { account: { homePage: 'https://lms.example', name: `crew-${first + i}` } },
    }),
  );

describeOnStores(({ open, newAddress }) => {
  let db: Store;
  let lrs: TestLrs;
  beforeEach(async () => {
    db = await open();
    lrs = await startLrs();
  });
  afterEach(() => lrs.close());

  const importNow = (options: Partial<LrsOptions> = {}) =>
    importFromLrs(db, { url: signedIn(lrs.url), actor, ...options });
  const kept = async () => {
    const records = [];
    for await (const record of streamRecords(db)) records.push(record);
    return records;
  };
  const learnersKept = async () => (await kept()).map((record) => record.learner_id).sort();
  async function* file(...statements: unknown[]) {
    yield statements;
  }
  const take = (...statements: unknown[]) =>
    importStatements(db, file(...statements), { file: 'a.json', actor });

  describe('an LRS', () => {
    test('is read page by page, to the end', async () => {
      lrs.store(learners(8));
      const read: number[] = [];
      const done = await importNow({ onPage: (count) => read.push(count) });
      expect(done).toMatchObject({ rows: 8, added: 8, rejected: 0, format: 'xapi', file: lrs.url });
      expect(read).toEqual([3, 6, 8]);
      expect(await learnersKept()).toHaveLength(8);
      expect(await readAudit(db, { limit: 10 })).toMatchObject([
        { actor: 'tester', action: 'records.import' },
      ]);
    });

    test('is read on from where it was read to', async () => {
      lrs.store(learners(8));
      await importNow();
      lrs.store(learners(2, 'completed', 9));
      lrs.asked = [];
      expect(await importNow()).toMatchObject({ added: 2 });
      expect(lrs.asked.length).toBeLessThan(4);
      expect(await importNow()).toMatchObject({ added: 0, replaced: 0 });
      expect(await learnersKept()).toHaveLength(10);
    });

    test('statements that come while it is read are not lost', async () => {
      lrs.store(learners(6));
      let more = 10;
      lrs.onPage = () => {
        if (more < 13) lrs.store(learners(1, 'completed', more++));
      };
      await importNow();
      lrs.onPage = () => undefined;
      await importNow();
      expect(await learnersKept()).toHaveLength(9);
    });

    test('what comes to light late is read later, where the LRS says how far it is consistent', async () => {
      lrs.store(learners(3));
      lrs.consistentThrough = '2026-05-01T00:00:00.000Z';
      await importNow();
      lrs.store(learners(1, 'completed', 10), '2026-05-20T00:00:00.000Z');
      lrs.consistentThrough = '2026-07-01T00:00:00.000Z';
      await importNow();
      expect(await learnersKept()).toHaveLength(4);
    });

    test('an attempt is told from all its statements, in whichever import they came', async () => {
      const [initialized, completed, passed] = [
        cmi5Said('initialized', '2026-03-01T08:00:00.000Z'),
        cmi5Said('completed', '2026-03-01T08:20:00.000Z', { result: { duration: 'PT20M' } }),
        cmi5Said('passed', '2026-03-01T08:21:00.000Z', { result: { score: { scaled: 0.9 } } }),
      ];
      lrs.store([passed]);
      await importNow();
      expect(await kept()).toMatchObject([{ completion: 'incomplete', success: 'passed' }]);
      lrs.store([initialized, completed]);
      expect(await importNow()).toMatchObject({ replaced: 1, added: 0 });
      expect(await kept()).toMatchObject([
        { completion: 'completed', success: 'passed', score_percent: 90, duration_seconds: 1200 },
      ]);
    });

    test('a statement that is voided later counts no more', async () => {
      const passed = cmi5Said('passed', '2026-03-01T08:21:00.000Z');
      lrs.store([cmi5Said('completed', '2026-03-01T08:20:00.000Z'), passed]);
      await importNow();
      lrs.store([
        said('voided', '2026-03-03T00:00:00.000Z', { object: { objectType: 'StatementRef', id: passed.id } }),
      ]);
      expect(await importNow()).toMatchObject({ replaced: 1 });
      expect(await kept()).toMatchObject([{ completion: 'completed', success: 'unknown' }]);
    });

    test('that is busy, or breaks off, is asked again when it wants', async () => {
      lrs.store(learners(5));
      lrs.next = [
        failing(429, { 'Retry-After': '0' }),
        failing(503, { 'Retry-After': new Date(0).toUTCString() }),
        (_request, response) => {
          response.writeHead(200, { 'Content-Length': '100000' });
          response.write('{"statements":[');
          setTimeout(() => response.destroy(), 20);
        },
      ];
      expect(await importNow()).toMatchObject({ added: 5 });
    });

    test('what was read before it failed is kept, and it is read on from there', async () => {
      lrs.store(learners(5));
      lrs.onPage = () => {
        lrs.next = [failing(400)];
      };
      await expect(importNow()).rejects.toThrow('refuses to be read (400): Not now.');
      expect(await learnersKept()).toHaveLength(3);
      lrs.onPage = () => undefined;
      lrs.next = [];
      await importNow();
      expect(await learnersKept()).toHaveLength(5);
    });

    test.each([
      [401, 'Check the name and the password'],
      [403, 'Check the name and the password'],
      [404, 'Name its endpoint'],
    ])('that answers %i is not asked again', async (status, sentence) => {
      lrs.next = [failing(status)];
      await expect(importNow()).rejects.toThrow(sentence);
      expect(lrs.asked).toHaveLength(1);
      expect(await kept()).toEqual([]);
    });

    test('is told from a page of another kind, and from one that is somewhere else', async () => {
      lrs.next = [(_request, response) => response.end('<h1>Welcome</h1>')];
      await expect(importNow()).rejects.toThrow('is not a list of statements');
      lrs.next = [failing(302, { Location: 'https://elsewhere.example/xapi/' })];
      await expect(importNow()).rejects.toThrow('sends on to https://elsewhere.example/xapi/');
      await expect(importNow({ url: 'lrs.example' })).rejects.toThrow('is not the address of an LRS');
      await expect(importNow({ since: 'May' })).rejects.toThrow('May is no day or moment');
    });

    test('that sends on to another origin is not given the credentials there', async () => {
      lrs.next = [
        (_request, response) =>
          response.end(JSON.stringify({ statements: [], more: 'https://elsewhere.example/xapi/more' })),
      ];
      await expect(importNow()).rejects.toThrow('sends on to elsewhere.example');
    });

    test('that sends the same page for ever is left', async () => {
      const page = JSON.stringify({ statements: [], more: '/xapi/more?page=2' });
      lrs.next = Array.from({ length: 4 }, () => (_request, response) => void response.end(page));
      await expect(importNow()).rejects.toThrow('the same page again and again');
    });

    test('is left when one asks to', async () => {
      lrs.store(learners(5));
      const stop = new AbortController();
      lrs.onPage = () => stop.abort(new Error('The user has had enough.'));
      await expect(importNow({ signal: stop.signal })).rejects.toThrow('The user has had enough.');
    });

    test('is read from a day on', async () => {
      lrs.store(learners(1), '2025-01-01T00:00:00.000Z');
      lrs.store(learners(1, 'completed', 2), '2026-01-01T00:00:00.000Z');
      await importNow({ since: '2025-06-01' });
      expect(await learnersKept()).toEqual(['crew-2']);
      await importNow();
      expect(await learnersKept()).toEqual(['crew-1', 'crew-2']);
    });
  });

  describe('a file', () => {
    test('twice adds nothing', async () => {
      const statements = learners(4);
      expect(await take(...statements)).toMatchObject({ rows: 4, added: 4, file: 'a.json' });
      expect(await take(...statements, ...statements)).toMatchObject({ rows: 4, added: 0, unchanged: 4 });
    });

    test('statements that can’t be read are counted, with the reason, and the rest goes in', async () => {
      const rejected: unknown[] = [];
      const done = await importStatements(db, file(learners(1)[0], { id: 7 }, 'nothing'), {
        file: 'a.json',
        actor,
        onRejected: (one) => rejected.push(one),
      });
      expect(done).toMatchObject({ rows: 3, added: 1, rejected: 2 });
      expect(rejected).toMatchObject([
        { position: 1, statement: { id: 7 } },
        { position: 2, statement: 'nothing', reason: 'This is no statement.' },
      ]);
    });

    test('that breaks off leaves nothing', async () => {
      async function* broken() {
        yield learners(3);
        throw new Error('The disk is gone.');
      }
      await expect(importStatements(db, broken(), { file: 'a.json', actor })).rejects.toThrow(
        'The disk is gone.',
      );
      expect(await kept()).toEqual([]);
      expect(await db.selectFrom('statement').selectAll().execute()).toEqual([]);
    });

    test('can be looked at before', async () => {
      const done = await importStatements(db, file(...learners(3)), { file: 'a.json', actor, preview: true });
      expect(done).toMatchObject({ rows: 3, added: 3 });
      expect(await kept()).toEqual([]);
      expect(await take(...learners(3))).toMatchObject({ added: 3 });
    });

    test('several at once, from several processes, lose nothing of an attempt that all tell of', async () => {
      const statements: Statement[] = [
        cmi5Said('completed', '2026-03-01T08:20:00.000Z', { session: 's1', result: { duration: 'PT1M' } }),
        cmi5Said('passed', '2026-03-01T08:20:00.000Z', { session: 's2', result: { duration: 'PT2M' } }),
        cmi5Said('failed', '2026-03-01T08:20:00.000Z', { session: 's3', result: { duration: 'PT4M' } }),
        cmi5Said('terminated', '2026-03-01T08:20:00.000Z', { session: 's4', result: { duration: 'PT8M' } }),
      ];
      const address = await newAddress();
      const stores = [await open(address), await open(address)];
      await Promise.all(
        statements.map((one, i) => importStatements(stores[i % 2]!, file(one), { file: 'a.json', actor })),
      );
      const [record] = await firstRecords(stores[0]!, 2);
      expect(record).toMatchObject({ completion: 'completed', success: 'passed', duration_seconds: 900 });
      expect(await countRecords(stores[0]!)).toBe(1);
    });
  });

  test('our own export, taken in where it is from, changes nothing', async () => {
    const record = sampleRecord();
    await upsertRecord(db, record);
    expect(await take(...statementsOf(record))).toMatchObject({ rows: 1, unchanged: 1 });
  });

  test('decisions come with the attempt', async () => {
    const record = sampleRecord();
    const decision = {
      record_id: record.record_id,
      sequence: 0,
      interaction_id: 'the-aisle.first-look',
      description: 'What do you see?',
      type: 'choice',
      response: '["passports"]',
      correct: '[["passports"]]',
      result: 'correct' as const,
      decided_at: null,
      latency_seconds: 2.5,
      objectives: '["LO3"]',
    };
    const objective = {
      record_id: record.record_id,
      objective_id: 'LO3',
      success: 'passed' as const,
      score_percent: 80,
    };
    await take(...statementsOf(record, [decision], [objective]));
    expect(await findDecisions(db, record.record_id)).toEqual({
      decisions: [decision],
      objectives: [objective],
    });
  });
});
