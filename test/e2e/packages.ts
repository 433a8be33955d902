/** Packages as an airline would upload them: packed by the product around the player that it has built. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { ingredientsOf, writePackages } from '../../src/cli/packages.ts';
import type { Files } from '../../src/package/files.ts';
import type { Target } from '../../src/package/target.ts';

/** A course of one briefing and one flight, which is quick to play. */
export const smallContent = fileURLToPath(new URL('../fixtures/small-course/', import.meta.url));

/** Packs a content folder. @returns what is in the zip */
export async function packageOf(content: string, target: Target): Promise<Files> {
  const out = mkdtempSync(join(tmpdir(), 'crosscheck-packages-'));
  try {
    const [made] = await writePackages(await ingredientsOf(content), { targets: [target], out });
    return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(made!.file)))));
  } finally {
    rmSync(out, { recursive: true });
  }
}
