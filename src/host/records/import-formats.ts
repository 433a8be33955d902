import type { FormatName } from '../../records/import/formats/layout.ts';

/** By what name the page and the server know the formats that a file can be in. */
export const importFormats = [
  'moodle',
  'cornerstone',
  'successfactors',
  'scormcloud',
  'totara',
  'xapi',
  'crosscheck',
  'csv',
] as const satisfies readonly FormatName[];
