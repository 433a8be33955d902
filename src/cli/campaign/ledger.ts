/** The ledger of printed editions, which lies with the content, so that it is kept and shared with it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CampaignBuild } from '../../campaign/build.ts';
import { landingName } from '../../campaign/landing/landing.ts';
import { ledgerSchema, withEdition, type Ledger } from '../../campaign/edition/ledger.ts';
import type { WrittenFile } from './build.ts';

/** Where it lies in a content folder. */
const ledgerFile = 'campaign/editions.json';

/**
 * The ledger of a content folder; an empty one where there is none.
 * @throws {Error} a sentence that names the file, where it is not of the right shape
 */
export function readLedger(folder: string): Ledger {
  const file = join(folder, ledgerFile);
  if (!existsSync(file)) return { editions: [] };
  try {
    return ledgerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${file} can't be read as the ledger of editions. Bring back the last version that could, or move it away.`,
      { cause: error },
    );
  }
}

/** Adds an edition that was built to be printed. */
export function recordEdition(
  folder: string,
  { edition, designs, landing }: CampaignBuild,
  { day, files }: { day: string; files: readonly WrittenFile[] },
): void {
  const made = [...designs, ...(landing ? [{ ...landing, id: landingName }] : [])];
  const prints = made.map(({ id, language, carries }) => ({
    design: id,
    language,
    files: files
      .filter((one) => one.design === id && one.language === language)
      .map(({ file }) => file.slice(file.replaceAll('\\', '/').lastIndexOf('/') + 1)),
    carries: carries.map(({ key, how, verifiedOn }) => ({ contact: key, how, verifiedOn })),
  }));
  const file = join(folder, ledgerFile);
  const ledger = withEdition(readLedger(folder), { id: edition, built: day, prints });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(ledger, null, 2)}\n`);
}
