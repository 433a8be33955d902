import type { Files } from '../files.ts';
import { editionOf, type Edition } from './manifest/edition.ts';
import { readXml } from './xml.ts';

/** What a package is, going by the manifest at its root; `unknown` where there is none that can be read. */
export type PackageKind = Edition | 'cmi5' | 'web' | 'unknown';

/** A package with both manifests is taken as SCORM, as most importers take it. */
export function kindOf(files: Files): PackageKind {
  const manifest = files.get('imsmanifest.xml');
  if (manifest) {
    const { root } = readXml('imsmanifest.xml', manifest);
    return (root && editionOf(root).edition) ?? 'unknown';
  }
  if (files.has('cmi5.xml')) return 'cmi5';
  return files.has('index.html') && manifestsBelow(files).length === 0 ? 'web' : 'unknown';
}

/** The manifests that are not at the root, where importers look for them. */
export function manifestsBelow(files: Files): string[] {
  return [...files.keys()].filter((name) => /\/(?:imsmanifest|cmi5)\.xml$/i.test(name));
}
