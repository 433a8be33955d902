/** What other views know of steps and choices, as the map shows it. */
import { isError } from '../../scenario/check/problem.ts';
import type { StudioEvents } from '../events.ts';
import { fewerThan } from '../insight/counts.ts';
import type { ProblemCount } from '../map/words.ts';
import type { FoundProblem } from '../problems/mends/mend.ts';

/** How many problems each step has. */
function problemsByStep(problems: readonly FoundProblem[]): ReadonlyMap<string, ProblemCount> {
  const counts = new Map<string, ProblemCount>();
  for (const problem of problems) {
    const [part, step] = problem.path;
    if (part !== 'steps' || typeof step !== 'string') continue;
    const { errors, warnings } = counts.get(step) ?? { errors: 0, warnings: 0 };
    const isOne = isError(problem);
    counts.set(step, { errors: errors + Number(isOne), warnings: warnings + Number(!isOne) });
  }
  return counts;
}

/** How many problems each file has. */
function problemsByFile(problems: readonly FoundProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

/** The steps, and the choices as `step.choice`, that were tried. */
export function triedNames({ tried }: StudioEvents['studio-played']): ReadonlySet<string> {
  return new Set(
    tried.flatMap(({ step, choice, to }) => [
      step,
      to,
      ...(choice === undefined ? [] : [`${step}.${choice}`]),
    ]),
  );
}

/** How many took each choice, by `step.choice`; few are the most that few can be. */
export function choiceCounts({ steps }: StudioEvents['studio-counted']): ReadonlyMap<string, number> {
  return new Map(
    steps.flatMap(({ step, choices }) =>
      Object.entries(choices).map(
        ([choice, learners]) => [`${step}.${choice}`, learners === 'few' ? fewerThan - 1 : learners] as const,
      ),
    ),
  );
}

/** Worked out once for each answer of the checker, so that what shows it need not be drawn anew. */
export function derivedProblems() {
  const once = <Result>(work: (problems: readonly FoundProblem[], file: string) => Result) => {
    let last: { problems: readonly FoundProblem[]; file: string; result: Result } | undefined;
    return (problems: readonly FoundProblem[], file = ''): Result => {
      if (last?.problems !== problems || last.file !== file)
        last = { problems, file, result: work(problems, file) };
      return last.result;
    };
  };
  const own = (problems: readonly FoundProblem[], file: string) =>
    problems.filter((problem) => problem.file === file);
  return {
    ofFile: once(own),
    byStep: once((problems, file) => problemsByStep(own(problems, file))),
    byFile: once(problemsByFile),
  };
}
