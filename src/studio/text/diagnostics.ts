/** The problems of a file, as the editor draws them. */
import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { severityOf } from '../../scenario/check/problem.ts';
import type { FoundInFile, MendPlan } from '../problems/mends/mend.ts';

/** @param mend carries out what would mend a problem */
export function diagnosticsOf(
  document: Text,
  problems: readonly FoundInFile[],
  mend: (plan: MendPlan) => void,
): Diagnostic[] {
  return problems.map((problem) => ({
    ...rangeOf(document, problem),
    severity: severityOf[problem.rule],
    message: `${problem.message} ${problem.remedy}`,
    renderMessage: () => said(problem),
    actions: problem.mend ? [{ name: problem.mend.label, apply: () => mend(problem.mend!) }] : [],
  }));
}

/** The string, word or bracket that begins there; the file may have become shorter meanwhile. */
function rangeOf(document: Text, { line, column }: FoundInFile): { from: number; to: number } {
  const { from, text } = document.line(Math.max(1, Math.min(line, document.lines)));
  const start = Math.max(0, Math.min(column - 1, text.length));
  const piece = /^(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+|.)/.exec(text.slice(start))?.[0] ?? '';
  return { from: from + start, to: from + start + piece.length };
}

function said({ message, remedy }: FoundInFile): HTMLElement {
  const dom = document.createElement('span');
  for (const [name, text] of [
    ['message', message],
    ['remedy', remedy],
  ] as const) {
    const line = document.createElement('span');
    line.className = name;
    line.textContent = text;
    line.dir = 'auto';
    dom.append(line);
  }
  return dom;
}
