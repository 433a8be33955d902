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
  /** The best percentage of the finished attempts; null while there is none. */
  best: number | null;
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
const freshScenario: ScenarioProgress = { attempts: 0, best: null, trail: '' };

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
  const { attempts, best } = progress.scenarios[scenario] ?? freshScenario;
  return withScenario(progress, scenario, { attempts: attempts + 1, best, trail: '' });
}

/** Notes the decisions made so far in the attempt. */
export function keepTrail(progress: Progress, scenario: string, trail: string): Progress {
  return withScenario(progress, scenario, { ...(progress.scenarios[scenario] ?? freshScenario), trail });
}

/** Notes the result of a finished attempt, in percent; the best one counts. */
export function finishAttempt(progress: Progress, scenario: string, percent: number): Progress {
  const before = progress.scenarios[scenario] ?? freshScenario;
  return withScenario(progress, scenario, { ...before, best: Math.max(before.best ?? 0, percent) });
}

function withScenario(progress: Progress, id: string, scenario: ScenarioProgress): Progress {
  return { ...progress, scenarios: { ...progress.scenarios, [id]: scenario } };
}
