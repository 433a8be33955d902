import { finding, type Finding } from '../finding.ts';
import { attribute, childOf, childrenOf, placeOf, withDescendants, type Element } from '../xml.ts';

const file = 'imsmanifest.xml';

/** What a learner sees of the package, and what each entry launches (SCORM 1.2 CAM §2.3.2; SCORM 2004 CAM §3.4.1). */
export function checkOrganizations(root: Element): Finding[] {
  const organizations = childOf(root, 'organizations');
  const all = organizations ? childrenOf(organizations, 'organization') : [];
  return [
    ...(organizations ? checkDefault(organizations, all) : []),
    ...all.flatMap(checkTitles),
    ...checkLaunch(root, all),
    ...all.flatMap(checkOrganizationId),
  ];
}

/** Every `item`, at whatever depth. */
export function itemsOf(root: Element): Element[] {
  return [...withDescendants(root)].filter(
    ({ name, namespace }) => name === 'item' && namespace === root.namespace,
  );
}

function checkDefault(organizations: Element, all: readonly Element[]): Finding[] {
  const named = attribute(organizations, 'default');
  const ids = all.map((organization) => attribute(organization, 'identifier'));
  if (named !== undefined && ids.includes(named)) return [];
  const message =
    named === undefined
      ? 'Nothing says which organization is the default.'
      : `The default organization is “${named}”, and there is none of this name.`;
  const remedy = `Write default="${ids[0] ?? 'the identifier of an organization'}".`;
  return [finding('default-organization', { file, place: placeOf(organizations), message, remedy })];
}

function checkTitles(organization: Element): Finding[] {
  const titled = [organization, ...itemsOf(organization)];
  return titled
    .filter((element) => !childOf(element, 'title')?.text)
    .map((element) => {
      const message = `The <${element.name}> “${attribute(element, 'identifier') ?? ''}” has no title, and learners see an empty line.`;
      return finding('missing-title', {
        file,
        place: placeOf(element),
        message,
        remedy: 'Begin it with <title> and the title.',
      });
    });
}

function checkLaunch(root: Element, all: readonly Element[]): Finding[] {
  const resources = childOf(root, 'resources');
  const ids = (resources ? childrenOf(resources, 'resource') : []).map((one) => attribute(one, 'identifier'));
  const known = new Set(ids);
  const items = all.flatMap(itemsOf);
  const launching = items.filter((item) => attribute(item, 'identifierref') !== undefined);
  if (launching.length === 0) {
    const message = 'No item refers to a resource, so there is nothing to launch.';
    const remedy = 'Give an <item> an identifierref with the identifier of a <resource>.';
    return [finding('nothing-to-launch', { file, place: placeOf(root), message, remedy })];
  }
  return launching
    .filter((item) => !known.has(attribute(item, 'identifierref')))
    .map((item) => {
      const message = `The item refers to the resource “${attribute(item, 'identifierref') ?? ''}”, and there is none of this name.`;
      const some = ids.slice(0, 5).flatMap((id) => (id === undefined ? [] : [`“${id}”`]));
      const remedy = `Refer to one of ${some.join(', ') || 'the resources, and list one'}.`;
      return finding('unknown-resource', { file, place: placeOf(item), message, remedy });
    });
}

/** VW's LMS takes fewer than ten characters. */
const longestId = 9;

function checkOrganizationId(organization: Element): Finding[] {
  const id = attribute(organization, 'identifier') ?? '';
  if (id.length <= longestId) return [];
  const message = `The identifier of the organization, “${id}”, has ${id.length} characters, and not every LMS takes ten or more.`;
  const remedy = `Shorten it to ${longestId} characters, also in organizations/@default.`;
  return [finding('long-organization-id', { file, place: placeOf(organization), message, remedy })];
}
