import type { Files } from '../files.ts';
import { checkOwnContent } from './content.ts';
import { finding, type Finding } from './finding.ts';
import { kindOf, manifestsBelow } from './kind.ts';
import { checkCmi5Manifest } from './manifest/cmi5.ts';
import { checkScormManifest, type CheckedManifest } from './manifest/scorm.ts';
import { checkNames } from './names.ts';
import { checkPages } from './page/pages.ts';
import type { Validate } from './xsd.ts';

/**
 * Checks the files of a package, whoever has made it: SCORM 1.2, SCORM 2004, cmi5, or pages without a manifest. Takes any
 * files; never throws.
 * @param validate holds manifests to the standards' own schemas; left out, that is not checked
 */
export function verifyFiles(files: Files, validate?: Validate): Finding[] {
  const scorm = files.get('imsmanifest.xml');
  const cmi5 = files.get('cmi5.xml');
  const manifests: CheckedManifest[] = [
    ...(scorm ? [checkScormManifest(scorm, files, validate)] : []),
    ...(cmi5 ? [checkCmi5Manifest(cmi5, files, validate)] : []),
  ];
  const launchPages = scorm || cmi5 ? manifests.flatMap((manifest) => manifest.launchPages) : ['index.html'];
  return [
    ...checkManifestPlace(files),
    ...checkNames([...files.keys()]),
    ...manifests.flatMap(({ findings }) => findings),
    ...checkPages(files, launchPages),
    ...checkOwnContent(files, kindOf(files)),
  ];
}

function checkManifestPlace(files: Files): Finding[] {
  if (files.has('imsmanifest.xml') && files.has('cmi5.xml')) {
    const message =
      'The package has an imsmanifest.xml and a cmi5.xml, and importers differ in which they go by.';
    const remedy = 'Make a package for each standard.';
    return [finding('two-manifests', { file: 'cmi5.xml', message, remedy })];
  }
  if (files.has('imsmanifest.xml') || files.has('cmi5.xml')) return [];
  const wrongCase = [...files.keys()].find((name) => /^(?:imsmanifest|cmi5)\.xml$/i.test(name));
  if (wrongCase !== undefined) {
    const message = `The manifest is called “${wrongCase}”, and importers look for “${wrongCase.toLowerCase()}”.`;
    const remedy = `Rename it to “${wrongCase.toLowerCase()}”.`;
    return [finding('no-manifest', { file: wrongCase, message, remedy })];
  }
  const [below] = manifestsBelow(files);
  if (below !== undefined) {
    const message = 'The manifest is in a folder, and importers look for it at the root of the zip.';
    const remedy = 'Zip what is in the folder, and not the folder itself.';
    return [finding('manifest-in-folder', { file: below, message, remedy })];
  }
  if (files.has('index.html')) return [];
  const message = 'There is no imsmanifest.xml, no cmi5.xml and no index.html at the root of the zip.';
  const remedy = 'Export the course again as SCORM or cmi5, and name that zip.';
  return [finding('no-manifest', { file: '.', message, remedy })];
}
