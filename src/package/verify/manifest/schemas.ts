import type { Files } from '../../files.ts';
import { finding, type Finding } from '../finding.ts';
import { placeOf, withDescendants, type Element } from '../xml.ts';
import type { SchemaSet, Validate } from '../xsd.ts';
import { adlcpOf, type Edition } from './edition.ts';

const file = 'imsmanifest.xml';

const required12 = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'];

const required2004 = [
  ...['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'adlseq_v1p3.xsd', 'adlnav_v1p3.xsd', 'imsss_v1p0.xsd'],
  ...['auxresource', 'control', 'delivery', 'limit', 'objective', 'random', 'rollup', 'seqrule', 'util'].map(
    (part) => `imsss_v1p0${part}.xsd`,
  ),
  ...['xml.xsd', 'XMLSchema.dtd', 'datatypes.dtd'],
];

/** Holds a manifest to its standard's own schemas, and looks for these schemas beside it. */
export function checkSchemas(
  root: Element,
  edition: Edition,
  files: Files,
  validate: Validate | undefined,
): Finding[] {
  return [
    ...checkSubManifests(root),
    ...checkRequired(edition, files),
    ...checkMixed(root, edition, files),
    ...(validate && edition !== 'scorm2004-2nd' ? checkValid(file, files, edition, validate) : []),
  ];
}

/** What a standard's own schemas have against a manifest. */
export function checkValid(name: string, files: Files, set: SchemaSet, validate: Validate): Finding[] {
  const xml = new TextDecoder().decode(files.get(name));
  return validate(xml, set).map((said) => {
    const [, place, reason] = /^(line \d+): ([^]*)$/.exec(said) ?? [];
    return finding('schema', {
      file: name,
      ...(place !== undefined && { place }),
      message: `The standard’s schema refuses this: ${reason ?? said}`,
      remedy: 'Mend the element or attribute that is named; its order among the others matters too.',
    });
  });
}

/** ADL's checker refuses a manifest in a manifest. */
function checkSubManifests(root: Element): Finding[] {
  return [...withDescendants(root)]
    .filter(
      (element) => element !== root && element.name === 'manifest' && element.namespace === root.namespace,
    )
    .map((element) => {
      const message = 'There is a manifest within the manifest, which importers refuse or leave out.';
      const remedy = 'Move its items and resources into the outer one.';
      return finding('sub-manifest', { file, place: placeOf(element), message, remedy });
    });
}

function checkRequired(edition: Edition, files: Files): Finding[] {
  const required = edition === 'scorm12' ? required12 : required2004;
  const missing = required.filter((name) => !files.has(name));
  if (missing.length === 0) return [];
  const message = `Schema files of the standard are not beside the manifest: ${missing.join(', ')}.`;
  const remedy = 'Add them, unaltered, at the root of the package.';
  return [finding('missing-schema-files', { file, message, remedy })];
}

/** The 3rd and the 4th edition have a schema file of one name; only the 4th gives a completion threshold attributes. */
function checkMixed(root: Element, edition: Edition, files: Files): Finding[] {
  if (edition !== 'scorm2004-3rd' && edition !== 'scorm2004-4th') return [];
  const is4th = edition === 'scorm2004-4th';
  const findings: Finding[] = [];
  const schema = files.get('adlcp_v1p3.xsd');
  const of4th = schema && new TextDecoder().decode(schema).includes('minProgressMeasure');
  if (schema?.length && of4th !== is4th) {
    const message = `The manifest is of the ${is4th ? '4th' : '3rd'} Edition, and this schema file is of ${is4th ? 'an earlier one' : 'the 4th'}.`;
    const remedy = 'Put all schema files of one edition beside the manifest, and name that edition.';
    findings.push(finding('mixed-editions', { file: 'adlcp_v1p3.xsd', message, remedy }));
  }
  const thresholds = [...withDescendants(root)].filter(
    ({ name, namespace }) => name === 'completionThreshold' && namespace === adlcpOf(edition),
  );
  for (const threshold of thresholds) {
    const isIn4th = threshold.attributes.some(({ namespace }) => namespace === '');
    if (isIn4th === is4th || (threshold.text === '' && !isIn4th)) continue;
    const message = `This completionThreshold is written as in the ${is4th ? '3rd' : '4th'} Edition.`;
    const remedy = is4th
      ? 'Write completedByMeasure="true" minProgressMeasure="…" as attributes.'
      : 'Write the number as the text of the element.';
    findings.push(finding('mixed-editions', { file, place: placeOf(threshold), message, remedy }));
  }
  return findings;
}
