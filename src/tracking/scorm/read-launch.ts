/** What an LMS says when it launches a course: SCORM 1.2 RTE §3.4, SCORM 2004 RTE §4.2. */
import type { ApiClient } from './api-client.ts';
import type { Dialect } from './dialect.ts';
import { percent } from './formats.ts';
import type { Launch } from '../tracker.ts';

/** Reads the launch from an open session; it writes nothing. */
export function readLaunch(client: ApiClient, dialect: Dialect): Launch {
  const { elements } = dialect;
  const mode = word(client.getOptional(elements.mode));
  return {
    learner: { id: client.mustGet(elements.learnerId), name: plainText(client.get(elements.learnerName)) },
    mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
    credit: word(client.get(elements.credit)) !== 'no-credit',
    suspendData: client.mustGet(elements.suspendData),
    earned: dialect.earned((element) => word(client.mustGet(element))),
    passMark: percent(client.getOptional(elements.passMark), dialect.fullMark),
    registration: '',
    returnTo: null,
  };
}

const notBegun = ['', 'not attempted', 'unknown'];

/** Whether the LMS holds no status yet. */
export function isNotBegun(client: ApiClient, { elements }: Dialect): boolean {
  return notBegun.includes(word(client.mustGet(elements.completion)));
}

/** A vocabulary word as the standard spells it; some LMSs capitalise. */
function word(value: string): string {
  return value.toLowerCase();
}

/** A localized string without its language, such as `{lang=fr}`. */
function plainText(value: string): string {
  return value.replace(/^\{lang=[^}]*\}/, '').trim();
}
