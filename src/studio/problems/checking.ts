/** Checks a content folder over and over while it is edited, in steps, so that a newer text never waits for long. */
import { readContent, type FileProblem } from '../../course/content.ts';
import { kindOf } from '../../course/read-file.ts';
import { inFileOrder } from '../../scenario/check/check.ts';
import type { Problem } from '../../scenario/check/problem.ts';
import { documentsOf, type Parsed } from './mends/documents.ts';
import type { FoundProblem } from './mends/mend.ts';
import { planMend } from './mends/plan.ts';
import type { Answer, Task } from './protocol.ts';
import { createReader, sameness } from './reader.ts';

/** How long nothing may be typed before all the files are looked at together, in milliseconds. */
const pause = 250;

/** So many problems of a file are offered a mend; more are looked at when these are gone. */
const mostMends = 50;

/** Does work later, when whatever has come in meanwhile has been taken in. @param wait milliseconds */
export type Later = (work: () => void, wait: number) => void;

/**
 * @param answer is given every answer
 * @returns takes a task; what was being done for the one before is given up
 */
export function createChecking(answer: (answer: Answer) => void, later: Later): (task: Task) => void {
  const files = new Map<string, string>();
  const reader = createReader();
  const parsed = new Map<string, Parsed>();
  /** What was found between the files when they were last looked at together, by file. */
  let between = new Map<string, Problem[]>();
  let current = 0;

  function* run({ version, open, today }: Task): Generator<number> {
    const text = open === undefined ? undefined : files.get(open);
    if (open !== undefined && text !== undefined) {
      for (const { read, complete } of reader.inTwo(open, text)) {
        const around = (between.get(open) ?? []).map(read.place);
        const problems = [...read.problems, ...around].sort(inFileOrder);
        const found = withMends(problems.map((problem) => ({ ...problem, file: open })));
        answer({ type: 'file', version, file: open, problems: found, complete });
        yield 0;
      }
    }
    yield pause;
    for (const [file, other] of files) {
      const kind = kindOf(file);
      if (kind === undefined || reader.has(file, other)) continue;
      reader.read(kind, file, other);
      yield 0;
    }
    const { problems } = readContent(files, today, reader.read);
    between = betweenFiles(problems);
    answer({ type: 'content', version, problems: withMends(problems) });
  }

  function betweenFiles(problems: readonly FileProblem[]): Map<string, Problem[]> {
    const found = new Map<string, Problem[]>();
    const own = new Map<string, Set<string>>();
    for (const { file, line: _line, column: _column, ...problem } of problems) {
      const kind = kindOf(file);
      const text = files.get(file);
      if (kind === undefined || text === undefined) continue;
      const ofFile = own.get(file) ?? new Set(reader.read(kind, file, text).problems.map(sameness));
      own.set(file, ofFile);
      if (!ofFile.has(sameness(problem))) found.set(file, [...(found.get(file) ?? []), problem]);
    }
    return found;
  }

  function withMends(problems: readonly FileProblem[]): FoundProblem[] {
    const documents = documentsOf(files, parsed);
    const counts = new Map<string, number>();
    return problems.map((problem) => {
      const count = (counts.get(problem.file) ?? 0) + 1;
      counts.set(problem.file, count);
      const mend = count <= mostMends ? planMend(documents, problem) : undefined;
      return mend ? { ...problem, mend } : problem;
    });
  }

  return (task) => {
    current = task.version;
    for (const file of task.removed) {
      files.delete(file);
      reader.forget(file);
    }
    for (const [file, text] of task.changed) files.set(file, text);
    const steps = run(task);
    const go = (): void => {
      if (task.version !== current) return;
      const { done, value } = steps.next();
      if (!done) later(go, value);
    };
    later(go, 0);
  };
}
