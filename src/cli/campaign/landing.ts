import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { landingName, type Landing } from '../../campaign/landing/landing.ts';
import type { WrittenFile } from './build.ts';

/** What a telephone on a bad network can be asked for: of all files together, compressed as a server sends them. */
const limit = 15 * 1024;

/** Writes the page that codes open, and says so where it has become too large. */
export function writeLanding(landing: Landing | undefined, folder: string): WrittenFile[] {
  if (landing === undefined) return [];
  let size = 0;
  const written = [...landing.files].map(([path, text]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    size += gzipSync(text).length;
    return { file, design: landingName, language: landing.language };
  });
  if (size > limit) {
    process.stderr.write(
      `The landing page has ${(size / 1024).toFixed(1)} KB, compressed; with more than 15 it opens slowly on a bad network. Name fewer "countries" under "landing" in modules/self-care.json, or fewer languages.\n`,
    );
  }
  return written;
}
