/** Where a learner is in the course. Every change gives a new value; nothing here touches a screen or an LMS. */

import type { Judgement } from './assessment.ts';

export interface ModuleProgress {
  /** The page last shown, from 0. */
  page: number;
  /** Whether the last page has been reached. */
  read: boolean;
}

export interface ScenarioProgress {
  /** Attempts begun. */
  attempts: number;
  /** Whether the last of them has not come to an ending yet. */
  underWay: boolean;
  /** The best percentage of the finished attempts; null while there is none. */
  best: number | null;
  /** By id, the best percentage of the finished attempts in each objective that they tested. */
  objectives: Readonly<Record<string, number>>;
  /** What the first finished attempt shows, before anybody had been told; null while there is none. */
  first: FirstAttempt | null;
  /** The decisions of the attempt under way, or of the last one, as `writeTrail` writes them. */
  trail: string;
}

/** Hits and false alarms. */
export interface FirstAttempt {
  reported: boolean;
  /** Of the real indicators on offer in its observe steps. */
  hits: number;
  missed: number;
  /** Ordinary things and stereotypes that were marked as signs. */
  falseAlarms: number;
}

export interface AssessmentProgress {
  /** Attempts begun. */
  attempts: number;
  /** Whether the last of them has not been answered to its end. */
  underWay: boolean;
  /** The best percentage of the finished attempts; null while there is none. */
  best: number | null;
  /** True where a critical item was missed in the attempt that was best; then it passes nothing, whatever the mark becomes. */
  isFlawed?: true;
  /** By id, the best percentage of the finished attempts in each objective. */
  objectives: Readonly<Record<string, number>>;
  /** What decides which items are drawn. */
  seed: number;
  /** What `drawMark` said when the attempt was begun. */
  mark: string;
  /** For each item answered so far in the attempt under way or the last one, the position of the answer in the bank. */
  answers: readonly number[];
}

export interface Progress {
  /** Id of the part on the screen; null on the course page. */
  at: string | null;
  modules: Readonly<Record<string, ModuleProgress>>;
  scenarios: Readonly<Record<string, ScenarioProgress>>;
  assessments: Readonly<Record<string, AssessmentProgress>>;
  /** Ids of parts that the learner has chosen not to take; nobody asks why. */
  skipped: readonly string[];
}

export const freshProgress: Progress = { at: null, modules: {}, scenarios: {}, assessments: {}, skipped: [] };
export const freshScenario: ScenarioProgress = {
  attempts: 0,
  underWay: false,
  best: null,
  objectives: {},
  first: null,
  trail: '',
};

/** Goes to a part, or with null to the course page. */
export function goTo(progress: Progress, part: string | null): Progress {
  return { ...progress, at: part };
}

/** Leaves a part out, and goes to the course page. Whoever takes it all the same has done it. */
export function skip(progress: Progress, part: string): Progress {
  return { ...goTo(progress, null), skipped: [...progress.skipped.filter((id) => id !== part), part] };
}

/** Shows a page of a module. @param pages how many pages the module has */
export function turnTo(progress: Progress, module: string, page: number, pages: number): Progress {
  const read = page === pages - 1 || (progress.modules[module]?.read ?? false);
  return { ...progress, modules: { ...progress.modules, [module]: { page, read } } };
}

/** Begins an attempt at a scenario; earlier results stay. */
export function beginAttempt(progress: Progress, scenario: string): Progress {
  const before = progress.scenarios[scenario] ?? freshScenario;
  return withScenario(progress, scenario, {
    ...before,
    // One that was begun and left before its first decision is begun again, not another.
    attempts: before.attempts + (before.underWay ? 0 : 1),
    underWay: true,
    trail: '',
  });
}

/** Notes the decisions made so far in the attempt. */
export function keepTrail(progress: Progress, scenario: string, trail: string): Progress {
  return withScenario(progress, scenario, { ...(progress.scenarios[scenario] ?? freshScenario), trail });
}

/**
 * Notes the result of the attempt under way, in percent: on the whole, and by objective. The best one counts, and of hits and
 * false alarms the first. An attempt that has been noted already changes nothing.
 */
export function finishAttempt(
  progress: Progress,
  scenario: string,
  percent: number,
  objectives: Readonly<Record<string, number>>,
  first: FirstAttempt,
): Progress {
  const before = progress.scenarios[scenario];
  if (!before?.underWay) return progress;
  return withScenario(progress, scenario, {
    ...before,
    underWay: false,
    best: Math.max(before.best ?? 0, percent),
    objectives: better(before.objectives, objectives),
    first: before.first ?? first,
  });
}

function better(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const raised = Object.entries(now).map(([id, percent]) => [id, Math.max(before[id] ?? 0, percent)]);
  return { ...before, ...(Object.fromEntries(raised) as Record<string, number>) };
}

/** Begins an attempt at an assessment. @param mark what `drawMark` says of its items */
export function beginAssessment(progress: Progress, id: string, seed: number, mark: string): Progress {
  const before = progress.assessments[id];
  const begun = before?.attempts ?? 0;
  return withAssessment(progress, id, {
    best: null,
    objectives: {},
    ...before,
    attempts: before?.underWay ? begun : begun + 1,
    underWay: true,
    seed,
    mark,
    answers: [],
  });
}

/** Notes an answer to the next item of the attempt under way. */
export function answer(progress: Progress, id: string, position: number): Progress {
  const before = progress.assessments[id];
  if (!before?.underWay) return progress;
  return withAssessment(progress, id, { ...before, answers: [...before.answers, position] });
}

/** Notes the result of the attempt under way. The best one counts. */
export function finishAssessment(
  progress: Progress,
  id: string,
  { percent, objectives, criticalMissed }: Judgement,
): Progress {
  const before = progress.assessments[id];
  if (!before?.underWay) return progress;
  const { isFlawed, ...rest } = before;
  const best = Math.max(before.best ?? 0, percent);
  // Of two that are equal, the one without a flaw counts.
  const isSound = (before.best === best && !isFlawed) || (percent === best && criticalMissed.length === 0);
  return withAssessment(progress, id, {
    ...rest,
    underWay: false,
    best,
    ...(!isSound && { isFlawed: true }),
    objectives: better(before.objectives, objectives),
  });
}

/** Whether the learner may begin another attempt. @param most attempts for the record; undefined where there is no limit */
export function mayBegin(before: { attempts: number } | undefined, most: number | undefined): boolean {
  return most === undefined || (before?.attempts ?? 0) < most;
}

function withAssessment(progress: Progress, id: string, assessment: AssessmentProgress): Progress {
  return { ...progress, assessments: { ...progress.assessments, [id]: assessment } };
}

function withScenario(progress: Progress, id: string, scenario: ScenarioProgress): Progress {
  return { ...progress, scenarios: { ...progress.scenarios, [id]: scenario } };
}
