/** Files that are spoiled in every way: each row is stored or rejected, and nothing crashes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lawHolds } from '../../records/import/law.ts';
import { mutated } from '../../records/import/mutate.ts';
import type { Bar } from '../bars.ts';

const files = Number(process.env.CROSSCHECK_FILES ?? 50_000);

/** @param seed of the first file; the others follow */
export async function damageBars(seed: number, say: (line: string) => void): Promise<Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-damage-'));
  const broken: string[] = [];
  let refused = 0;
  for (let i = 0; i < files; i++) {
    const { name, how, bytes } = mutated(seed * files + i);
    const label = `${name}, seed ${seed * files + i}: ${how.join(', ')}`;
    const outcome = await lawHolds(bytes, folder, label).catch((error: Error) => {
      broken.push(error.message);
      return 'read' as const;
    });
    if (outcome === 'refused') refused += 1;
  }
  rmSync(folder, { recursive: true });
  say(`${files} spoiled files, of which ${refused} were refused as a whole`);
  for (const label of broken.slice(0, 5)) say(`  ${label}`);
  return [
    { name: `Rows neither stored nor rejected, of ${files} files`, figure: broken.length, unit: '', most: 0 },
  ];
}
