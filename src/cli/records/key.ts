import type { Command } from 'commander';
import { fingerprintOf, keyFile, makeKey, publicPem, readKey } from '../../records/export/evidence/key.ts';
import { onStore, type StoreOptions } from './store.ts';

export function addKey(records: Command): void {
  onStore(records.command('key'))
    .description(
      'Print the public key of the evidence, making the pair where there is none. Keep it apart from the evidence: who can replace a zip can replace the key in it.',
    )
    .action(printKey);
}

/** The PEM on standard output, so that it can be sent to a file; all else is for people. */
async function printKey({ data }: StoreOptions): Promise<void> {
  const file = keyFile(data);
  const made = await makeKey(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    return undefined;
  });
  const key = made ?? (await readKey(file));
  if (made)
    process.stderr.write(`A new key is in ${file}. Only you can read it; keep a copy in a safe place.\n`);
  process.stderr.write(`Its fingerprint is ${fingerprintOf(key)}.\n`);
  process.stdout.write(publicPem(key));
}
