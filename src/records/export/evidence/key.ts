/** The key that evidence is signed with: Ed25519, made once, kept in the data folder. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @param dataDir the data folder, also where the records themselves are on a PostgreSQL server */
export function keyFile(dataDir: string): string {
  return join(dataDir, 'evidence-key.pem');
}

/**
 * Makes a key that only the user of this account can read.
 * @throws Error with code `EEXIST` where there is one: what it has signed could not be told from forgeries any more
 */
export async function makeKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  return privateKey;
}

/** @throws Error that says what to do, where there is no key or it can't be read */
export async function readKey(file: string): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Error(`There is no key to sign with in ${file}. Make one with: crosscheck records key`);
  });
  try {
    return ed25519(createPrivateKey(pem));
  } catch {
    throw new Error(`${file} is not the key that records key has made. Put back the right one.`);
  }
}

/** The public half as PEM. @param key either half */
export function publicPem(key: KeyObject): string {
  return publicHalf(key).export({ type: 'spki', format: 'pem' }).toString();
}

/** @throws Error where the text is no public key of Ed25519 */
export function readPublicKey(pem: string): KeyObject {
  return ed25519(createPublicKey(pem));
}

/** What people compare a key by: SHA-256 of its public half, in 64 hex digits. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(publicHalf(key).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function publicHalf(key: KeyObject): KeyObject {
  return key.type === 'public' ? key : createPublicKey(key);
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('It is a key of another kind.');
  return key;
}
