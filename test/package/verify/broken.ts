/** Packages that are broken by one planted fault each, and the rule that must find it. */
import { unzipSync } from 'fflate';
import { packed } from '../small-course.ts';
import { brokenCmi5 } from './broken/cmi5.ts';
import { brokenContainers } from './broken/containers.ts';
import { brokenOurs } from './broken/ours.ts';
import { brokenPages } from './broken/pages.ts';
import type { BrokenPackage } from './broken/planting.ts';
import { brokenScorm } from './broken/scorm.ts';
import { goodFiles, zipOf } from './good.ts';

export const brokenPackages: readonly BrokenPackage[] = [
  ...brokenContainers,
  ...brokenScorm,
  ...brokenCmi5,
  ...brokenPages,
  ...brokenOurs,
];

/** The bytes of a broken package. */
export async function brokenZip({ from, zip }: BrokenPackage): Promise<Uint8Array> {
  if (from !== 'ours') return zip({ files: goodFiles(from), zip: zipOf(goodFiles(from)) });
  const made = await packed('scorm12');
  return zip({ files: new Map(Object.entries(unzipSync(made.zip))), zip: made.zip });
}
