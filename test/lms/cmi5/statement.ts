/** A statement as an LRS reads it, once its outline is known to be right. */
import type { Json } from './requirements.ts';

export interface StoredStatement {
  id: string;
  actor: Json;
  verb: { id: string; display?: Json };
  object: { id: string; objectType?: string; definition?: Json };
  result?: Result;
  context: Context;
  timestamp: string;
}

interface Result {
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
  score?: { scaled?: number; raw?: number; min?: number; max?: number };
  extensions?: Json;
}

interface Context {
  registration?: string;
  revision?: string;
  language?: string;
  contextActivities?: Readonly<Record<string, ActivityList>>;
  extensions?: Json;
}

/** A single activity stands for a list of one (xAPI 1.0.3, Data §2.4.6.2). */
type ActivityList = { id: string } | readonly { id: string }[];

export const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
};

const categories = 'https://w3id.org/xapi/cmi5/context/categories/';

/** The last part of a verb's id, such as `answered`. */
export function verbOf({ verb }: StoredStatement): string {
  return verb.id.slice(verb.id.lastIndexOf('/') + 1);
}

export function hasCategory({ context }: StoredStatement, name: 'cmi5' | 'moveon'): boolean {
  const category = [context.contextActivities?.category ?? []].flat();
  return category.some(({ id }) => id === `${categories}${name}`);
}
