/** What importers of packages insist on and no schema says. */
import { strFromU8, unzipSync } from 'fflate';
import type { Standard } from '../../src/course/packed.ts';
import { namespaces, schemaFiles, textsAt } from './manifest-xml.ts';

const serverSide =
  /\.(htaccess|php\d?|phtml|cgi|sh|bash|shtml|aspx?|jspx?|py|rb|pl|exe|bat|cmd|dll|jar|swf)$/i;

const versions = { scorm12: '1.2', scorm2004: '2004 3rd Edition' } as const;
const types = { scorm12: 'scormtype', scorm2004: 'scormType' } as const;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The rules that a zip breaks, in words. */
export function brokenRules(zip: Uint8Array, standard: Standard): string[] {
  const files = unzipSync(zip);
  const bytes = files['imsmanifest.xml'];
  if (!bytes) return ['the manifest is not at the root'];
  return [
    ...brokenByNames(entryNames(zip), standard),
    ...brokenByManifest(utf8.decode(bytes), Object.keys(files), standard),
  ];
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

function* brokenByNames(names: readonly string[], standard: Standard): Generator<string> {
  for (const name of names) {
    if (name.endsWith('/')) yield `${name} is a folder`;
    if (!/^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*\/?$/.test(name)) yield `${name} has odd characters`;
    if (name.split('/').includes('..')) yield `${name} leads out of the package`;
    if (name.length > 120) yield `${name} is too long`;
    if (serverSide.test(name)) yield `${name} runs on a server`;
    if (/\.map$|(^|\/)\.|Thumbs\.db$/.test(name)) yield `${name} does not belong in a package`;
  }
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) yield 'two files have one name';
  for (const name of schemaFiles(standard).keys()) {
    if (!names.includes(name)) yield `the schema ${name} is not at the root`;
  }
}

function* brokenByManifest(xml: string, names: readonly string[], standard: Standard): Generator<string> {
  const texts = (xpath: string) => textsAt(xml, standard, xpath);
  const only = (xpath: string) => {
    const found = texts(xpath);
    return found.length === 1 ? found[0]! : `${found.length} of ${xpath}`;
  };
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) yield 'it begins with something else';
  if (only('/cp:manifest/cp:metadata/cp:schema') !== 'ADL SCORM') yield 'schema is wrong';
  if (only('/cp:manifest/cp:metadata/cp:schemaversion') !== versions[standard])
    yield 'schemaversion is wrong';

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
  if (only(`${resource}/@adlcp:${types[standard]}`) !== 'sco') yield 'the type of the SCO is wrong';
  for (const id of texts('//@identifier')) {
    if (!/^[A-Za-z_][\w.-]*$/.test(id)) yield `${id} is no identifier`;
  }
  if (new Set(texts('//@identifier')).size < texts('//@identifier').length)
    yield 'two identifiers are the same';

  const [mark, most] =
    standard === 'scorm12' ? [`${item}/adlcp:masteryscore`, 100] : [`${item}//imsss:minNormalizedMeasure`, 1];
  if (!/^\d+(\.\d+)?$/.test(only(mark)) || Number(only(mark)) > most) yield 'the pass mark is wrong';

  const listed = texts(`${resource}/cp:file/@href`);
  if (!listed.includes(only(`${resource}/@href`))) yield 'the launch page is not listed';
  for (const name of names) {
    const times = listed.filter((href) => href === name).length;
    if (times !== (name === 'imsmanifest.xml' ? 0 : 1)) yield `${name} is listed ${times} times`;
  }
  for (const href of listed) if (!names.includes(href)) yield `${href} is listed and not there`;
  const known: readonly string[] = Object.values(namespaces[standard]);
  for (const [, uri] of xml.matchAll(/\sxmlns(?::\w+)?="([^"]*)"/g)) {
    if (!known.includes(uri!) && !uri!.startsWith('http://www.w3.org/'))
      yield `${uri} is of another standard`;
  }
}
