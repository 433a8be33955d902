import type { Standard } from '../course/packed.ts';
import type { SchemaSet } from './verify/xsd.ts';

/** What a package is made for: a standard, and of SCORM 2004 an edition, which is the 3rd unless it is named. */
export const targets = ['scorm12', 'scorm2004', 'scorm2004-4th', 'cmi5', 'web'] as const;

export type Target = (typeof targets)[number];
export type ScormTarget = Exclude<Target, 'cmi5' | 'web'>;

/** The run-time that the player looks for. The editions of SCORM 2004 have the same. */
export const standardOf: Record<Target, Standard> = {
  scorm12: 'scorm12',
  scorm2004: 'scorm2004',
  'scorm2004-4th': 'scorm2004',
  cmi5: 'cmi5',
  web: 'web',
};

/** The schema files that importers expect beside the manifest (SCORM 1.2 CAM §2.3, SCORM 2004 CAM §3.2); none elsewhere. */
export const schemasBeside: Record<Target, SchemaSet | undefined> = {
  scorm12: 'scorm12',
  scorm2004: 'scorm2004-3rd',
  'scorm2004-4th': 'scorm2004-4th',
  cmi5: undefined,
  web: undefined,
};
