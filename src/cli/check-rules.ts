/** Checks the validity rules that lie beside a course. */
import { recordsFile } from '../course/check/files.ts';
import type { FileProblem } from '../course/content.ts';
import { rulesSchema } from '../records/validity/rules-schema.ts';
import { inFileOrder } from '../scenario/check/check.ts';
import { readJson } from '../scenario/check/json-source.ts';
import { checkShape } from '../scenario/check/shape.ts';

/** @param files by path within the content folder; without rules, those that Crosscheck comes with are in force */
export function checkRules(files: ReadonlyMap<string, string>): FileProblem[] {
  const text = files.get(recordsFile);
  if (text === undefined) return [];
  const source = readJson(text);
  const found = source.value === undefined ? [] : checkShape(rulesSchema, source.value).problems;
  return [...source.problems, ...found.map(source.place)]
    .sort(inFileOrder)
    .map((problem) => ({ ...problem, file: recordsFile }));
}
