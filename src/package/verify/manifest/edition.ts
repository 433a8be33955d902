import { finding, type Finding } from '../finding.ts';
import { childOf, childrenOf, placeOf, type Element } from '../xml.ts';

export type Edition = 'scorm12' | 'scorm2004-2nd' | 'scorm2004-3rd' | 'scorm2004-4th';

/** The namespaces of a manifest (SCORM 1.2 CAM §2.3; SCORM 2004 CAM §3.4). */
const namespaces = {
  scorm12: {
    cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  scorm2004: {
    cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  },
} as const;

export const sequencingNamespace = 'http://www.imsglobal.org/xsd/imsss';

const editions: Readonly<Record<string, Edition>> = {
  '1.2': 'scorm12',
  'CAM 1.3': 'scorm2004-2nd',
  '2004 3rd Edition': 'scorm2004-3rd',
  '2004 4th Edition': 'scorm2004-4th',
};

const file = 'imsmanifest.xml';
const versions = Object.keys(editions).map((version) => `“${version}”`);

/** The namespace of ADL's own elements in an edition. */
export const adlcpOf = (edition: Edition): string =>
  namespaces[edition === 'scorm12' ? 'scorm12' : 'scorm2004'].adlcp;

/** The edition that a manifest declares, or the nearest; undefined where it is no manifest of SCORM. */
export function editionOf(root: Element): { edition?: Edition; findings: Finding[] } {
  const isOld = root.namespace === namespaces.scorm12.cp;
  if (root.name !== 'manifest' || (!isOld && root.namespace !== namespaces.scorm2004.cp)) {
    const message = `The root element is <${root.name}> of the namespace “${root.namespace}”, which is no manifest of SCORM.`;
    const remedy = `Begin with <manifest xmlns="${namespaces.scorm12.cp}"> for SCORM 1.2, or with <manifest xmlns="${namespaces.scorm2004.cp}"> for SCORM 2004.`;
    return { findings: [finding('root-element', { file, place: placeOf(root), message, remedy })] };
  }
  const nearest = isOld ? 'scorm12' : 'scorm2004-3rd';
  const metadata = childOf(root, 'metadata');
  const schema = metadata && childOf(metadata, 'schema');
  const schemaversion = metadata && childrenOf(metadata, 'schemaversion')[0];
  const wrong = (at: Element, message: string, remedy: string) =>
    finding('schema-version', { file, place: placeOf(at), message, remedy });
  if (!metadata || !schemaversion || !schema) {
    const message = 'The metadata do not say which version of SCORM this is.';
    const remedy = `Write <schema>ADL SCORM</schema> and <schemaversion> into <metadata>, which is one of ${versions.join(', ')}.`;
    return { edition: nearest, findings: [wrong(metadata ?? root, message, remedy)] };
  }
  const findings: Finding[] = [];
  if (schema.text !== 'ADL SCORM') {
    findings.push(wrong(schema, `The schema is “${schema.text}”.`, 'Write <schema>ADL SCORM</schema>.'));
  }
  const edition = Object.hasOwn(editions, schemaversion.text) ? editions[schemaversion.text] : undefined;
  if (!edition) {
    const message = `There is no version “${schemaversion.text}” of SCORM.`;
    findings.push(wrong(schemaversion, message, `Write one of ${versions.join(', ')}.`));
  } else if ((edition === 'scorm12') !== isOld) {
    const message = `The version is “${schemaversion.text}”, and the namespace is that of SCORM ${isOld ? '1.2' : '2004'}.`;
    findings.push(
      wrong(schemaversion, message, 'Use the namespaces of the version, or name the other version.'),
    );
    return { edition: nearest, findings };
  }
  return { edition: edition ?? nearest, findings };
}
