/** Statements as LMSs and courses make them. */
import { randomUUID } from 'node:crypto';

export const registration = '2b9f7c1e-54a3-4d53-9f3b-0e6a4c1d7a10';
const account = { homePage: 'https://lms.example', name: '00427' };
export const unit = 'https://airline.example/courses/signs/au';
const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/context/';

export interface Statement {
  id: string;
  actor: Record<string, unknown>;
  verb: { id: string };
  object: Record<string, unknown>;
  result?: Record<string, unknown>;
  context?: Record<string, unknown>;
  timestamp?: string;
  stored?: string;
}

/** A statement of a cmi5 session. @param verb a word of ADL's, or an IRI */
export function cmi5Said(
  verb: string,
  at: string,
  change: Partial<Statement> & { session?: string } = {},
): Statement {
  const { session = 's1', ...rest } = change;
  return said(verb, at, {
    object: { objectType: 'Activity', id: 'https://lms.example/activities/17' },
    context: {
      registration,
      contextActivities: { category: [{ id: `${cmi5}categories/cmi5` }], grouping: [{ id: unit }] },
      extensions: { [`${cmi5}extensions/sessionid`]: session },
      ...rest.context,
    },
    ...rest,
  });
}

/** A statement of no profile, with no registration. */
export function said(verb: string, at: string, change: Partial<Statement> = {}): Statement {
  return {
    id: randomUUID(),
    actor: { objectType: 'Agent', name: 'Amal Benkirane', account },
    verb: { id: verb.includes(':') ? verb : adl + verb },
    object: { id: 'https://lms.example/courses/signs', definition: { name: { en: 'Signs in the cabin' } } },
    timestamp: at,
    ...change,
  };
}

export const waived = 'https://w3id.org/xapi/adl/verbs/waived';
export const satisfied = 'https://w3id.org/xapi/adl/verbs/satisfied';
export const abandoned = 'https://w3id.org/xapi/adl/verbs/abandoned';
