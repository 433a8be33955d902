/** What importers of packages insist on and no schema says. */
import { strFromU8, unzipSync } from 'fflate';
import type { PackedCourse } from '../../src/course/packed.ts';
import type { ScormTarget, Target } from '../../src/package/target.ts';
import { namespaces, schemaFiles, textsAt, type Listed } from './manifest-xml.ts';

const serverSide =
  /\.(htaccess|php\d?|phtml|cgi|sh|bash|shtml|aspx?|jspx?|py|rb|pl|exe|bat|cmd|dll|jar|swf)$/i;

const versions: Record<ScormTarget, string> = {
  scorm12: '1.2',
  scorm2004: '2004 3rd Edition',
  'scorm2004-4th': '2004 4th Edition',
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The rules that a zip breaks, in words. */
export function brokenRules(zip: Uint8Array, target: Target): string[] {
  const files = unzipSync(zip);
  const names = Object.keys(files);
  const expected = { scorm12: imsManifest, scorm2004: imsManifest, cmi5: 'cmi5.xml', web: '' };
  const manifest = expected[target === 'scorm2004-4th' ? 'scorm2004' : target];
  for (const other of [imsManifest, 'cmi5.xml']) {
    if (names.includes(other) !== (other === manifest)) {
      return [other === manifest ? 'the manifest is not at the root' : `${other} is of another standard`];
    }
  }
  const broken = [...brokenByNames(entryNames(zip), target)];
  if (target === 'web') return broken;
  const xml = utf8.decode(files[manifest]);
  const isScored = hasScore(JSON.parse(strFromU8(files['content/course.json']!)) as PackedCourse);
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) broken.push('it begins with something else');
  return target === 'cmi5'
    ? [...broken, ...brokenByStructure(xml, names, isScored)]
    : [...broken, ...brokenByManifest(xml, names, { target, isScored })];
}

const imsManifest = 'imsmanifest.xml';

function hasScore({ course }: PackedCourse): boolean {
  return course.parts.some(({ type, required }) => type !== 'module' && required !== false);
}

/** The names as the zip's directory writes them, twice where they are twice (APPNOTE 4.3.12). */
function entryNames(zip: Uint8Array): string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('This zip ends with a comment, or is none.');
  const names = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    names.push(strFromU8(zip.subarray(at + 46, at + 46 + name!)));
    at += 46 + name! + extra! + comment!;
  }
  return names;
}

function* brokenByNames(names: readonly string[], target: Target): Generator<string> {
  for (const name of names) {
    if (name.endsWith('/')) yield `${name} is a folder`;
    if (!/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*\/?$/.test(name)) yield `${name} has odd characters`;
    if (name.split('/').includes('..')) yield `${name} leads out of the package`;
    if (name.length > 120) yield `${name} is too long`;
    if (serverSide.test(name)) yield `${name} runs on a server`;
    if (/\.map$|(^|\/)\.|Thumbs\.db$/.test(name)) yield `${name} does not belong in a package`;
  }
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) yield 'two files have one name';
  for (const name of schemaFiles(target).keys()) {
    if (!names.includes(name)) yield `the schema ${name} is not at the root`;
  }
}

/** The one text that an XPath finds. */
function onlyIn(xml: string, target: Listed): (xpath: string) => string {
  return (xpath) => {
    const found = textsAt(xml, target, xpath);
    return found.length === 1 ? found[0]! : `${found.length} of ${xpath}`;
  };
}

