import type { Files } from '../files.ts';

/** The schema files of one standard and edition. */
export type SchemaSet = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5';

/** What a standard's own schemas have against a document, each with its line; empty where it is valid. */
export type Validate = (xml: string, schema: SchemaSet) => string[];

/** What a document may be made of, and the file that describes it; the first is what the document itself is of. */
const schemasOf: Record<SchemaSet, readonly (readonly [namespace: string, file: string])[]> = {
  scorm12: [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ],
  'scorm2004-3rd': scorm2004(),
  'scorm2004-4th': scorm2004(),
  cmi5: [['https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd', 'CourseStructure.xsd']],
};

function scorm2004() {
  return [
    ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
    ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
  ] as const;
}

const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';

/** Stands in for the `ims_xml.xsd` of SCORM 1.2, which is older than XML Schema and which libxml2 refuses. */
const xmlNamespace = `<xs:schema ${xs} targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/><xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>`;

/** A broken document can break its schema in a thousand places; the first few tell what to mend. */
const mostErrors = 20;

let library: ReturnType<typeof load> | undefined;

/** libxml2 has room for a handful of providers in all, so one serves every validator. */
async function load() {
  const libxml2 = await import('libxml2-wasm');
  const inMemory = new libxml2.XmlBufferInputProvider({});
  libxml2.xmlRegisterInputProvider(inMemory);
  return { libxml2, inMemory };
}

/**
 * Makes a validator of documents by the standards' schemas. Each set is read when it is first needed. Everything comes
 * from memory: a file that is not there is an error, and no network is asked for it.
 * @param schemas gives the schema files of a set, by name
 * @returns the validator, which throws an Error where a schema file is missing or is no schema
 */
export async function createValidator(schemas: (set: SchemaSet) => Files): Promise<Validate> {
  const { libxml2, inMemory } = await (library ??= load());
  const ready = new Map<SchemaSet, InstanceType<typeof libxml2.XsdValidator>>();

  function validatorFor(set: SchemaSet) {
    const known = ready.get(set);
    if (known) return known;
    const files = new Map<string, Uint8Array>(schemas(set));
    const missing = schemasOf[set].find(([, file]) => !files.has(file));
    // libxml2 would go on without it, and refuse what it describes.
    if (missing) throw new Error(`The schema file ${missing[1]} of ${set} is missing.`);
    if (set === 'scorm12') files.set('ims_xml.xsd', new TextEncoder().encode(xmlNamespace));
    // A folder of its own, so that no other validator's files are taken for these.
    const folder = `${crypto.randomUUID()}/`;
    for (const [name, bytes] of files) inMemory.addBuffer(folder + name, bytes);
    const imports = schemasOf[set].map(
      ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
    );
    const driver = libxml2.XmlDocument.fromString(`<xs:schema ${xs}>${imports.join('')}</xs:schema>`, {
      url: `${folder}driver.xsd`,
    });
    const validator = libxml2.XsdValidator.fromDoc(driver);
    for (const name of files.keys()) inMemory.removeBuffer(folder + name);
    ready.set(set, validator);
    return validator;
  }

  function saidBy(error: unknown, set: SchemaSet): string[] {
    if (!(error instanceof libxml2.XmlLibError)) throw error;
    const ofStandard = error.details.filter(({ message }) => !isOfUnknownSchema(message, set));
    const said = ofStandard.map(({ line, message }) => `line ${line}: ${message.trim()}`);
    return [...new Set(said)].slice(0, mostErrors);
  }

  return (xml, set) => {
    const validator = validatorFor(set);
    let document: InstanceType<typeof libxml2.XmlDocument>;
    try {
      document = libxml2.XmlDocument.fromString(xml);
    } catch (error) {
      return saidBy(error, set);
    }
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return saidBy(error, set);
    } finally {
      document.dispose();
    }
  };
}

/** Metadata that stand in the manifest have schemas of their own, which are not here to check them by. */
function isOfUnknownSchema(message: string, set: SchemaSet): boolean {
  const namespace = /\{([^}]*)\}[^{}]*: No matching global /.exec(message)?.[1];
  return namespace !== undefined && schemasOf[set].every(([known]) => known !== namespace);
}
