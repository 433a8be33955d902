import { XMLParser } from 'fast-xml-parser';
import type { ScormTarget } from '../target.ts';
import type { CourseFacts } from './facts.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';
import { format, inXml, writeXml, type Xml } from './xml.ts';

/** What a kind of SCORM asks for beyond the template. */
export interface Dialect {
  schemaversion: string;
  /** The attributes of the root that name its schemas. */
  namespaces: Xml;
  /** The attribute that says which resources are SCOs; the case of its letters differs. */
  scormType: string;
  /** What stands in the item behind its title. */
  item(facts: CourseFacts): Xml;
  organization: Xml;
}

const dialects: Record<ScormTarget, Dialect> = {
  scorm12,
  scorm2004: scorm2004('2004 3rd Edition'),
  'scorm2004-4th': scorm2004('2004 4th Edition'),
};

/**
 * Fills the template (SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4).
 * @param template the text of `imsmanifest.xml` at the root of the project
 * @param files every file of the package but the manifest, relative to it
 * @param metadata the one of them that describes the course
 * @returns the text of the package's `imsmanifest.xml`
 */
export function scormManifest(
  template: string,
  target: ScormTarget,
  facts: CourseFacts,
  { files, metadata: location }: { files: readonly string[]; metadata: string },
): string {
  const parsed = new XMLParser({ ...format, parseTagValue: false }).parse(template) as { manifest: Xml };
  const { metadata, organizations, resources, ...attributes } = parsed.manifest as Record<string, Xml>;
  const organization = organizations!.organization as Xml;
  const dialect = dialects[target];
  const title = inXml(facts.title);

  return writeXml({
    manifest: {
      ...attributes,
      '@identifier': `${String(parsed.manifest['@identifier'])}-${facts.id}`,
      '@version': facts.version,
      ...dialect.namespaces,
      metadata: { ...metadata, schemaversion: dialect.schemaversion, 'adlcp:location': location },
      organizations: {
        ...organizations,
        organization: {
          ...organization,
          title,
          item: { ...(organization.item as Xml), title, ...dialect.item(facts) },
          ...dialect.organization,
        },
      },
      resources: {
        resource: {
          ...(resources!.resource as Xml),
          [dialect.scormType]: 'sco',
          file: files.map((href) => ({ '@href': href })),
        },
      },
    },
  });
}
