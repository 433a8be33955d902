/** Zips that are broken as such, and packages with names that are no good. */
import { strToU8 } from 'fflate';
import { goodFiles, zipOf } from '../good.ts';
import { dataOf, renamed, withHeaders } from '../zip-bytes.ts';
import { byFiles, byZip, type BrokenPackage, type Files } from './planting.ts';

export const brokenContainers: readonly BrokenPackage[] = [
  // The zip as a container.
  byZip('text instead of a zip', 'not-a-zip', () => strToU8('imsmanifest.xml')),
  byZip('a zip that breaks off', 'not-a-zip', (zip) => zip.subarray(0, zip.length - 40)),
  byZip('a byte of a file that is another', 'damaged-zip', (zip) =>
    withHeaders(zip, 'js/course.js', ({ view, local }) => view.setUint8(dataOf(view, local) + 9, 7)),
  ),
  byZip('two names for one entry', 'damaged-zip', (zip) =>
    withHeaders(zip, 'style.css', ({ view, local }) => view.setUint8(local + 30, 'S'.charCodeAt(0))),
  ),
  byZip('a file that is larger than the zip says', 'damaged-zip', (zip) =>
    withHeaders(zip, 'style.css', ({ view, central }) => view.setUint32(central + 24, 9, true)),
  ),
  byZip('files that overlap', 'damaged-zip', (zip) =>
    withHeaders(zip, 'style.css', ({ view, central }) => view.setUint32(central + 20, zip.length, true)),
  ),
  byZip('sizes in ZIP64', 'zip64', (zip) =>
    withHeaders(zip, 'style.css', ({ view, central }) => view.setUint32(central + 24, 0xffffffff, true)),
  ),
  byZip('a password', 'encrypted', (zip) =>
    withHeaders(zip, 'index.html', ({ view, central }) => view.setUint16(central + 8, 1, true)),
  ),
  byZip('another compression', 'compression-method', (zip) =>
    withHeaders(zip, 'index.html', ({ view, central }) => view.setUint16(central + 10, 14, true)),
  ),
  byZip('a bomb', 'too-big', (zip) =>
    withHeaders(zip, 'style.css', ({ view, central }) => view.setUint32(central + 24, 3_000_000_000, true)),
  ),
  {
    name: 'one name twice',
    from: 'scorm12',
    rule: 'duplicate-name',
    zip: ({ files }) =>
      renamed(zipOf(files.set('js/cours2.js', strToU8(''))), 'js/cours2.js', 'js/course.js'),
  },
  byZip('a symbolic link', 'symbolic-link', (zip) =>
    withHeaders(zip, 'style.css', ({ view, central }) => {
      view.setUint8(central + 5, 3);
      view.setUint16(central + 40, 0o120777, true);
    }),
  ),
  byFiles('an entry for a folder', 'folder-entry', (files) => files.set('js/', new Uint8Array())),

  // The names of the files.
  byFiles('a backslash', 'backslash', (files) => files.set('js\\more.js', strToU8(''))),
  byFiles('a name that leads up', 'leads-out', (files) => files.set('../course.js', strToU8(''))),
  byFiles('a name from the root', 'leads-out', (files) => files.set('/course.js', strToU8(''))),
  byFiles('capital letters', 'same-name-but-case', (files) => files.set('Style.css', strToU8(''))),
  byFiles('a colon', 'unsafe-characters', (files) => files.set('10:30.txt', strToU8(''))),
  byFiles('a space', 'odd-characters', (files) => files.set('seat map.txt', strToU8(''))),
  byFiles('a long path', 'long-path', (files) => files.set(`${'a/'.repeat(60)}b.txt`, strToU8(''))),
  byFiles('a script for a server', 'server-side-file', (files) => files.set('save.php', strToU8(''))),
  byFiles('a source map', 'stray-file', (files) => files.set('js/course.js.map', strToU8('{}'))),
  byFiles('a desktop’s file', 'stray-file', (files) => files.set('.DS_Store', strToU8(''))),

  // Where the manifest is.
  byFiles('no manifest', 'no-manifest', (files) => {
    files.delete('imsmanifest.xml');
    files.delete('index.html');
  }),
  byFiles('a manifest with capital letters', 'no-manifest', (files) =>
    move(files, 'imsmanifest.xml', 'ImsManifest.xml'),
  ),
  byFiles('everything in a folder', 'manifest-in-folder', (files) => {
    for (const name of [...files.keys()]) move(files, name, `course/${name}`);
  }),
  byFiles('two manifests', 'two-manifests', (files) =>
    files.set('cmi5.xml', goodFiles('cmi5').get('cmi5.xml')!),
  ),
];

function move(files: Files, from: string, to: string): void {
  files.set(to, files.get(from)!);
  files.delete(from);
}
