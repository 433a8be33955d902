/** A content folder before and after a mend. */
import { readContent, type FileProblem } from '../../../../src/course/content.ts';
import { applyEdits } from '../../../../src/studio/document/text-edit.ts';
import type { Mend } from '../../../../src/studio/problems/mends/mend.ts';
import { today } from '../../../scenario/check/rules/course.ts';

export function mended(files: ReadonlyMap<string, string>, { changes }: Mend): Map<string, string> {
  const after = new Map(files);
  for (const { file, edits } of changes) after.set(file, applyEdits(files.get(file) ?? '', edits));
  return after;
}

export const found = (files: ReadonlyMap<string, string>): FileProblem[] =>
  readContent(files, today).problems;

/** The same wherever it has moved to. */
export const asTold = ({ file, rule, path, message }: FileProblem): string =>
  `${file} at ${path.join('.')}: ${message} [${rule}]`;
