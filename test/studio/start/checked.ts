/** A content folder with a course, and what the checker makes of it with a scenario more. */
import { readContent } from '../../../src/course/content.ts';
import { isError } from '../../../src/scenario/check/problem.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import type { Change } from '../../../src/studio/events.ts';
import type { Files } from '../../../src/studio/files/files.ts';

export function withChanges(files: Files, changes: readonly Change[]): Files {
  const after = new Map(files);
  for (const { file, edits } of changes) after.set(file, applyEdits(after.get(file) ?? '', edits));
  return after;
}

/** Every error of a content folder, as `file: message`. */
export function errorsIn(files: Files): string[] {
  return problemsIn(files, isError);
}

export function problemsIn(
  files: Files,
  which: (problem: Parameters<typeof isError>[0]) => boolean = () => true,
): string[] {
  return readContent(files)
    .problems.filter(which)
    .map(({ file, message }) => `${file}: ${message}`);
}
