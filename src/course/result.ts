import { countedPercent } from './assessment.ts';
import type { Course, Part } from './schema.ts';
import { mayBegin, type Progress } from './progress.ts';

/** What the course makes of a learner's progress. */
export interface Result {
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** Percent; null while it can still be improved on, and where there is nothing to play. */
  score: number | null;
  /** The share of the required parts that are done, 0 to 1. */
  progress: number;
}

/** What a result depends on. */
type Rules = Pick<Course, 'parts' | 'attempts'>;

/** Whether a module has been read to its end, a scenario played to an ending, or an assessment answered to its end. */
export function isDone({ type, id }: Part, progress: Progress): boolean {
  if (type === 'module') return progress.modules[id]?.read ?? false;
  const tried = type === 'scenario' ? progress.scenarios[id] : progress.assessments[id];
  return (tried?.best ?? null) !== null;
}

/** Whether a learner has chosen not to take a part, and has not taken it after all. */
export function isSkipped(part: Part, progress: Progress): boolean {
  return progress.skipped.includes(part.id) && !isDone(part, progress);
}

/**
 * Whether a learner may leave a part out and complete the course all the same. The assessment can't be left out, nor the last
 * thing that gives a result.
 */
export function maySkip(rules: Pick<Course, 'parts'>, part: Part, progress: Progress): boolean {
  if (part.required === false || part.type === 'assessment' || isDone(part, progress)) return false;
  const others = requiredOf(rules, progress).filter(({ id }) => id !== part.id);
  return others.some(({ type }) => part.type === 'module' || type !== 'module');
}

/** What this learner can't complete the course without. */
export function requiredOf(rules: Pick<Course, 'parts'>, progress: Progress): Part[] {
  return requiredParts(rules).filter((part) => !isSkipped(part, progress));
}

/** The parts that the course can't be completed without. */
export function requiredParts({ parts }: Pick<Course, 'parts'>): Part[] {
  return parts.filter(({ required }) => required !== false);
}

/**
 * A course is completed when every required part is done, the mean of the best percentages of its scenarios, rounded down,
 * reaches the pass mark, and so does the best of its assessment; the lower of the two is the score. Below the mark the
 * learner tries again; where no attempt that could help is left, the course is completed and failed. What they have chosen
 * to skip counts neither for them nor against them. A course without scenarios and assessment has no score.
 * @param passMark percent
 */
export function resultOf(rules: Rules, progress: Progress, passMark: number): Result {
  const required = requiredOf(rules, progress);
  const done = required.filter((part) => isDone(part, progress)).length;
  if (done < required.length) return underWay(done, required);
  const marks = [
    ...scenarioMark(required, rules.attempts, progress),
    ...assessmentMarks(required, progress, passMark),
  ];
  if (marks.length === 0) return { completion: 'completed', success: 'unknown', score: null, progress: 1 };

  const score = Math.min(...marks.map(({ percent }) => percent));
  if (score >= passMark) return { completion: 'completed', success: 'passed', score, progress: 1 };
  const canImprove = marks.every(({ percent, mayRise }) => percent >= passMark || mayRise);
  if (canImprove) return underWay(done, required);
  return { completion: 'completed', success: 'failed', score, progress: 1 };
}

interface Mark {
  percent: number;
  /** Whether an attempt is left that could raise it. */
  mayRise: boolean;
}

/** What all the scenarios come to; none where there are none. */
function scenarioMark(required: readonly Part[], attempts: number | undefined, progress: Progress): Mark[] {
  const scenarios = required
    .filter(({ type }) => type === 'scenario')
    .map(({ id }) => progress.scenarios[id]);
  if (scenarios.length === 0) return [];
  const sum = scenarios.reduce((total, scenario) => total + (scenario?.best ?? 0), 0);
  return [
    {
      percent: Math.floor(sum / scenarios.length),
      mayRise: scenarios.some((scenario) => (scenario?.best ?? 0) < 100 && mayTry(scenario, attempts)),
    },
  ];
}

function assessmentMarks(required: readonly Part[], progress: Progress, passMark: number): Mark[] {
  return required.flatMap((part) => {
    if (part.type !== 'assessment') return [];
    const assessment = progress.assessments[part.id];
    const percent = assessment && countedPercent(assessment, passMark);
    return [{ percent: percent ?? 0, mayRise: mayTry(assessment, part.attempts) }];
  });
}

function mayTry(
  before: { attempts: number; underWay: boolean } | undefined,
  most: number | undefined,
): boolean {
  return before?.underWay === true || mayBegin(before, most);
}

/** One more than there are parts: a course that is not completed is never wholly done. */
function underWay(done: number, required: readonly Part[]): Result {
  return {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: done / (required.length + 1),
  };
}
