import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRules } from '../../records/validity/rules.ts';
import type { Rules } from '../../records/validity/rules-schema.ts';

/** The rules of a content folder; undefined where it has none. @throws Error that names the file and the place in it */
export function rulesIn(content: string): Rules | undefined {
  const file = join(content, 'modules', 'records.json');
  return existsSync(file) ? readRules(readFileSync(file, 'utf8'), file) : undefined;
}
