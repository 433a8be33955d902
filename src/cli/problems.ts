import type { FileProblem } from '../course/content.ts';
import { isError, severityOf } from '../scenario/check/problem.ts';

/** Prints problems on standard error, one after the other, in words for a trainer. */
export function printProblems(problems: readonly FileProblem[]): void {
  for (const { file, line, column, rule, message, remedy } of problems) {
    process.stderr.write(
      `${file}:${line}:${column}  ${severityOf[rule]}  ${message}  [${rule}]\n    ${remedy}\n`,
    );
  }
}

/** Problems as `--json` lists them. */
export function listed(problems: readonly FileProblem[]) {
  return problems.map(({ file, line, column, rule, message, remedy }) => ({
    file,
    line,
    column,
    rule,
    severity: severityOf[rule],
    message,
    remedy,
  }));
}

/** How many problems of which severity there are. */
export function countProblems(problems: readonly FileProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors };
}

/** The count in words, such as `1 error and 2 warnings found.` */
export function summary(problems: readonly FileProblem[]): string {
  const { errors, warnings } = countProblems(problems);
  const counts = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return counts.length === 0 ? 'No problems found.' : `${counts.join(' and ')} found.`;
}

function counted(count: number, what: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? `1 ${what}` : `${count} ${what}s`];
}
