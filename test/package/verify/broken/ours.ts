/** Packages of Crosscheck itself, with content that was changed after they were packed. */
import { strFromU8, strToU8 } from 'fflate';
import type { Rule } from '../../../../src/package/verify/finding.ts';
import { byFiles, inFile, type BrokenPackage, type Files } from './planting.ts';

export const brokenOurs: readonly BrokenPackage[] = [
  inOurs('no fingerprint', 'content-shape', 'content/course.json', /"fingerprint":"[^"]*",/, ''),
  inOurs(
    'a scenario with a way to nowhere',
    'content-shape',
    'content/scenarios/warm-galley.json',
    /"next":"[^"]*"/,
    '"next":"nowhere"',
  ),
  byFiles(
    'a scenario that is not there',
    'content-file',
    (files) => files.delete('content/scenarios/warm-galley.json'),
    'ours',
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
  const scenario = JSON.parse(strFromU8(files.get('content/scenarios/warm-galley.json')!)) as object;
  for (let i = 0; i < 300; i += 1) {
    const id = `flight-${i}`;
    files.set(`content/scenarios/${id}.json`, strToU8(JSON.stringify({ ...scenario, id })));
    course.course.parts.push({ type: 'scenario', id });
    course.scenarios.push({ ...course.scenarios[0], id });
  }
  files.set('content/course.json', strToU8(JSON.stringify(course)));
}
