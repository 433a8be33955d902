/** Makes a zip that an auditor can hold to be what the store said at one moment. */
import { createHash, sign, type KeyObject } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordColumns } from '../../record.ts';
import { writeAudit, type Actor } from '../../store/audit.ts';
import { engineOf } from '../../store/engine.ts';
import type { Store } from '../../store/open.ts';
import { onSnapshot, type Snapshot } from '../../store/snapshot.ts';
import { zipOf, type ZipFile } from '../../zip/write.ts';
import { impersonal, personOf, writers, type RecordSource } from '../export.ts';
import { whereRecords, type RecordFilter } from '../filter.ts';
import { auditLog, contentFingerprints, importFiles, recordCounts } from './context.ts';
import { publicPem } from './key.ts';
import { manifestFile, publicKeyFile, signatureFile, type ContentFile, type Manifest } from './manifest.ts';

export interface EvidenceWish {
  filter?: RecordFilter;
  /** The text of the rules in force. */
  rules?: string;
  /** The private key. */
  key: KeyObject;
  /** The version of Crosscheck. */
  crosscheck: string;
  /** An ISO instant in UTC. */
  madeAt: string;
}

/**
 * Writes the zip as it reads the store, in little memory. The same store, wish and instant make the same bytes.
 * @param out ended when all is written
 * @returns the manifest that was signed
 */
export async function writeEvidence(
  store: Store,
  wish: EvidenceWish,
  actor: Actor,
  out: Writable,
): Promise<Manifest> {
  const { filter = {} } = wish;
  const person = await personOf(store, filter);
  await writeAudit(store, actor, 'records.evidence', person ?? null, impersonal(filter));
  const manifest: Manifest = {
    format: 'crosscheck-evidence',
    version: 1,
    crosscheck: wish.crosscheck,
    engine: engineOf(store),
    madeAt: wish.madeAt,
    madeBy: actor.name,
    filter,
    records: 0,
    files: [],
  };
  await onSnapshot(store, (snapshot) => {
    const source = { columns: recordColumns, where: whereRecords(filter, person), onRows: () => undefined };
    const files = evidenceFiles(snapshot, source, wish, manifest);
    return pipeline(Readable.from(zipOf(files, wish.madeAt), { highWaterMark: 1 }), out);
  });
  await writeAudit(store, actor, 'records.exported', person ?? null, {
    format: 'evidence',
    records: manifest.records,
  });
  return manifest;
}

/** @param manifest gets what it says of the files as they go by */
async function* evidenceFiles(
  snapshot: Snapshot,
  source: RecordSource,
  { filter = {}, rules, key }: EvidenceWish,
  manifest: Manifest,
): AsyncGenerator<ZipFile> {
  const listed = (name: ContentFile, content: ZipFile['content']): ZipFile => ({
    name,
    content: hashed(content, (size, sha256) => manifest.files.push({ name, size, sha256 })),
  });
  const onRows = (count: number) => void (manifest.records += count);
  yield listed('records.csv', writers.csv(snapshot, { ...source, onRows }));
  yield listed('records.json', writers.json(snapshot, source));
  if (rules !== undefined) yield listed('rules.json', [rules]);
  yield listed('fingerprints.json', contentFingerprints(snapshot, source.where));
  yield listed('counts.json', recordCounts(snapshot, source.where));
  yield listed('imports.json', importFiles(snapshot));
  yield listed('audit.json', auditLog(snapshot, filter));
  yield listed(publicKeyFile, [publicPem(key)]);
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  yield { name: manifestFile, content: [text] };
  yield { name: signatureFile, content: [signatureOf(text, key)] };
}

function signatureOf(text: string, key: KeyObject): string {
  return `${sign(null, Buffer.from(text), key).toString('base64')}\n`;
}

async function* hashed(
  content: ZipFile['content'],
  done: (size: number, sha256: string) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    hash.update(bytes);
    size += bytes.length;
    yield bytes;
  }
  done(size, hash.digest('hex'));
}