/** cmi5 §13.1 and §10.2.4: what its schema leaves open. */
function* brokenByStructure(xml: string, names: readonly string[], isScored: boolean): Generator<string> {
  const only = onlyIn(xml, 'cmi5');
  const [course, au] = ['/cp:courseStructure/cp:course', '/cp:courseStructure/cp:au'];
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const id of [only(`${course}/@id`), only(`${au}/@id`)]) {
    if (!uuid.test(id)) yield `${id} belongs to somebody else`;
  }
  if (only(`${course}/@id`) === only(`${au}/@id`)) yield 'two identifiers are the same';
  for (const titled of [course, au]) {
    for (const text of ['title', 'description']) {
      if (!/^(?!\d+ of )\S/.test(only(`${titled}/cp:${text}/cp:langstring[@lang]`)))
        yield `a ${text} is missing`;
    }
  }
  if (!names.includes(only(`${au}/cp:url`))) yield 'the launch page is not there';
  if (only(`${au}/@moveOn`) !== (isScored ? 'CompletedAndPassed' : 'Completed')) yield 'moveOn is wrong';
  const mark = only(`${au}/@masteryScore`);
  if (isScored ? !/^[01](\.\d{1,4})?$/.test(mark) || Number(mark) > 1 : !mark.startsWith('0 of '))
    yield 'the pass mark is wrong';
}

function* brokenByManifest(
  xml: string,
  names: readonly string[],
  { target, isScored }: { target: ScormTarget; isScored: boolean },
): Generator<string> {
  const texts = (xpath: string) => textsAt(xml, target, xpath);
  const only = onlyIn(xml, target);
  if (only('/cp:manifest/cp:metadata/cp:schema') !== 'ADL SCORM') yield 'schema is wrong';
  if (only('/cp:manifest/cp:metadata/cp:schemaversion') !== versions[target]) yield 'schemaversion is wrong';
  if (!names.includes(only('/cp:manifest/cp:metadata/adlcp:location'))) yield 'the metadata are not there';

  const organizations = '/cp:manifest/cp:organizations';
  if (only(`${organizations}/@default`) !== only(`${organizations}/cp:organization/@identifier`)) {
    yield 'the default organization is not there';
  }
  const item = `${organizations}/cp:organization/cp:item`;
  for (const titled of [`${item}/cp:title`, `${organizations}/cp:organization/cp:title`]) {
    if (!/^(?!\d+ of )\S/.test(only(titled))) yield 'a title is missing';
  }
  const resource = '/cp:manifest/cp:resources/cp:resource';
  if (only(`${item}/@identifierref`) !== only(`${resource}/@identifier`))
    yield 'identifierref points nowhere';
  if (only(`${resource}/@adlcp:${target === 'scorm12' ? 'scormtype' : 'scormType'}`) !== 'sco')
    yield 'the type of the SCO is wrong';
  for (const id of texts('//@identifier')) {
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) yield `${id} is no identifier`;
  }
  if (new Set(texts('//@identifier')).size < texts('//@identifier').length)
    yield 'two identifiers are the same';

  const [mark, most] =
    target === 'scorm12' ? [`${item}/adlcp:masteryscore`, 100] : [`${item}//imsss:minNormalizedMeasure`, 1];
  if (isScored ? !/^\d+(\.\d+)?$/.test(only(mark)) || Number(only(mark)) > most : texts(mark).length > 0)
    yield 'the pass mark is wrong';
  if (target !== 'scorm12' && texts(`${item}//@satisfiedByMeasure[. = "true"]`).length !== Number(isScored))
    yield 'there is no measure to satisfy, or no score';

  const listed = texts(`${resource}/cp:file/@href`);
  if (!listed.includes(only(`${resource}/@href`))) yield 'the launch page is not listed';
  for (const name of names) {
    const times = listed.filter((href) => href === name).length;
    if (times !== (name === imsManifest ? 0 : 1)) yield `${name} is listed ${times} times`;
  }
  for (const href of listed) if (!names.includes(href)) yield `${href} is listed and not there`;
  const known: readonly string[] = Object.values(namespaces[target]);
  for (const [, uri] of xml.matchAll(/\sxmlns(?::\w+)?="([^"]*)"/g)) {
    if (!known.includes(uri!) && !uri!.startsWith('http://www.w3.org/'))
      yield `${uri} is of another standard`;
  }
}
