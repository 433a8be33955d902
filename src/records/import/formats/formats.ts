import { cornerstone } from './cornerstone.ts';
import { csv } from './csv.ts';
import type { Layout } from './layout.ts';
import { moodle } from './moodle.ts';
import { scormcloud } from './scormcloud.ts';
import { successfactors } from './successfactors.ts';
import { totara } from './totara.ts';

/** Every layout that is known; a table that none of the others is comes last. */
export const layouts: readonly Layout[] = [
  ...moodle,
  ...cornerstone,
  ...successfactors,
  ...scormcloud,
  ...totara,
  ...csv,
];
