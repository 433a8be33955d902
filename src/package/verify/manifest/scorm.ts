import type { Files } from '../../files.ts';
import type { Finding } from '../finding.ts';
import { namesOf } from '../references.ts';
import { readXml } from '../xml.ts';
import type { Validate } from '../xsd.ts';
import { editionOf } from './edition.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkOrganizations } from './organizations.ts';
import { checkResources, launchPagesOf } from './resources.ts';
import { checkSchemas } from './schemas.ts';
import { checkStatus } from './status.ts';

/** What is wrong with a manifest, and the pages that it has an LMS launch. */
export interface CheckedManifest {
  findings: Finding[];
  launchPages: string[];
}

/** Checks the `imsmanifest.xml` of a package, and its files against it. */
export function checkScormManifest(
  bytes: Uint8Array,
  files: Files,
  validate: Validate | undefined,
): CheckedManifest {
  const { root, findings } = readXml('imsmanifest.xml', bytes);
  if (!root) return { findings, launchPages: [] };
  const { edition, findings: ofEdition } = editionOf(root);
  findings.push(...ofEdition);
  if (!edition) return { findings, launchPages: [] };
  return {
    findings: [
      ...findings,
      ...checkOrganizations(root),
      ...checkResources(root, edition, namesOf(files)),
      ...checkIdentifiers(root),
      ...checkStatus(root, edition),
      ...checkSchemas(root, edition, files, validate),
    ],
    launchPages: launchPagesOf(root, edition),
  };
}
