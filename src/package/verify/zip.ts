import type { Files } from '../files.ts';
import { finding, type Finding } from './finding.ts';
import { kindOf, type PackageKind } from './kind.ts';
import { verifyFiles } from './verify.ts';
import type { Validate } from './xsd.ts';
import { crc32 } from './zip/crc32.ts';
import { readDirectory, storedBytes, type Entry } from './zip/directory.ts';
import { inflateExactly } from './zip/inflate.ts';

/** A zip that has been looked at: what is in it, what is wrong with it, and for what kind of importer it is made. */
export interface VerifiedZip {
  files: Files;
  findings: Finding[];
  kind: PackageKind;
}

/** More than any course needs, and no more than a small computer can hold: 512 MB. */
const mostBytes = 512 * 1024 * 1024;

/** With so many damaged files the rest is not tried. */
const mostDamaged = 10;

/**
 * Checks a zip of unknown origin and everything in it. Takes any bytes; never throws.
 * @param validate holds manifests to the standards' own schemas; left out, that is not checked
 */
export function verifyZip(zip: Uint8Array, validate?: Validate): VerifiedZip {
  const { files, findings } = readZip(zip);
  if (!files) return { files: new Map(), findings, kind: 'unknown' };
  return { files, findings: [...findings, ...verifyFiles(files, validate)], kind: kindOf(files) };
}

/** The files of a zip; none where it can't be unpacked at all. */
function readZip(zip: Uint8Array): { files?: Files; findings: Finding[] } {
  const directory = readDirectory(zip);
  switch (directory.type) {
    case 'no-zip':
      return refused('not-a-zip', 'This is not a zip.', 'Name the zip that the authoring tool has made.');
    case 'damaged':
      return refused('damaged-zip', `The zip is damaged: ${directory.reason}.`, 'Make or copy it again.');
    case 'zip64':
      return refused(
        'zip64',
        'The zip is written as ZIP64, for archives over 4 GB, and not every importer reads that.',
        'Make it again with a tool that writes an ordinary zip.',
      );
    case 'read':
      return unpack(zip, directory.entries);
  }
}

function refused(rule: Finding['rule'], message: string, remedy: string): { findings: Finding[] } {
  return { findings: [finding(rule, { file: '.', message, remedy })] };
}

function unpack(zip: Uint8Array, entries: readonly Entry[]): { files?: Files; findings: Finding[] } {
  const total = entries.reduce((sum, { size, needsZip64 }) => sum + (needsZip64 ? 0 : size), 0);
  if (total > mostBytes) {
    const megabytes = Math.ceil(total / (1024 * 1024));
    return refused(
      'too-big',
      `Unpacked, the files would take ${megabytes} MB, so nothing was unpacked. This may be a zip bomb.`,
      'Make the media smaller, or check where the zip comes from.',
    );
  }
  const stored = entries.reduce(
    (sum, { compressedSize, needsZip64 }) => sum + (needsZip64 ? 0 : compressedSize),
    0,
  );
  if (stored > zip.length) {
    return refused('damaged-zip', 'The zip is damaged: its files overlap.', 'Make or copy it again.');
  }
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.endsWith('/')) {
      const message = 'The zip has an entry for a folder, which some importers take for a file.';
      findings.push(
        finding('folder-entry', {
          file: name,
          message,
          remedy: 'Zip the files without entries for folders.',
        }),
      );
      continue;
    }
    if (files.has(name)) {
      const message = 'Two entries of the zip have this name, and only one of them can be unpacked.';
      findings.push(finding('duplicate-name', { file: name, message, remedy: 'Leave one of them out.' }));
      continue;
    }
    const bytes = bytesOf(zip, entry);
    // A file that can't be read is there all the same, and no rule need call it missing.
    files.set(name, bytes instanceof Uint8Array ? bytes : new Uint8Array());
    if (!(bytes instanceof Uint8Array)) findings.push(bytes);
    // Each may be a bomb, which costs time before it is found out.
    if (findings.filter(({ rule }) => rule === 'damaged-zip').length >= mostDamaged) return { findings };
  }
  return { files, findings };
}

/** The bytes of an entry, or why they can't be had. */
function bytesOf(zip: Uint8Array, entry: Entry): Uint8Array | Finding {
  const { name: file, method, size } = entry;
  if (entry.isEncrypted) {
    const message = 'The file is encrypted, and no importer has the password.';
    return finding('encrypted', { file, message, remedy: 'Make the zip without a password.' });
  }
  if (entry.needsZip64) {
    const message = 'The entry is written as ZIP64, and not every importer reads that.';
    return finding('zip64', {
      file,
      message,
      remedy: 'Make the zip with a tool that writes an ordinary one.',
    });
  }
  if (method !== 0 && method !== 8) {
    const message = `The file is compressed by method ${method}, and importers read deflate (8) and stored (0).`;
    return finding('compression-method', { file, message, remedy: 'Make the zip with deflate.' });
  }
  if (entry.isSymbolicLink) {
    const message = 'The entry is a symbolic link, and leads to a file that is not in the zip.';
    return finding('symbolic-link', { file, message, remedy: 'Put the file itself in its place.' });
  }
  const stored = storedBytes(zip, entry);
  const bytes = stored && (method === 0 ? stored : inflateExactly(stored, size));
  if (bytes?.length === size && crc32(bytes) === entry.crc) return bytes;
  const message =
    'The file can’t be unpacked: it is damaged, or its size or checksum is not what the zip says.';
  return finding('damaged-zip', { file, message, remedy: 'Make or copy the zip again.' });
}
