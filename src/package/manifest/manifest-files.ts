import type { Target } from '../target.ts';
import { cmi5Structure } from './cmi5.ts';
import type { CourseFacts } from './facts.ts';
import { lomOf } from './lom.ts';
import { scormManifest } from './scorm.ts';

const metadata = 'metadata.xml';

/**
 * What a standard asks for at the root of a package to say what is in it. A plain web server asks for nothing.
 * @param template the text of `imsmanifest.xml` at the root of the project
 * @param files every other file of the package
 * @returns texts by path
 */
export async function manifestFiles(
  target: Target,
  facts: CourseFacts,
  { template, files }: { template: string; files: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (target === 'web') return new Map();
  if (target === 'cmi5') return new Map([['cmi5.xml', await cmi5Structure(facts)]]);
  const listed = { files: [...files, metadata].sort(), metadata };
  return new Map([
    ['imsmanifest.xml', scormManifest(template, target, facts, listed)],
    [metadata, lomOf(target, facts)],
  ]);
}
