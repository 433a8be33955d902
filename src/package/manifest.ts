import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { Standard } from '../course/packed.ts';

/** What a manifest says of its package. */
export interface ManifestFacts {
  courseId: string;
  title: string;
  version: string;
  /** Percent. */
  passMark: number;
  /** Every file of the package but the manifest, relative to it. */
  files: readonly string[];
}

type Xml = { [name: string]: string | Xml | Xml[] };

/** Characters that XML 1.0 can't hold, not even escaped, such as the line breaks of some presentation programs. */
const notInXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const format = { ignoreAttributes: false, attributeNamePrefix: '@', commentPropName: '' } as const;

/**
 * Fills the template for a standard (SCORM 1.2 CAM §2.3; SCORM 2004 3rd Edition CAM §3.4).
 * @param template the text of `imsmanifest.xml` at the root of the project
 * @returns the text of the package's `imsmanifest.xml`
 */
export function fillManifest(template: string, standard: Standard, facts: ManifestFacts): string {
  const parsed = new XMLParser({ ...format, parseTagValue: false }).parse(template) as { manifest: Xml };
  const { metadata, organizations, resources, ...attributes } = parsed.manifest as Record<string, Xml>;
  const organization = organizations!.organization as Xml;
  const rules = byStandard[standard];
  const title = facts.title.replace(notInXml, ' ');

  const manifest: Xml = {
    ...attributes,
    '@identifier': `${String(parsed.manifest['@identifier'])}-${facts.courseId}`,
    '@version': facts.version,
    ...rules.namespaces,
    metadata: { ...metadata, schemaversion: rules.schemaversion },
    organizations: {
      ...organizations,
      organization: {
        ...organization,
        title,
        item: { ...(organization.item as Xml), title, ...rules.item(facts) },
        ...rules.organization,
      },
    },
    resources: {
      resource: {
        ...(resources!.resource as Xml),
        [rules.scormType]: 'sco',
        file: facts.files.map((href) => ({ '@href': href })),
      },
    },
  };
  const builder = new XMLBuilder({
    ...format,
    format: true,
    suppressEmptyNode: true,
    // XML has no attributes without a value; HTML has.
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ manifest })}`;
}

interface Rules {
  schemaversion: string;
  namespaces: Xml;
  scormType: string;
  item(facts: ManifestFacts): Xml;
  organization: Xml;
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

const byStandard: Record<Standard, Rules> = {
  scorm12: {
    schemaversion: '1.2',
    namespaces: {
      '@xmlns': 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      '@xmlns:xsi': xsi,
      '@xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd ' +
        'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    scormType: '@adlcp:scormtype',
    item: ({ passMark }) => ({ 'adlcp:masteryscore': String(passMark) }),
    organization: {},
  },
  scorm2004: {
    schemaversion: '2004 3rd Edition',
    namespaces: {
      '@xmlns': 'http://www.imsglobal.org/xsd/imscp_v1p1',
      '@xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      '@xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
      '@xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
      '@xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      '@xmlns:xsi': xsi,
      '@xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd ' +
        'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd ' +
        'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd ' +
        'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd ' +
        'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    },
    scormType: '@adlcp:scormType',
    item: ({ passMark }) => ({
      'imsss:sequencing': {
        'imsss:objectives': {
          'imsss:primaryObjective': {
            '@objectiveID': 'course',
            '@satisfiedByMeasure': 'true',
            'imsss:minNormalizedMeasure': String(passMark / 100),
          },
        },
        // Without these two an LMS may complete a course that said nothing.
        'imsss:deliveryControls': { '@completionSetByContent': 'true', '@objectiveSetByContent': 'true' },
      },
      'adlnav:presentation': {
        'adlnav:navigationInterface': { 'adlnav:hideLMSUI': ['previous', 'continue'] as unknown as Xml[] },
      },
    }),
    organization: {
      '@adlseq:objectivesGlobalToSystem': 'false',
      'imsss:sequencing': { 'imsss:controlMode': { '@choice': 'true', '@flow': 'true' } },
    },
  },
};
