import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  keyFile,
  makeKey,
  publicPem,
  readKey,
  readPublicKey,
} from '../../../src/records/export/evidence/key.ts';
import { verifyEvidence } from '../../../src/records/export/evidence/verify.ts';
import { writeEvidence, type EvidenceWish } from '../../../src/records/export/evidence/write.ts';
import { openStore, type Store } from '../../../src/records/store/open.ts';
import { upsertRecord } from '../../../src/records/store/records.ts';
import { zipOf, type ZipFile } from '../../../src/records/zip/write.ts';
import { sampleRecord } from '../sample-record.ts';
import { describeOnStores } from '../stores.ts';
import { collect } from './collect.ts';

const { privateKey: key } = generateKeyPairSync('ed25519');
const rules = '{"requirements":[]}\n';
const wish: EvidenceWish = { key, rules, crosscheck: '0.1.0', madeAt: '2026-03-02T10:00:00.000Z' };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function evidence(db: Store, changes: Partial<EvidenceWish> = {}): Promise<Buffer> {
  const { out, bytes } = collect();
  await writeEvidence(db, { ...wish, ...changes }, { name: 'auditor' }, out);
  return bytes();
}

async function verified(zip: Uint8Array, known?: KeyObject) {
  const file = join(folder, 'evidence.zip');
  await writeFile(file, zip);
  return verifyEvidence(file, known);
}

const problems = async (zip: Uint8Array, known?: KeyObject) =>
  (await verified(zip, known)).findings.map(({ file, problem }) => `${file}: ${problem}`);

