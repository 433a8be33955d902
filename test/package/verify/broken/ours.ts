/** Packages of Crosscheck itself, with content that was changed after they were packed. */
import { strFromU8, strToU8 } from 'fflate';
import { documentIn, documentScript } from '../../../../src/package/document-script.ts';
import type { Rule } from '../../../../src/package/verify/finding.ts';
import { byFiles, inFile, type BrokenPackage, type Files } from './planting.ts';

export const brokenOurs: readonly BrokenPackage[] = [
  inOurs('no fingerprint', 'content-shape', 'content/course.json', /"fingerprint":"[^"]*",/, ''),
  inOurs(
    'a scenario with a way to nowhere',
    'content-shape',
    'content/scenarios/warm-galley.js',
    /"next":"[^"]*"/,
    '"next":"nowhere"',
  ),
  byFiles(
    'a scenario that is not there',
    'content-file',
    (files) => files.delete('content/scenarios/warm-galley.js'),
    'ours',
  ),
  inOurs(
    'texts of another version of a scenario',
    'content-shape',
    'content/en/scenarios/warm-galley.js',
    /\["[^"]*",/,
    '["AAAA",',
  ),
  inOurs(
    'the content of another standard',
    'content-standard',
    'content/course.json',
    '"standard":"scorm12"',
    '"standard":"cmi5"',
  ),
  byFiles('too much to keep', 'suspend-data', makeLong, 'ours'),
];

function inOurs(name: string, rule: Rule, file: string, what: string | RegExp, by: string): BrokenPackage {
  return inFile([name, rule, 'ours'], file, (text) => text.replace(what, by));
}

/** One flight many times over, under other names. */
function makeLong(files: Files): void {
  const course = JSON.parse(strFromU8(files.get('content/course.json')!)) as {
    course: { parts: object[] };
    scenarios: object[];
  };
  const copy = (name: string, id: string) => {
    const script = strFromU8(files.get(`content/${name}warm-galley.js`)!);
    const { json } = documentIn(script)!;
    const document = JSON.parse(json) as object;
    const renamed = Array.isArray(document) ? document : { ...document, id };
    files.set(`content/${name}${id}.js`, strToU8(documentScript(`${name}${id}`, renamed)));
  };
  for (let i = 0; i < 300; i += 1) {
    const id = `flight-${i}`;
    copy('scenarios/', id);
    copy('en/scenarios/', id);
    course.course.parts.push({ type: 'scenario', id });
    course.scenarios.push({ ...course.scenarios[0], id });
  }
  files.set('content/course.json', strToU8(JSON.stringify(course)));
}
