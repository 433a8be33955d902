/** The statements that cmi5 itself defines, by which an LMS follows a session (cmi5 §9.3). */
import type { Json } from './json.ts';
import { stateThat, type Author, type Said, type Statement } from './statement.ts';
import type { Taken } from '../tracker.ts';

/** A result that is stated once in a registration. */
export type Feat = 'completed' | 'passed' | 'failed';

const verbs = 'http://adlnet.gov/expapi/verbs/';
const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** @param session what tells this session from others of its registration */
export function initialized(author: Author, session: string): Statement {
  return defined(author, 'initialized', { key: [session, 'initialized'] });
}

/** @param session what tells this session from others of its registration */
export function terminated(author: Author, session: string, taken?: Taken): Statement {
  const result = { duration: author.clock.duration() };
  return defined(author, 'terminated', { key: [session, 'terminated'], result, taken });
}

/** @param score percent; null where there is none */
export function featStatement(author: Author, feat: Feat, score: number | null, taken: Taken): Statement {
  const duration = author.clock.duration();
  const moveOn = [`${categories}moveon`];
  if (feat === 'completed') {
    return defined(author, feat, {
      key: [feat],
      result: { completion: true, duration },
      categories: moveOn,
      taken,
    });
  }
  const { masteryScore } = author.data;
  const scores = scoreFor(feat, score, masteryScore);
  return defined(author, feat, {
    key: [feat],
    result: { success: feat === 'passed', duration, ...(scores ? { score: scores } : {}) },
    categories: moveOn,
    ...(scores && masteryScore !== null ? { extensions: { [masteryExtension]: masteryScore } } : {}),
    taken,
  });
}

/** A percentage as a score of xAPI; `raw` is a whole number (cmi5 §9.5.1). */
export function scoreOf(percent: number): Json {
  return { scaled: scaledOf(percent), raw: Math.round(percent), min: 0, max: 100 };
}

function scaledOf(percent: number): number {
  return Number((Math.min(100, Math.max(0, percent)) / 100).toFixed(7));
}

/** None where it would contradict the verb, as when the LMS has changed its mark since (cmi5 §9.3.4, §9.3.5). */
function scoreFor(feat: Feat, score: number | null, masteryScore: number | null): Json | undefined {
  if (score === null) return undefined;
  const isHighEnough = masteryScore === null || scaledOf(score) >= masteryScore;
  const isLowEnough = masteryScore === null || scaledOf(score) < masteryScore;
  return (feat === 'passed' ? isHighEnough : isLowEnough) ? scoreOf(score) : undefined;
}

function defined(author: Author, verb: string, said: Omit<Said, 'verb'>): Statement {
  const ids = [`${categories}cmi5`, ...(said.categories ?? [])];
  return stateThat(author, { ...said, verb: `${verbs}${verb}`, categories: ids });
}
