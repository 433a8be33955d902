import type { Files } from '../../files.ts';
import { checkFileReference } from '../file-reference.ts';
import { finding, type Finding } from '../finding.ts';
import { namesOf, resolve, type FileNames } from '../references.ts';
import { attribute, childOf, childrenOf, placeOf, readXml, withDescendants, type Element } from '../xml.ts';
import type { Validate } from '../xsd.ts';
import type { CheckedManifest } from './scorm.ts';
import { checkValid } from './schemas.ts';

const file = 'cmi5.xml';
const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** Checks the `cmi5.xml` of a package (cmi5 Quartz §3, §13 and §14). */
export function checkCmi5Manifest(
  bytes: Uint8Array,
  files: Files,
  validate: Validate | undefined,
): CheckedManifest {
  const { root, findings } = readXml(file, bytes);
  if (!root) return { findings, launchPages: [] };
  if (root.name !== 'courseStructure' || root.namespace !== namespace) {
    const message = `The root element is <${root.name}> of the namespace “${root.namespace}”, which is no course structure of cmi5.`;
    const remedy = `Begin with <courseStructure xmlns="${namespace}">.`;
    findings.push(finding('root-element', { file, place: placeOf(root), message, remedy }));
    return { findings, launchPages: [] };
  }
  const own = [...withDescendants(root)].filter((element) => element.namespace === namespace);
  const units = own.filter(({ name }) => name === 'au');
  const names = namesOf(files);
  const named = own.filter(({ name }) => ['course', 'au', 'block'].includes(name));
  return {
    findings: [
      ...findings,
      ...checkIds(own),
      ...named.flatMap(checkTexts),
      ...(units.length === 0 ? [nothingToLaunch(root)] : []),
      ...units.flatMap((unit) => checkUnit(unit, names)),
      ...checkObjectives(root, own),
      ...(validate ? checkValid(file, files, 'cmi5', validate) : []),
    ],
    launchPages: units.flatMap(pageOf),
  };
}

/** An IRI with a scheme (RFC 3987); the schema takes any text. */
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

function checkIds(elements: readonly Element[]): Finding[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (id === undefined) return [];
    const place = placeOf(element);
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) {
      const message = `The id “${id}” is given twice, and an LMS can’t tell the two apart.`;
      return [
        finding('duplicate-id', { file, place, message, remedy: 'Give each element an id of its own.' }),
      ];
    }
    if (absolute.test(id)) return [];
    const message = `The id “${id}” is no absolute IRI.`;
    const remedy = 'Write an IRI that is yours alone, such as “https://your-airline.example/courses/one”.';
    return [finding('relative-id', { file, place, message, remedy })];
  });
}

function checkTexts(element: Element): Finding[] {
  const lacks = (name: string) => {
    const text = childOf(element, name);
    return !text || !childrenOf(text, 'langstring').some((langstring) => langstring.text !== '');
  };
  const place = placeOf(element);
  const remedy = (name: string) => `Write <${name}><langstring lang="…">…</langstring></${name}>.`;
  return [
    ...(lacks('title')
      ? [
          finding('missing-title', {
            file,
            place,
            message: `The <${element.name}> has no title.`,
            remedy: remedy('title'),
          }),
        ]
      : []),
    ...(lacks('description')
      ? [
          finding('missing-description', {
            file,
            place,
            message: `The <${element.name}> has no description.`,
            remedy: remedy('description'),
          }),
        ]
      : []),
  ];
}

function nothingToLaunch(root: Element): Finding {
  const message = 'There is no <au>, so there is nothing to launch.';
  return finding('nothing-to-launch', { file, place: placeOf(root), message, remedy: 'Add an <au>.' });
}

function checkUnit(unit: Element, names: FileNames): Finding[] {
  const place = placeOf(unit);
  const findings: Finding[] = [];
  if (attribute(unit, 'moveOn') === undefined) {
    const message = 'Without moveOn the unit is satisfied as soon as a learner is registered.';
    const remedy = 'Write moveOn="CompletedAndPassed", or "Completed" where there is no score.';
    findings.push(finding('no-move-on', { file, place, message, remedy }));
  }
  const mastery = attribute(unit, 'masteryScore');
  if (mastery !== undefined && !/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/.test(mastery.trim())) {
    const message = `The masteryScore “${mastery}” is no number from 0 to 1 with at most 4 decimals.`;
    findings.push(finding('pass-mark', { file, place, message, remedy: 'Write a share of 1, such as 0.8.' }));
  }
  const url = childOf(unit, 'url');
  if (!url?.text) {
    const message = 'The unit has no <url>, so it can’t be launched.';
    const remedy = 'Add <url> with the path of its page, such as index.html.';
    return [...findings, finding('nothing-to-launch', { file, place, message, remedy })];
  }
  return [...findings, ...checkFileReference({ file, place: placeOf(url), reference: url.text }, names)];
}

function pageOf(unit: Element): string[] {
  const target = resolve(childOf(unit, 'url')?.text ?? '');
  return target.type === 'file' ? [target.path] : [];
}

function checkObjectives(root: Element, elements: readonly Element[]): Finding[] {
  const defined = childOf(root, 'objectives');
  const ids = new Set((defined ? childrenOf(defined, 'objective') : []).map((one) => attribute(one, 'id')));
  return elements.flatMap((element) => {
    const idref = element.name === 'objective' ? attribute(element, 'idref') : undefined;
    if (idref === undefined || ids.has(idref)) return [];
    const message = `The objective “${idref}” is referred to, and the course defines none of this id.`;
    const remedy = 'Define it in the <objectives> of the course.';
    return [finding('unknown-objective', { file, place: placeOf(element), message, remedy })];
  });
}
