import type { z } from 'zod';
import type { Path, Problem } from './problem.ts';
import { didYouMean } from './suggest.ts';

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { code: 'invalid_union' }>;

/**
 * Holds a value against a schema.
 * @returns the typed value and no problems, or all the problems of shape
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { value: z.infer<S>; problems: [] } | { value: undefined; problems: Problem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: explainAll(result.error.issues, []) };
}

function explainAll(issues: readonly Issue[], above: Path): Problem[] {
  const missing = issues.filter(isMissing);
  return issues.flatMap((issue) => {
    const siblings = missing
      .filter((other) => sameParent(other, issue))
      .map((other) => String(other.path.at(-1)));
    return explain(issue, above, siblings);
  });
}

const isMissing = (issue: Issue) => issue.input === undefined && issue.code !== 'unrecognized_keys';

const sameParent = (missing: Issue, keys: Issue) =>
  missing.path.length === keys.path.length + 1 && keys.path.every((part, i) => part === missing.path[i]);

/** @param missing names that the same object should have and has not: what an unknown name was perhaps meant to be */
function explain(issue: Issue, above: Path, missing: readonly string[]): Problem[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const what = spoken(path);
  const problem = (message: string, remedy: string, at: Path = path): Problem[] => [
    { rule: 'shape', path: at, message, remedy },
  ];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) =>
        problem(
          `"${key}" does not belong here.`,
          `${didYouMean(key, missing)}Correct its spelling, or remove it.`,
          [...path, key],
        ),
      );
    case 'invalid_union':
      return explainUnion(issue, path, what);
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected;
      return isMissing(issue)
        ? problem(`${what} is missing.`, `Add it: ${wanted}.`)
        : problem(`${what} must be ${wanted}.`, `Write ${wanted} here.`);
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return isMissing(issue)
        ? problem(`${what} is missing.`, `Add one of: ${values.join(', ')}.`)
        : problem(
            `${what} can't be ${JSON.stringify(issue.input)}.`,
            `${didYouMean(issue.input, values)}Use one of: ${values.join(', ')}.`,
          );
    }
    case 'too_big':
      return problem(`${what} is too large or too long.`, `Keep it to at most ${issue.maximum}.`);
    case 'too_small':
      return problem(`${what} is empty, too small or too short.`, `Give it at least ${issue.minimum}.`);
    case 'invalid_key':
      return problem(`The name ${what} can't be used.`, sentence(issue.issues[0]!.message));
    default:
      return problem(`${what} is not written as it should be.`, sentence(issue.message));
  }
}

function explainUnion(issue: Union, path: Path, what: string): Problem[] {
  if ('discriminator' in issue && issue.errors.length === 0) {
    const found = (issue.input as Record<string, unknown> | undefined)?.[issue.discriminator!];
    const options = 'options' in issue ? (issue.options as unknown[]).map(String) : [];
    const message =
      found === undefined ? `${what} is missing.` : `${what} can't be ${JSON.stringify(found)}.`;
    const remedy = `${didYouMean(found, options)}Use one of: ${options.join(', ')}.`;
    return [{ rule: 'shape', path, message, remedy }];
  }
  // The alternative that the author most likely meant is the one that gets furthest into the value.
  const depth = (issues: readonly Issue[]) =>
    issues.reduce((deepest, inner) => Math.max(deepest, inner.path.length), 0);
  const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
  return explainAll(meant, path);
}

function spoken(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  return typeof last === 'string' ? `"${last}"` : `Entry ${last + 1} of "${path.at(-2)}"`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const kinds: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};
