import { checkFileReference } from '../file-reference.ts';
import { finding, type Finding } from '../finding.ts';
import { resolve, type FileNames } from '../references.ts';
import { attribute, childOf, childrenOf, placeOf, withDescendants, type Element } from '../xml.ts';
import { adlcpOf, type Edition } from './edition.ts';
import { itemsOf } from './organizations.ts';

const file = 'imsmanifest.xml';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** A reference of the manifest to a file, resolved against every xml:base around it. */
interface Reference {
  element: Element;
  href: string;
  folder: string;
}

/** What the package is made of, and which of it is launched (SCORM 1.2 CAM §2.3.2.3; SCORM 2004 CAM §3.4.1). */
export function checkResources(root: Element, edition: Edition, names: FileNames): Finding[] {
  const resources = resourcesOf(root);
  const references = referencesOf(root, edition);
  return [
    ...resources.flatMap((resource) => checkType(resource, edition)),
    ...checkScos(root, resources, edition),
    ...references.flatMap(({ element, href, folder }) =>
      checkFileReference({ file, place: placeOf(element), reference: href, folder }, names),
    ),
    ...resources.flatMap(checkListedTwice),
    ...checkUnlisted(references, names),
  ];
}

/** The paths of the pages that items launch. */
export function launchPagesOf(root: Element, edition: Edition): string[] {
  const launched = new Set(itemsOf(root).map((item) => attribute(item, 'identifierref')));
  return referencesOf(root, edition)
    .filter(({ element }) => element.name === 'resource' && launched.has(attribute(element, 'identifier')))
    .map(({ href, folder }) => resolve(href, folder))
    .flatMap((target) => (target.type === 'file' ? [target.path] : []));
}

function resourcesOf(root: Element): Element[] {
  const resources = childOf(root, 'resources');
  return resources ? childrenOf(resources, 'resource') : [];
}

function referencesOf(root: Element, edition: Edition): Reference[] {
  const resources = childOf(root, 'resources');
  const base = baseOf(root) + (resources ? baseOf(resources) : '');
  const ofResources = resourcesOf(root).flatMap((resource) => {
    const folder = base + baseOf(resource);
    return [resource, ...childrenOf(resource, 'file')].map((element) => ({
      element,
      href: attribute(element, 'href'),
      folder,
    }));
  });
  const ofMetadata = [...withDescendants(root)]
    .filter(({ name, namespace }) => name === 'location' && namespace === adlcpOf(edition))
    .map((element) => ({ element, href: element.text, folder: baseOf(root) }));
  return [...ofResources, ...ofMetadata].flatMap(({ href, ...rest }) =>
    href === undefined ? [] : [{ ...rest, href }],
  );
}

const baseOf = (element: Element): string => attribute(element, 'base', xmlNamespace) ?? '';

function checkType(resource: Element, edition: Edition): Finding[] {
  const name = edition === 'scorm12' ? 'scormtype' : 'scormType';
  const type = attribute(resource, name, adlcpOf(edition));
  if (type === 'sco' || type === 'asset') return [];
  const found = resource.attributes.find((one) => one.name.toLowerCase() === 'scormtype');
  const message =
    type !== undefined
      ? `The type “${type}” of the resource is neither “sco” nor “asset”.`
      : found
        ? `The attribute is written “${found.name}”${found.namespace === adlcpOf(edition) ? '' : ' in another namespace'}, and this version of SCORM has “adlcp:${name}”.`
        : 'The resource has no type.';
  const remedy = `Write adlcp:${name}="sco" on what is launched, and "asset" on anything else.`;
  return [finding('scorm-type', { file, place: placeOf(resource), message, remedy })];
}

function checkScos(root: Element, resources: readonly Element[], edition: Edition): Finding[] {
  const name = edition === 'scorm12' ? 'scormtype' : 'scormType';
  const scos = resources.filter((resource) => attribute(resource, name, adlcpOf(edition)) === 'sco');
  if (scos.length < 2) return [];
  const message = `The package has ${scos.length} SCOs. Each is completed, resumed and scored by itself, and LMSs differ in how they add these up.`;
  const remedy = 'Where the parts need records of their own, make a package of each.';
  return [finding('several-scos', { file, place: placeOf(root), message, remedy })];
}

function checkListedTwice(resource: Element): Finding[] {
  const seen = new Set<string>();
  return childrenOf(resource, 'file').flatMap((element) => {
    const href = attribute(element, 'href') ?? '';
    const isTwice = seen.has(href);
    seen.add(href);
    if (!isTwice) return [];
    const message = `The resource lists “${href}” twice.`;
    return [
      finding('listed-twice', { file, place: placeOf(element), message, remedy: 'Leave one of them out.' }),
    ];
  });
}

function checkUnlisted(references: readonly Reference[], names: FileNames): Finding[] {
  const listed = new Set(
    references.flatMap(({ href, folder }) => {
      const target = resolve(href, folder);
      return target.type === 'file' ? [target.path] : [];
    }),
  );
  return names.all
    .filter((name) => !listed.has(name) && !isControl(name))
    .map((name) => {
      const message = 'The file is in the package, and the manifest does not list it.';
      const remedy = `Add <file href="${name}"/> to the resource that uses it, or leave the file out.`;
      return finding('unlisted-file', { file: name, message, remedy });
    });
}

/** The manifests, and the standard's own files beside them. */
const isControl = (name: string): boolean =>
  name === file || name === 'cmi5.xml' || /^(?:[^/]+\/)*[^/]+\.(?:xsd|dtd)$/.test(name);
