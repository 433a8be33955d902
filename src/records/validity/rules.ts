/** Reads validity rules from a file, and tells one set of rules from another. */
import { createHash } from 'node:crypto';
import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { rulesSchema, type Rules } from './rules-schema.ts';

/**
 * Reads rules.
 * @param text JSON in the shape of `modules/records.json`
 * @param file what errors call it
 * @throws Error that names file, line, column and remedy of everything that is wrong
 */
export function readRules(text: string, file: string): Rules {
  const json = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  const at = (offset: number) => {
    const before = json.slice(0, offset).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  const first = errors[0];
  if (first || !root) {
    const what = first ? printParseErrorCode(first.error) : 'the file is empty';
    throw new Error(
      `${at(first?.offset ?? 0)}  This is not valid JSON: ${what}. Look for a missing comma, quotation mark or bracket here or on the line before.`,
    );
  }
  const { data, error } = rulesSchema.safeParse(JSON.parse(json));
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => {
    const places = path as (string | number)[];
    let depth = places.length;
    while (depth > 0 && !findNodeAtLocation(root, places.slice(0, depth))) depth -= 1;
    const place = at(findNodeAtLocation(root, places.slice(0, depth))!.offset);
    return `${place}  ${places.length === 0 ? 'The file' : `"${places.join('.')}"`}: ${message}.`;
  });
  throw new Error(
    `${problems.join('\n')}\nMend the rules; "crosscheck check" explains them, and modules/records.json is an example.`,
  );
}

/** Changes whenever currency has to be worked out again for everybody. Raise it when the fold changes. */
const foldVersion = 1;

/** @returns SHA-256 in 64 hex digits over everything in the rules that currency depends on */
export function hashOfRules({ timeZone, defaultRole, counts, requirements }: Rules): string {
  const text = JSON.stringify([foldVersion, timeZone, defaultRole, counts, requirements]);
  return createHash('sha256').update(text).digest('hex');
}