/** The same zip with other files in it, as somebody would make it who knows how. */
async function repacked(
  zip: Uint8Array,
  change: (files: Map<string, Uint8Array>) => unknown,
  more: ZipFile[] = [],
): Promise<Buffer> {
  const files = new Map(Object.entries(unzipSync(zip)));
  change(files);
  const list = [...[...files].map(([name, bytes]) => ({ name, content: [Buffer.from(bytes)] })), ...more];
  const pieces = [];
  for await (const piece of zipOf(list, wish.madeAt)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describeOnStores(({ open, engine }) => {
  let db: Store;
  beforeEach(async () => {
    db = await open();
    for (const change of [
      {},
      {
        attempt: 2,
        course_id: 'gate-signs',
        content_fingerprint: null,
        completed_at: '2026-06-01T00:00:00.000Z',
      },
    ])
      await upsertRecord(db, sampleRecord(change));
  });

  test('it has the records, what they are of, what was done, and a signature that holds', async () => {
    const zip = await evidence(db);
    const files = unzipSync(zip);
    const json = (name: string) => JSON.parse(strFromU8(files[name]!)) as unknown;
    expect(strFromU8(files['records.csv']!).split('\r\n')).toHaveLength(4);
    expect(json('records.json')).toMatchObject({ records: [sampleRecord(), { course_id: 'gate-signs' }] });
    expect(strFromU8(files['rules.json']!)).toBe(rules);
    expect(json('fingerprints.json')).toEqual([
      { course_id: 'cabin-signs', course_version: '1.2.0', content_fingerprint: 'ab'.repeat(32), records: 1 },
      { course_id: 'gate-signs', course_version: '1.2.0', content_fingerprint: null, records: 1 },
    ]);
    expect(json('counts.json')).toMatchObject([
      { course_id: 'cabin-signs', completion: 'completed', success: 'passed', credit: 'credit', records: 1 },
      { course_id: 'gate-signs', records: 1 },
    ]);
    expect(json('audit.json')).toMatchObject([{ action: 'records.evidence', actor: 'auditor' }]);
    expect(json('imports.json')).toEqual([]);
    const { findings, manifest, keyIsKnown } = await verified(zip);
    expect({ findings, keyIsKnown }).toEqual({ findings: [], keyIsKnown: false });
    expect(manifest).toMatchObject({ engine, records: 2, madeAt: wish.madeAt, crosscheck: '0.1.0' });
  });

  test('a filter holds for all that is in it', async () => {
    const files = unzipSync(await evidence(db, { filter: { to: '2026-05-01' }, rules: undefined }));
    expect(strFromU8(files['records.csv']!).split('\r\n')).toHaveLength(3);
    expect(JSON.parse(strFromU8(files['fingerprints.json']!))).toHaveLength(1);
    expect(JSON.parse(strFromU8(files['audit.json']!))).toEqual([]);
    expect(Object.keys(files)).not.toContain('rules.json');
    expect(JSON.parse(strFromU8(files['manifest.json']!))).toMatchObject({
      filter: { to: '2026-05-01' },
      records: 1,
    });
  });
});

describe('verification', () => {
  let zip: Buffer;
  beforeAll(async () => {
    const db = await openStore({ engine: 'sqlite', file: join(folder, 'store.sqlite') });
    await upsertRecord(db, sampleRecord());
    zip = await evidence(db);
    await db.destroy();
  });

  test('a key that is known is told from one that is not', async () => {
    expect(await problems(zip, readPublicKey(publicPem(key)))).toEqual([]);
    expect((await verified(zip, readPublicKey(publicPem(key)))).keyIsKnown).toBe(true);
    expect(await problems(zip, generateKeyPairSync('ed25519').publicKey)).toEqual([
      'public-key.pem: other-key',
    ]);
  });

  test.each<[string, (files: Map<string, Uint8Array>) => unknown, string[]]>([
    [
      'a score',
      (files) =>
        files.set('records.csv', strToU8(strFromU8(files.get('records.csv')!).replace('85.5', '95.5'))),
      ['records.csv: changed'],
    ],
    ['rules taken out', (files) => files.delete('rules.json'), ['rules.json: missing']],
    ['the manifest taken out', (files) => files.delete('manifest.json'), ['manifest.json: missing']],
    ['the signature taken out', (files) => files.delete('manifest.sig'), ['manifest.sig: missing']],
    [
      'a word of the manifest',
      (files) =>
        files.set(
          'manifest.json',
          strToU8(strFromU8(files.get('manifest.json')!).replace('auditor', 'nobody!')),
        ),
      ['manifest.json: bad-signature'],
    ],
    [
      'a blank after the key',
      (files) => files.set('public-key.pem', strToU8(`${strFromU8(files.get('public-key.pem')!)}\n`)),
      ['public-key.pem: changed'],
    ],
    [
      'a blank after the signature',
      (files) => files.set('manifest.sig', strToU8(`${strFromU8(files.get('manifest.sig')!)} `)),
      ['manifest.json: bad-signature'],
    ],
    ['no key', (files) => files.set('public-key.pem', strToU8('none')), ['public-key.pem: changed']],
    ['a file more', (files) => files.set('../../etc/passwd', strToU8('x')), ['"../../etc/passwd": extra']],
  ])('of %s it names the file', async (_what, change, expected) => {
    expect(await problems(await repacked(zip, change))).toEqual(expected);
  });

  test('two files of one name are refused', async () => {
    const twice = await repacked(zip, () => undefined, [
      { name: 'records.csv', content: ['learner_id\r\n'] },
    ]);
    expect(await problems(twice)).toEqual(['"records.csv": extra']);
  });

  test('rules that no manifest tells of are extra', async () => {
    const db = await openStore({ engine: 'sqlite', file: join(folder, 'store.sqlite') });
    const without = await evidence(db, { rules: undefined });
    await db.destroy();
    const more = await repacked(without, (files) => files.set('rules.json', strToU8(rules)));
    expect(await problems(more)).toEqual(['rules.json: extra']);
  });

  test('a bomb is not unpacked', async () => {
    const bomb = await repacked(zip, (files) => files.set('records.json', new Uint8Array(200_000_000)));
    const before = process.memoryUsage().rss;
    expect(await problems(bomb)).toEqual(['records.json: changed']);
    const manifest = await repacked(zip, (files) => files.set('manifest.json', new Uint8Array(200_000_000)));
    expect(await problems(manifest)).toEqual(['manifest.json: changed']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('what another program has zipped is not what was signed for, whatever is in it', async () => {
    expect(await problems(zipSync(unzipSync(zip)))).toEqual(['.: damaged']);
    for (const bytes of [new Uint8Array(), strToU8('PK'), zip.subarray(0, -1), Buffer.concat([zip, zip])])
      expect(await problems(bytes)).toEqual(['.: damaged']);
  });

  test('any byte that is flipped is found, unless all that is in it stays the same', async () => {
    const whole = unzipSync(zip);
    for (let at = 0; at < zip.length; at += 1) {
      const flipped = Buffer.from(zip);
      flipped[at]! ^= 1 << (at % 8);
      if ((await problems(flipped)).length > 0) continue;
      expect({ at, files: unzipSync(flipped) }).toEqual({ at, files: whole });
    }
  }, 120_000);

  test('any bytes are looked at without a crash', async () => {
    const change = fc.record({
      at: fc.nat(),
      bytes: fc.uint8Array({ maxLength: 9 }),
      cut: fc.nat({ max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let mutated = Buffer.from(zip);
        for (const { at, bytes, cut } of changes) {
          const place = at % (mutated.length + 1);
          mutated = Buffer.concat([mutated.subarray(0, place), bytes, mutated.subarray(place + cut)]);
        }
        if (!mutated.equals(zip)) expect((await problems(mutated)).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

test('a key is made once, and only its user can read it', async () => {
  const file = keyFile(join(folder, 'data'));
  await expect(readKey(file)).rejects.toThrow('Make one with: crosscheck records key');
  const made = await makeKey(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(publicPem(await readKey(file))).toBe(publicPem(made));
  const pem = await readFile(file, 'utf8');
  await expect(makeKey(file)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(file, 'utf8')).toBe(pem);
  await writeFile(file, 'no key');
  await expect(readKey(file)).rejects.toThrow('is not the key that records key has made');
});
