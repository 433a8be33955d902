/** Tells whether an evidence zip is, byte for byte, what was signed. */
import { createHash, verify, type KeyObject } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { ZipEntry } from '../../zip/format.ts';
import { contentOf, readEntries, ZipError } from '../../zip/read.ts';
import { fingerprintOf, readPublicKey } from './key.ts';
import {
  contentFiles,
  manifestFile,
  manifestSchema,
  publicKeyFile,
  signatureFile,
  type Manifest,
} from './manifest.ts';

interface EvidenceFinding {
  /** In the zip; `.` is the zip itself. */
  file: string;
  problem: 'changed' | 'missing' | 'extra' | 'damaged' | 'bad-signature' | 'other-key';
  message: string;
}

export interface VerifiedEvidence {
  /** None where nothing is wrong. */
  findings: EvidenceFinding[];
  /** What the zip says of itself; not to be believed where there are findings. */
  manifest?: Manifest;
  /** Of the key that is in the zip. */
  keyFingerprint?: string;
  /** Whether the key was known by other means: who can replace the zip can replace the key in it. */
  keyIsKnown: boolean;
}

/** More than any of the small files has. */
const mostBytes = 1024 * 1024;

/**
 * Takes any bytes. Unpacks no more than was signed for, and keeps nothing.
 * @param key the public key that the zip is to be signed with; left out, the one in the zip is taken
 * @throws only what the operating system says of the file
 */
export async function verifyEvidence(file: string, key?: KeyObject): Promise<VerifiedEvidence> {
  const zip = await open(file);
  const result: VerifiedEvidence = { findings: [], keyIsKnown: key !== undefined };
  try {
    await verifyZip(zip, key, result);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    result.findings.push(error.finding);
  } finally {
    await zip.close();
  }
  return result;
}

/** What ends the verification, as nothing that comes after it would mean anything. */
class Problem extends Error {
  readonly finding: EvidenceFinding;

  constructor(file: string, problem: EvidenceFinding['problem'], message: string) {
    super(message);
    this.finding = { file, problem, message };
  }
}

async function verifyZip(
  zip: FileHandle,
  key: KeyObject | undefined,
  result: VerifiedEvidence,
): Promise<void> {
  const entries = await entriesOf(zip);
  const manifestText = await smallFile(zip, entries, manifestFile);
  const signature = await smallFile(zip, entries, signatureFile);
  const enclosed = keyOf(await smallFile(zip, entries, publicKeyFile));
  result.keyFingerprint = fingerprintOf(enclosed);
  if (key && fingerprintOf(key) !== result.keyFingerprint)
    throw new Problem(publicKeyFile, 'other-key', 'The zip is signed with another key than the one given.');
  const bytes = Buffer.from(signature.toString('latin1'), 'base64');
  // Base64 has several texts for the same bytes.
  const isOneText = `${bytes.toString('base64')}\n` === signature.toString('latin1');
  if (!isOneText || !verify(null, manifestText, enclosed, bytes))
    throw new Problem(
      manifestFile,
      'bad-signature',
      'The signature is not of this manifest: the manifest, the signature or the key has been changed.',
    );
  const manifest = readManifest(manifestText);
  result.manifest = manifest;
  for (const listed of manifest.files) {
    const finding = await compare(zip, entries.get(listed.name), listed);
    if (finding) result.findings.push(finding);
  }
  const listed = new Set<string>([manifestFile, signatureFile, ...manifest.files.map(({ name }) => name)]);
  for (const name of entries.keys())
    if (!listed.has(name))
      result.findings.push({
        file: name,
        problem: 'extra',
        message: 'The manifest does not tell of this file.',
      });
}

/** By name; each is a name that evidence has, and is there once. */
async function entriesOf(zip: FileHandle): Promise<Map<string, ZipEntry>> {
  const entries = await readEntries(zip).catch((error: unknown) => {
    if (error instanceof ZipError) throw new Problem('.', 'damaged', error.message);
    throw error;
  });
  const known: readonly string[] = [...contentFiles, manifestFile, signatureFile];
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = JSON.stringify(entry.name);
    if (!known.includes(entry.name)) throw new Problem(name, 'extra', 'Evidence has no file of this name.');
    if (byName.has(entry.name)) throw new Problem(name, 'extra', 'There are two files of this name.');
    byName.set(entry.name, entry);
  }
  return byName;
}

async function smallFile(
  zip: FileHandle,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): Promise<Buffer> {
  const entry = entries.get(name);
  if (!entry) throw new Problem(name, 'missing', 'The file is missing.');
  if (entry.size > mostBytes)
    throw new Problem(name, 'changed', 'The file is too long to be what it should be.');
  const pieces: Buffer[] = [];
  try {
    for await (const piece of contentOf(zip, entry)) pieces.push(piece);
  } catch (error) {
    if (error instanceof ZipError) throw new Problem(name, 'changed', error.message);
    throw error;
  }
  return Buffer.concat(pieces);
}

function keyOf(pem: Buffer): KeyObject {
  try {
    return readPublicKey(pem.toString('latin1'));
  } catch {
    throw new Problem(publicKeyFile, 'changed', 'The key in the zip can’t be read.');
  }
}

function readManifest(text: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    throw new Problem(manifestFile, 'damaged', 'The manifest is signed, but of another version or program.');
  }
}

async function compare(
  zip: FileHandle,
  entry: ZipEntry | undefined,
  { name, size, sha256 }: Manifest['files'][number],
): Promise<EvidenceFinding | undefined> {
  if (!entry) return { file: name, problem: 'missing', message: 'The file is missing.' };
  const changed = { file: name, problem: 'changed' as const, message: 'The file is not what was signed.' };
  if (entry.size !== size) return changed;
  const hash = createHash('sha256');
  try {
    for await (const piece of contentOf(zip, entry)) hash.update(piece);
  } catch (error) {
    if (error instanceof ZipError) return { ...changed, message: `${changed.message} ${error.message}` };
    throw error;
  }
  return hash.digest('hex') === sha256 ? undefined : changed;
}
