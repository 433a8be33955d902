import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readPublicKey } from '../../records/export/evidence/key.ts';
import { verifyEvidence, type VerifiedEvidence } from '../../records/export/evidence/verify.ts';

interface Options {
  key?: string;
  json?: true;
}

export function addVerifyEvidence(records: Command): void {
  records
    .command('verify')
    .description('Tell whether a zip of evidence is what was signed, to the byte.')
    .argument('<zip>')
    .option('--key <pem>', 'the public key that you keep; without it, the one in the zip is taken')
    .option('--json', 'print what was found as JSON')
    .action(verify);
}

async function verify(zip: string, { key, json }: Options): Promise<void> {
  const known = key === undefined ? undefined : keyOf(key);
  const verified = await verifyEvidence(zip, known);
  if (verified.findings.length > 0) process.exitCode = 1;
  process.stdout.write(json ? `${JSON.stringify({ zip, ...verified }, null, 2)}\n` : inWords(zip, verified));
}

function keyOf(file: string): ReturnType<typeof readPublicKey> {
  const pem = readFileSync(file, 'utf8');
  try {
    return readPublicKey(pem);
  } catch {
    throw new Error(`${file} is no public key that records key has printed.`);
  }
}

function inWords(zip: string, { findings, manifest, keyFingerprint, keyIsKnown }: VerifiedEvidence): string {
  const lines = findings.map(({ file, problem, message }) => `${zip}: ${file}: ${problem}. ${message}`);
  if (findings.length === 0 && manifest)
    lines.push(
      `${zip} is what was signed: ${manifest.records} records, made ${manifest.madeAt} by ${manifest.madeBy}.`,
    );
  if (keyFingerprint !== undefined && !keyIsKnown)
    lines.push(
      `No key of yours was given, so this holds only if the key in the zip is the right one. Compare its fingerprint with the one that you keep: ${keyFingerprint}`,
    );
  return `${lines.join('\n')}\n`;
}
