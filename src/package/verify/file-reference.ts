import { finding, type Finding } from './finding.ts';
import { resolve, type FileNames } from './references.ts';

/** A reference in a manifest to a file of the package. */
interface FileReference {
  file: string;
  place: string;
  reference: string;
  /** What it is relative to: '' or a folder that ends in a slash. */
  folder?: string;
}

/** Checks that what a manifest refers to is in the package, byte for byte under this name. */
export function checkFileReference(
  { file, place, reference, folder = '' }: FileReference,
  names: FileNames,
): Finding[] {
  const target = resolve(reference, folder);
  if (target.type === 'remote') {
    const message = `“${reference}” lies on another server, which may be out of reach, and out of reach of the LMS’s API too.`;
    return [finding('remote-file', { file, place, message, remedy: 'Put the file into the package.' })];
  }
  if (target.type !== 'file') {
    const message = `“${reference}” is no file of the package.`;
    return [finding('missing-file', { file, place, message, remedy: relative })];
  }
  if (names.has(target.path)) return [];
  const alike = names.inOtherCase(target.path);
  if (alike === undefined) {
    const message = `“${target.path}” is referred to, and is not in the package.`;
    return [
      finding('missing-file', { file, place, message, remedy: 'Add the file, or mend the reference.' }),
    ];
  }
  const message = `“${target.path}” is referred to, and the file is called “${alike}”.`;
  return [
    finding('file-name-case', { file, place, message, remedy: `Write “${alike}”, capital letters and all.` }),
  ];
}

const relative = 'Refer to a file relative to the manifest, such as “index.html”.';
