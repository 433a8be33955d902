/** Packages with a broken `imsmanifest.xml`, or with files that do not fit it. */
import { strToU8 } from 'fflate';
import { schemasOf } from '../good.ts';
import { byFiles, inManifest, type BrokenPackage, type Files } from './planting.ts';

export const brokenScorm: readonly BrokenPackage[] = [
  // imsmanifest.xml as XML.
  inManifest('a byte-order mark', 'byte-order-mark', 'scorm12', '<?xml', '\ufeff<?xml'),
  inManifest('another encoding', 'encoding', 'scorm12', 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
  byFiles('bytes that are not UTF-8', 'encoding', (files) =>
    files.set(
      'imsmanifest.xml',
      Uint8Array.from(files.get('imsmanifest.xml')!, (byte, i) => (i === 99 ? 255 : byte)),
    ),
  ),
  inManifest('a bare ampersand', 'not-well-formed', 'scorm12', '&amp;', '&'),
  inManifest('an entity', 'document-type', 'scorm12', '<manifest', '<!DOCTYPE m [<!ENTITY a "a">]><manifest'),
  inManifest('an element of no schema', 'schema', 'scorm12', '<resources>', '<resorces/><resources>'),
  inManifest(
    'an element out of order',
    'schema',
    'scorm2004-3rd',
    /(<title>Doors &amp; hands<\/title>)([^]*?)(<\/item>)/,
    '$2$1$3',
  ),
  inManifest('another namespace', 'root-element', 'scorm12', 'imscp_rootv1p1p2"', 'imscp_rootv9"'),

  // imsmanifest.xml as a manifest.
  inManifest('an unknown version', 'schema-version', 'scorm12', '>1.2<', '>banana<'),
  inManifest('a version of other namespaces', 'schema-version', 'scorm12', '>1.2<', '>2004 3rd Edition<'),
  inManifest('no version', 'schema-version', 'scorm2004-4th', /<schemaversion>.*<\/schemaversion>/, ''),
  inManifest('scormType in SCORM 1.2', 'scorm-type', 'scorm12', 'scormtype', 'scormType'),
  inManifest('scormtype in SCORM 2004', 'scorm-type', 'scorm2004-3rd', 'scormType', 'scormtype'),
  inManifest('another default', 'default-organization', 'scorm12', 'default="ORG"', 'default="OTHER"'),
  inManifest(
    'a resource that is not there',
    'unknown-resource',
    'scorm12',
    'identifierref="RES"',
    'identifierref="GAME"',
  ),
  inManifest('nothing to launch', 'nothing-to-launch', 'scorm12', ' identifierref="RES"', ''),
  inManifest('no title', 'missing-title', 'scorm12', '<title>Doors</title>', '<title> </title>'),
  inManifest('a pass mark of 101', 'pass-mark', 'scorm12', '>80<', '>101<'),
  inManifest('a pass mark in percent', 'pass-mark', 'scorm2004-3rd', '>0.8<', '>80<'),
  inManifest(
    'a pass mark without effect',
    'unused-pass-mark',
    'scorm2004-3rd',
    ' satisfiedByMeasure="true"',
    '',
  ),
  inManifest(
    'a threshold',
    'completion-threshold',
    'scorm2004-3rd',
    '<imsss:sequencing>',
    '<adlcp:completionThreshold>1</adlcp:completionThreshold>$&',
  ),
  inManifest(
    'completion left to the LMS',
    'completed-by-lms',
    'scorm2004-3rd',
    / completionSetByContent="true"/,
    '',
  ),
  inManifest(
    'a map of objectives',
    'objective-map',
    'scorm2004-3rd',
    '</imsss:primaryObjective>',
    '<imsss:mapInfo targetObjectiveID="t"/>$&',
  ),
  inManifest(
    'a launch page that is not there',
    'missing-file',
    'scorm12',
    'href="index.html">',
    'href="start.html">',
  ),
  byFiles('a listed file that is not there', 'missing-file', (files) => files.delete('data/one.json')),
  inManifest(
    'a listed file with capital letters',
    'file-name-case',
    'scorm12',
    '<file href="style.css"/>',
    '<file href="Style.css"/>',
  ),
  inManifest(
    'a file of another server',
    'remote-file',
    'scorm12',
    '<file href="index.html"/>',
    '$&<file href="https://elsewhere.example/a.js"/>',
  ),
  byFiles('a file that is not listed', 'unlisted-file', (files) => files.set('more.txt', strToU8('more'))),
  inManifest('a file listed twice', 'listed-twice', 'scorm12', '<file href="index.html"/>', '$&$&'),
  inManifest(
    'a second SCO',
    'several-scos',
    'scorm12',
    '</resources>',
    '<resource identifier="RES2" type="webcontent" adlcp:scormtype="sco" href="index.html"/>$&',
  ),
  inManifest(
    'an identifier with a space',
    'identifier',
    'scorm12',
    'identifier="DOORS"',
    'identifier="1 DOORS"',
  ),
  inManifest(
    'one identifier twice',
    'duplicate-identifier',
    'scorm12',
    'identifier="DOORS"',
    'identifier="ITEM"',
  ),
  inManifest('a long identifier', 'long-organization-id', 'scorm12', /"ORG"/g, '"ORGANIZATION"'),
  inManifest(
    'a manifest in the manifest',
    'sub-manifest',
    'scorm12',
    '</resources>',
    '$&<manifest identifier="SUB"><organizations/><resources/></manifest>',
  ),
  inManifest(
    'a long description',
    'long-description',
    'scorm12',
    '</schemaversion>',
    `$&<description>${'a'.repeat(1001)}</description>`,
  ),
  byFiles('no schema file', 'missing-schema-files', (files) => files.delete('adlcp_rootv1p2.xsd')),
  byFiles('a schema file of the other edition', 'mixed-editions', mixEditions, 'scorm2004-3rd'),
  inManifest(
    'a threshold of the other edition',
    'mixed-editions',
    'scorm2004-3rd',
    '<imsss:sequencing>',
    '<adlcp:completionThreshold completedByMeasure="true"/>$&',
  ),
];

function mixEditions(files: Files): void {
  files.set('adlcp_v1p3.xsd', schemasOf('scorm2004-4th').get('adlcp_v1p3.xsd')!);
}
