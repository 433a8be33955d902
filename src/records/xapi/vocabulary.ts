/** The IRIs that statements are made of. */

const adl = 'http://adlnet.gov/expapi/verbs/';
const profile = 'https://w3id.org/xapi/adl/verbs/';

/** Verbs that tell something of how somebody stands with a course, by a word each. */
export const verbs = {
  registered: `${adl}registered`,
  launched: `${adl}launched`,
  initialized: `${adl}initialized`,
  attempted: `${adl}attempted`,
  experienced: `${adl}experienced`,
  progressed: `${adl}progressed`,
  suspended: `${adl}suspended`,
  resumed: `${adl}resumed`,
  exited: `${adl}exited`,
  terminated: `${adl}terminated`,
  answered: `${adl}answered`,
  scored: `${adl}scored`,
  completed: `${adl}completed`,
  passed: `${adl}passed`,
  mastered: `${adl}mastered`,
  failed: `${adl}failed`,
  voided: `${adl}voided`,
  abandoned: `${profile}abandoned`,
  waived: `${profile}waived`,
  satisfied: `${profile}satisfied`,
} as const;

export type Verb = keyof typeof verbs;

const words = new Map(Object.entries(verbs).map(([word, iri]) => [withoutScheme(iri), word as Verb]));

/** @returns the word for a verb; undefined where it tells nothing that is kept here */
export function verbOf(iri: string): Verb | undefined {
  return words.get(withoutScheme(iri));
}

/** Both schemes are in use for the same verbs. */
function withoutScheme(iri: string): string {
  return iri.replace(/^https?:/, '');
}

const activityTypes = 'http://adlnet.gov/expapi/activities/';
export const types = {
  course: `${activityTypes}course`,
  interaction: `${activityTypes}cmi.interaction`,
  objective: `${activityTypes}objective`,
} as const;

const cmi5 = 'https://w3id.org/xapi/cmi5/context/';
export const cmi5Category = `${cmi5}categories/cmi5`;
export const sessionExtension = `${cmi5}extensions/sessionid`;
export const moveOnExtension = `${cmi5}extensions/moveon`;

/** Ours, in a result: when a decision was made that its player could only send later. */
export const decidedAtExtension = 'urn:uuid:983616fc-68b4-4783-96df-c14d97e15f94';
/** Ours, in a context: the whole of a record, since xAPI has no place for some of it. */
export const recordExtension = 'urn:uuid:a664f8ed-9ac0-4e70-9990-641650e86060';
/** Ours, in a context: the whole of a decision. */
export const decisionExtension = 'urn:uuid:1004a9f3-73be-4298-a0ee-90c3feb157f7';
/** The namespace of the ids of statements, and of registrations that a record has none of. */
export const namespace = '2308a1ed-4d9a-4432-8c25-ba04a7993077';
