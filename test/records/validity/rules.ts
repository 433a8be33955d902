import { readFileSync } from 'node:fs';
import { readRules } from '../../../src/records/validity/rules.ts';
import type { Requirement, Rules } from '../../../src/records/validity/rules-schema.ts';

const file = new URL('../../../modules/records.json', import.meta.url);

export const shippedText = readFileSync(file, 'utf8');

/** The rules that the course comes with. */
export const shipped: Rules = readRules(shippedText, 'records.json');

/** One of its requirements, which has the id of its kind. */
export function shippedRequirement<Kind extends Requirement['kind']>(
  kind: Kind,
): Extract<Requirement, { kind: Kind }> {
  return shipped.requirements.find((one) => one.kind === kind) as Extract<Requirement, { kind: Kind }>;
}
