/** Statements of xAPI 1.0.3 as cmi5 wants them (cmi5 §9): who, did what, to what, with what result, in which session. */
import type { Clock } from './clock.ts';
import { isRecord, type Json } from './json.ts';
import type { LaunchData } from './launch-data.ts';
import type { Actor, LaunchParameters } from './launch-parameters.ts';
import type { Taken } from '../tracker.ts';
import { uuidOf } from './uuid.ts';

export interface Statement {
  id: string;
  actor: Actor;
  verb: { id: string; display: Record<string, string> };
  object: Activity & { objectType: 'Activity' };
  result?: Json;
  context: Json;
  timestamp: string;
}

export interface Activity {
  id: string;
  definition?: Json;
}

/** What all statements of a session have in common. */
export interface Author {
  parameters: LaunchParameters;
  data: LaunchData;
  clock: Clock;
}

/** What one statement says. */
export interface Said {
  /** What tells this fact from all others of the registration. */
  key: readonly (string | number)[];
  verb: string;
  /** The course itself where it is left out. */
  object?: Activity;
  result?: Json;
  /** Ids of activities by which the LMS knows what kind of statement it is. */
  categories?: readonly string[];
  parent?: readonly Activity[];
  other?: readonly Activity[];
  extensions?: Json;
  taken?: Taken;
  /** Milliseconds since 1970; now where it is left out. */
  at?: number;
}

/** Makes a statement. The same key gives the same id, in every session of the registration. */
export function stateThat({ parameters, data, clock }: Author, said: Said): Statement {
  const { actor, registration, activityId } = parameters;
  const name = said.verb.slice(said.verb.lastIndexOf('/') + 1);
  return {
    id: uuidOf(registration, activityId, ...said.key),
    actor,
    verb: { id: said.verb, display: { en: name } },
    object: { objectType: 'Activity', ...(said.object ?? { id: activityId }) },
    ...(said.result ? { result: said.result } : {}),
    context: contextOf(data.contextTemplate, registration, said),
    timestamp: clock.stamp(said.at),
  };
}

/** An activity within the course: its id is that of the course with two more parts. */
export function activityIn({ parameters }: Author, kind: string, id: string): Activity {
  const course = parameters.activityId.replace(/\/$/, '');
  return { id: `${course}/${kind}/${id.replace(/[^A-Za-z0-9_.~-]/g, '_')}` };
}

/** The context: what the LMS's template holds stays as it is, and ours comes on top (cmi5 §10.2.1). */
function contextOf(template: Json, registration: string, said: Said): Json {
  const { categories = [], parent = [], other = [], taken } = said;
  const given = isRecord(template.contextActivities) ? template.contextActivities : {};
  const lists = { category: categories.map((id) => ({ id })), parent, other };
  const added = Object.entries(lists).filter(([, activities]) => activities.length > 0);
  const contextActivities = {
    ...given,
    ...Object.fromEntries(added.map(([list, activities]) => [list, [...listOf(given[list]), ...activities]])),
  };
  const extensions = { ...said.extensions, ...(isRecord(template.extensions) ? template.extensions : {}) };
  return {
    registration,
    ...(taken ? { revision: `${taken.version} ${taken.fingerprint}`, language: taken.language } : {}),
    ...template,
    contextActivities,
    extensions,
  };
}

/** A template may hold a single activity where xAPI has lists (xAPI 1.0.3, Data §2.4.6.2). */
function listOf(activities: unknown): readonly unknown[] {
  return Array.isArray(activities) ? activities : isRecord(activities) ? [activities] : [];
}
