/** Where a learner is in the course. Every change gives a new value; nothing here touches a screen or an LMS. */

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
  /** The decisions of the attempt under way, or of the last one, as `writeTrail` writes them. */
  trail: string;
}

export interface Progress {
  /** Id of the part on the screen; null on the course page. */
  at: string | null;
  modules: Readonly<Record<string, ModuleProgress>>;
  scenarios: Readonly<Record<string, ScenarioProgress>>;
}

export const freshProgress: Progress = { at: null, modules: {}, scenarios: {} };
const freshScenario: ScenarioProgress = {
  attempts: 0,
  underWay: false,
  best: null,
  objectives: {},
  trail: '',
};

/** Goes to a part, or with null to the course page. */
export function goTo(progress: Progress, part: string | null): Progress {
  return { ...progress, at: part };
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
 * Notes the result of the attempt under way, in percent: on the whole, and by objective. The best one counts. An attempt
 * that has been noted already changes nothing.
 */
export function finishAttempt(
  progress: Progress,
  scenario: string,
  percent: number,
  objectives: Readonly<Record<string, number>>,
): Progress {
  const before = progress.scenarios[scenario];
  if (!before?.underWay) return progress;
  return withScenario(progress, scenario, {
    ...before,
    underWay: false,
    best: Math.max(before.best ?? 0, percent),
    objectives: better(before.objectives, objectives),
  });
}

function better(
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const raised = Object.entries(now).map(([id, percent]) => [id, Math.max(before[id] ?? 0, percent)]);
  return { ...before, ...(Object.fromEntries(raised) as Record<string, number>) };
}

/** Whether the learner may begin another attempt. @param most attempts for the record; undefined where there is no limit */
export function mayBegin(scenario: ScenarioProgress | undefined, most: number | undefined): boolean {
  return most === undefined || (scenario?.attempts ?? 0) < most;
}

function withScenario(progress: Progress, id: string, scenario: ScenarioProgress): Progress {
  return { ...progress, scenarios: { ...progress.scenarios, [id]: scenario } };
}
