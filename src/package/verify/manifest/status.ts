/** What a manifest has an LMS decide about a learner’s status, and what importers stumble over beside it. */
import { finding, type Finding } from '../finding.ts';
import { attribute, childOf, placeOf, withDescendants, type Element } from '../xml.ts';
import { adlcpOf, sequencingNamespace, type Edition } from './edition.ts';
import { itemsOf } from './organizations.ts';

const file = 'imsmanifest.xml';

/** Pass marks, thresholds and delivery controls (SCORM 1.2 CAM §2.3; SCORM 2004 CAM §5.1 and RTE §4.2.4, §4.2.22). */
export function checkStatus(root: Element, edition: Edition): Finding[] {
  const all = [...withDescendants(root)];
  const adlcp = (name: string) =>
    all.filter((one) => one.name === name && one.namespace === adlcpOf(edition));
  const imsss = (name: string) =>
    all.filter((one) => one.name === name && one.namespace === sequencingNamespace);
  return [
    ...adlcp('masteryscore').flatMap((element) => checkMark(element, 0, 100)),
    ...imsss('minNormalizedMeasure').flatMap((element) => checkMark(element, -1, 1)),
    ...imsss('primaryObjective').flatMap(checkIsUsed),
    ...imsss('objective').flatMap(checkIsUsed),
    ...adlcp('completionThreshold').flatMap(checkThreshold),
    ...imsss('mapInfo').slice(0, 1).map(objectiveMap),
    ...(edition === 'scorm12' ? [] : itemsOf(root).flatMap(checkDelivery)),
    ...all.flatMap(checkDescription),
  ];
}

function checkMark(element: Element, least: number, most: number): Finding[] {
  const mark = Number(element.text);
  if (/^-?\d+(?:\.\d+)?$/.test(element.text) && mark >= least && mark <= most) return [];
  const message = `The pass mark “${element.text}” is no number from ${least} to ${most}.`;
  const remedy = most === 100 ? 'Write percent, such as 80.' : 'Write a share of 1, such as 0.8.';
  return [finding('pass-mark', { file, place: placeOf(element), message, remedy })];
}

function checkIsUsed(objective: Element): Finding[] {
  const mark = childOf(objective, 'minNormalizedMeasure');
  if (!mark || isTrue(attribute(objective, 'satisfiedByMeasure'))) return [];
  const message = 'The pass mark has no effect, since satisfiedByMeasure is not “true” beside it.';
  const remedy = 'Write satisfiedByMeasure="true" on the objective, or leave the mark out.';
  return [finding('unused-pass-mark', { file, place: placeOf(mark), message, remedy })];
}

function checkThreshold(element: Element): Finding[] {
  const message =
    'With a completionThreshold, an LMS replaces “completed” by “unknown” where the course sends no progress measure.';
  const remedy = 'Leave it out, unless the course always sends cmi.progress_measure.';
  return [finding('completion-threshold', { file, place: placeOf(element), message, remedy })];
}

function objectiveMap(element: Element): Finding {
  const message = 'The manifest maps objectives (imsss:mapInfo), and Moodle fails to import it.';
  return finding('objective-map', {
    file,
    place: placeOf(element),
    message,
    remedy: 'Leave the mapInfo out, where nothing else reads the objective.',
  });
}

/** Without this control a sequencer may complete what the course has said nothing about (SN DB.2). */
function checkDelivery(item: Element): Finding[] {
  if (attribute(item, 'identifierref') === undefined) return [];
  const sequencing = childOf(item, 'sequencing', sequencingNamespace);
  const controls = sequencing && childOf(sequencing, 'deliveryControls');
  if (controls && isTrue(attribute(controls, 'completionSetByContent'))) return [];
  const message = 'The LMS may complete this item by itself, since completionSetByContent is not “true”.';
  const remedy =
    'Add <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/> to its sequencing.';
  return [finding('completed-by-lms', { file, place: placeOf(item), message, remedy })];
}

const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

/** Importers warn of a longer one. */
const longestDescription = 1000;

function checkDescription(element: Element): Finding[] {
  if (element.name !== 'description') return [];
  const length = [...withDescendants(element)].reduce((sum, { text }) => sum + text.length, 0);
  if (length <= longestDescription) return [];
  const message = `The description has ${length} characters, and importers warn of more than ${longestDescription}.`;
  return [
    finding('long-description', {
      file,
      place: placeOf(element),
      message,
      remedy: 'Shorten the description.',
    }),
  ];
}
