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
  const missing = new Map<string, string[]>();
  for (const { path } of issues.filter(isMissing)) {
    const parent = JSON.stringify(path.slice(0, -1));
    missing.set(parent, [...(missing.get(parent) ?? []), String(path.at(-1))]);
  }
  return issues.flatMap((issue) => explain(issue, above, missing.get(JSON.stringify(issue.path)) ?? []));
}

const isMissing = (issue: Issue) => issue.input === undefined && issue.code !== 'unrecognized_keys';

/** @param missing names that the same object should have and has not: what an unknown name was perhaps meant to be */
function explain(issue: Issue, above: Path, missing: readonly string[]): Problem[] {
  const path: Path = [...above, ...(issue.path as (string | number)[])];
  const what = spoken(path);
  const problem = (message: string, remedy: string): Problem[] => [{ rule: 'shape', path, message, remedy }];
  const problemOfName = (message: string, remedy: string, at: Path): Problem => ({
    rule: 'shape',
    path: at,
    atName: true,
    message,
    remedy,
  });

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problemOfName(
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
    case 'too_big': {
      const { much, things } = sizes[issue.origin] ?? number;
      return problem(`${what} ${much}.`, `Keep it to at most ${things(Number(issue.maximum))}.`);
    }
    case 'too_small': {
      const { little, things } = sizes[issue.origin] ?? number;
      return problem(`${what} ${little}.`, `Give it at least ${things(Number(issue.minimum))}.`);
    }
    case 'invalid_key':
      return [problemOfName(`The name ${what} can't be used.`, sentence(issue.issues[0]!.message), path)];
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

/** How to say that there is too much or too little of something. */
interface Size {
  much: string;
  little: string;
  things(count: number): string;
}

const number: Size = { much: 'is too large', little: 'is too small', things: String };

const sizes: Record<string, Size> = {
  string: {
    much: 'is too long',
    little: 'is empty or too short',
    things: (count) => (count === 1 ? '1 character' : `${count} characters`),
  },
  array: {
    much: 'has too many entries',
    little: 'has too few entries',
    things: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  },
};

const kinds: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};
