/** Plain packages of every kind, made by hand, that nothing is wrong with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { createValidator, type SchemaSet } from '../../../src/package/verify/xsd.ts';
import { schemaFolders } from '../../../src/setup/standards.ts';

export type GoodKind = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5' | 'web';

export const goodKinds: readonly GoodKind[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'web'];

/** The schema files of a standard, by name. */
export function schemasOf(set: SchemaSet): Map<string, Uint8Array> {
  const folder = schemaFolders[set];
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

export const validator = createValidator(schemasOf);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
    <title>Doors</title>
    <link rel="stylesheet" href="style.css">
    <link rel="license" href="https://licence.example/">
    <script src="./js/course.js"></script>
  </head>
  <body>
    <p><a href="https://www.icao.int/">Who says so</a></p>
    <img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" alt="">
  </body>
</html>
`;

const style = `/* @import "https://elsewhere.example/a.css"; */
body { background: url(picture.svg); mask: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"); }
`;

const picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>';

const script = `/*! Licence: https://licence.example/MIT. Never fetch("https://elsewhere.example/"). */
// window.addEventListener("unload", save)
const namespace = 'http://www.w3.org/2000/svg';
const quotes = /["'\`]/.test('"');
throw_ = () => { throw new Error('See https://errors.example/12 about fetch("https://…") and "unload".'); };
addEventListener('pagehide', () => fetch('data/one.json'));
window.onbeforeunload = null;
for (let w = window; w !== w.parent; w = w.parent) if (w.API) break;
`;

/** The files of a package, which a test may change. */
export function goodFiles(kind: GoodKind): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['index.html', strToU8(page)],
    ['style.css', strToU8(style)],
    ['picture.svg', strToU8(picture)],
    ['js/course.js', strToU8(script)],
    ['data/one.json', strToU8('{"link":"https://www.icao.int/"}')],
  ]);
  switch (kind) {
    case 'scorm12':
      return new Map([['imsmanifest.xml', strToU8(manifest12(files))], ...files, ...schemasOf(kind)]);
    case 'scorm2004-3rd':
    case 'scorm2004-4th':
      return new Map([['imsmanifest.xml', strToU8(manifest2004(kind, files))], ...files, ...schemasOf(kind)]);
    case 'cmi5':
      return new Map([['cmi5.xml', strToU8(courseStructure)], ...files]);
    case 'web':
      return files;
  }
}

/** @param files in the order of the zip's entries */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1, 12) });
}

const listed = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files.keys()].map((name) => `<file href="${name}"/>`).join('\n      ');

const manifest12 = (files: ReadonlyMap<string, Uint8Array>) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="DOORS" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG">
    <organization identifier="ORG"><title>Doors</title>
      <item identifier="ITEM" identifierref="RES"><title>Doors &amp; hands</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="RES" type="webcontent" adlcp:scormtype="sco" href="index.html">
      ${listed(files)}
    </resource>
  </resources>
</manifest>
`;

const manifest2004 = (
  edition: 'scorm2004-3rd' | 'scorm2004-4th',
  files: ReadonlyMap<string, Uint8Array>,
) => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="DOORS" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 ${edition === 'scorm2004-3rd' ? '3rd' : '4th'} Edition</schemaversion>
  </metadata>
  <organizations default="ORG">
    <organization identifier="ORG"><title>Doors</title>
      <item identifier="ITEM" identifierref="RES"><title>Doors &amp; hands</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="main" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="RES" type="webcontent" adlcp:scormType="sco" href="index.html">
      ${listed(files)}
    </resource>
  </resources>
</manifest>
`;

const courseStructure = `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://airline.example/courses/doors">
    <title><langstring lang="en">Doors</langstring></title>
    <description><langstring lang="en">Doors and hands.</langstring></description>
  </course>
  <objectives>
    <objective id="https://airline.example/objectives/1">
      <title><langstring lang="en">Arm</langstring></title>
      <description><langstring lang="en">Arms a door.</langstring></description>
    </objective>
  </objectives>
  <au id="https://airline.example/courses/doors/au" moveOn="CompletedAndPassed" masteryScore="0.8">
    <title><langstring lang="en">Doors</langstring></title>
    <description><langstring lang="en">Doors and hands.</langstring></description>
    <objectives><objective idref="https://airline.example/objectives/1"/></objectives>
    <url>index.html?from=lms</url>
  </au>
</courseStructure>
`;
