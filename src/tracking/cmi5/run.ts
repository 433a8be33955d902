/** What is kept with the LMS of a learner's run, in a State document of our own, so that a later session goes on from it. */
import { isSameEarned, keepEarned, type Earned } from '../earned.ts';
import type { Standing } from '../tracker.ts';
import type { Feat } from './defined.ts';
import { isRecord } from './json.ts';

export interface Run {
  suspendData: string;
  earned: Earned;
  /** Percent, with which it was earned; null where there is none. */
  score: number | null;
  /** What the LRS is known to hold a statement of. */
  stated: readonly Feat[];
  /** By the id of an objective: the standing that was last stated. */
  scored: Readonly<Record<string, string>>;
}

const feats: readonly Feat[] = ['completed', 'passed', 'failed'];

/** Reads the document as the LRS gave it; whatever is not as we write it counts as not there. */
export function readRun(document: unknown): Run {
  const { suspendData, earned, score, stated, scored } = isRecord(document) ? document : {};
  const { completion, success } = isRecord(earned) ? earned : {};
  return {
    suspendData: typeof suspendData === 'string' ? suspendData : '',
    earned: {
      completion: completion === 'completed' ? completion : 'incomplete',
      success: success === 'passed' || success === 'failed' ? success : 'unknown',
    },
    score: typeof score === 'number' && score >= 0 && score <= 100 ? score : null,
    stated: feats.filter((feat) => Array.isArray(stated) && stated.includes(feat)),
    scored: Object.fromEntries(Object.entries(isRecord(scored) ? scored : {}).filter(isText)),
  };
}

/** The document, with what a support desk can read beside what is read back. */
export function writeRun(run: Run, { location, progress, objectives, taken }: Standing): string {
  return JSON.stringify({ ...run, location, progress, objectives, taken });
}

/** The run after a new standing; what has been earned stays, with the score that it was earned with. */
export function advance(run: Run, standing: Standing): Run {
  const earned = keepEarned(run.earned, standing);
  const score = isSameEarned(earned, standing) ? standing.score : run.score;
  return { ...run, suspendData: standing.suspendData, earned, score };
}

/** Our run, with what another window has earned and stated in the meantime. */
export function mergeRuns(ours: Run, theirs: Run): Run {
  return {
    ...ours,
    earned: keepEarned(theirs.earned, ours.earned),
    score: ours.score ?? theirs.score,
    stated: feats.filter((feat) => ours.stated.includes(feat) || theirs.stated.includes(feat)),
    scored: { ...theirs.scored, ...ours.scored },
  };
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}
