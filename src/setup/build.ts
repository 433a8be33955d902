import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { namedSchemas } from '../course/named-schemas.ts';
import { moduleSchema } from '../course/schema.ts';
import { mappingSchema } from '../records/import/mapping.ts';
import { rulesSchema } from '../records/validity/rules-schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { translationSchema } from '../scenario/schema/translation.ts';
import { copyStandardSchemas } from './standards.ts';
import { copyPlayer, writeIngredients } from './studio.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist');

/** Everything that the built player, the studio and the local LMS's pages depend on. */
const inputs = ['src', 'vite.config.ts', 'package-lock.json'];
const stamp = join(dist, '.inputs');

/**
 * Builds the player, the studio and the pages of the local LMS, unless what is in `dist` was built from these very sources.
 * The studio also holds the content that Crosscheck comes with, which may be newer than they are.
 */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  await ensureCompiled(say);
  writeIngredients(dist);
}

async function ensureCompiled(say: (line: string) => void): Promise<void> {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  // A build that fails half-way leaves files that fit no sources.
  rmSync(stamp, { force: true });
  say('Building the player, the studio and the local LMS.');
  // Lit and XState have a build for developers too; a shell that says NODE_ENV=development must not ship that one.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const make = (mode: string) => build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' });
  for (const mode of ['player', 'parts', 'words-fr', 'words-ar', 'host', 'cmi5', 'studio']) await make(mode);
  copyPlayer(dist);
  await make('studio-frame');
  copyStandardSchemas(dist);
  writeJsonSchemas();
  writeFileSync(stamp, now);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(join(root, input))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  if (!entries.some((entry) => entry.isDirectory() && join(dirname(path), entry.name) === path))
    return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** The JSON Schemas that a `$schema` line in a content file names, for completion in an editor. */
function writeJsonSchemas(): void {
  const schemas = {
    scenario: scenarioSchema,
    translation: translationSchema,
    module: moduleSchema,
    ...namedSchemas,
    mapping: mappingSchema,
    records: rulesSchema,
  };
  mkdirSync(join(dist, 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: 'input' });
    writeFileSync(join(dist, 'schema', `${name}.schema.json`), JSON.stringify(json, null, 2) + '\n');
  }
}
