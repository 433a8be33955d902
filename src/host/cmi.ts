/** Between a registration and the run-time data of a standard. Pure functions; scorm-again does the talking. */
import { z } from 'zod';
import type { ScormStandard } from '../course/packed.ts';
import { isDone, type Standing } from './standing.ts';
import { timeInterval, timespan } from './time-format.ts';

/** The run-time data as scorm-again writes and reads it: the tree below `cmi`. */
export type Cmi = Record<string, unknown>;

/** What scorm-again sends at a commit; the rest of it repeats what is in the run-time data. */
export const commitSchema = z.object({
  totalTimeSeconds: z.number().min(0).max(1e9),
  runtimeData: z.object({ cmi: z.record(z.string(), z.unknown()) }),
});

export type Commit = z.infer<typeof commitSchema>;

/** A value that is missing, or of no use, reads as ''. The rest of the commit is worth keeping all the same. */
const word = z.union([z.string(), z.number().transform(String)]).catch('');
export const score = z.object({ scaled: word, raw: word, min: word, max: word });
export const noScore = { scaled: '', raw: '', min: '', max: '' };

const cmi12 = z.object({
  core: z.object({ lesson_status: word, lesson_mode: word, score: score.catch(noScore) }),
});
const cmi2004 = z.object({
  completion_status: word,
  success_status: word,
  mode: word,
  score: score.catch(noScore),
});

/**
 * Reads what a commit says.
 * @returns the standing that it reports, or null where the course was open for review, which earns nothing
 * @throws z.ZodError where the run-time data is not of the standard
 */
export function readCommit(
  standard: ScormStandard,
  { totalTimeSeconds, runtimeData }: Commit,
): Standing | null {
  const time = { totalSeconds: Math.round(totalTimeSeconds * 100) / 100 };
  if (standard === 'scorm12') {
    const { core } = cmi12.parse(runtimeData.cmi);
    if (core.lesson_mode === 'review') return null;
    return { ...statusOf(core.lesson_status), scorePercent: percentOf(core.score), ...time };
  }
  const cmi = cmi2004.parse(runtimeData.cmi);
  if (cmi.mode === 'review') return null;
  return {
    completion: one(cmi.completion_status, ['completed', 'incomplete'], 'unknown'),
    success: one(cmi.success_status, ['passed', 'failed'], 'unknown'),
    scorePercent: percentOf(cmi.score),
    ...time,
  };
}

/** SCORM 1.2 has one status for both: who has passed or failed has come to the end. */
function statusOf(lessonStatus: string): Pick<Standing, 'completion' | 'success'> {
  const success = one(lessonStatus, ['passed', 'failed'], 'unknown');
  const ended = success !== 'unknown' || lessonStatus === 'completed';
  return { completion: ended ? 'completed' : one(lessonStatus, ['incomplete'], 'unknown'), success };
}

/** Percent with at most two decimals. A raw score without bounds is one of 0 to 100, as SCORM 1.2 has it. */
export function percentOf({ scaled, raw, min, max }: z.infer<typeof score>): number | null {
  const share =
    scaled !== ''
      ? Number(scaled)
      : raw !== ''
        ? (Number(raw) - Number(min)) / (Number(max || '100') - Number(min))
        : NaN;
  return Number.isFinite(share) ? Math.min(Math.max(Math.round(share * 10_000) / 100, -100), 100) : null;
}

function one<const T extends string, const Else>(
  value: string,
  known: readonly T[],
  otherwise: Else,
): T | Else {
  return known.find((each) => each === value) ?? otherwise;
}

/** What a launch needs of a registration. */
export interface Launched extends Standing {
  standard: ScormStandard;
  learnerId: string;
  learnerName: string;
  /** As the last commit left it; null before the first. */
  cmi: Cmi | null;
}

/**
 * The run-time data to load before the course starts: what was saved, under what only the LMS knows. scorm-again keeps
 * the last session's `entry` and leaves `total_time` as it was, so both are set here; the status comes from the
 * registration, which never goes back.
 */
export function cmiForLaunch(registration: Launched): Cmi {
  const { standard, learnerId, learnerName, completion, success, totalSeconds, cmi } = registration;
  const review = isDone(registration);
  const credit = review ? 'no-credit' : 'credit';
  const mode = review ? 'review' : 'normal';
  const entry = cmi === null ? 'ab-initio' : 'resume';
  if (standard === 'scorm12') {
    const core = {
      ...withoutSession((cmi?.core ?? {}) as Cmi),
      student_id: learnerId,
      student_name: learnerName,
      credit,
      lesson_mode: mode,
      entry,
      total_time: timespan(totalSeconds),
    };
    const status = lessonStatus({ completion, success });
    return { ...cmi, core: status === null ? core : { ...core, lesson_status: status } };
  }
  return {
    ...withoutSession(cmi ?? {}),
    learner_id: learnerId,
    learner_name: learnerName,
    credit,
    mode,
    entry,
    total_time: timeInterval(totalSeconds),
    completion_status: completion === 'not_started' ? 'not attempted' : completion,
    success_status: success,
  };
}

function lessonStatus({ completion, success }: Pick<Standing, 'completion' | 'success'>): string | null {
  if (success !== 'unknown') return success;
  return completion === 'completed' || completion === 'incomplete' ? completion : null;
}

/** Without what belongs to the session that is over. */
function withoutSession({ exit: _exit, session_time: _time, ...rest }: Cmi): Cmi {
  return rest;
}
