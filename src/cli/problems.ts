import type { FileProblem } from '../course/content.ts';

/** Prints problems on standard error, one after the other, in words for a trainer. */
export function printProblems(problems: readonly FileProblem[]): void {
  for (const { file, line, column, rule, message, remedy } of problems) {
    process.stderr.write(`${file}:${line}:${column}  ${message}  [${rule}]\n    ${remedy}\n`);
  }
}
