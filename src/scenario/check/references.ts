import type { Condition, Next, Scenario } from '../schema.ts';
import { partsOf } from '../condition.ts';
import { token } from '../token.ts';
import type { Path, Problem, Rule } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** Finds names that nothing bears, and names borne twice. */
export function checkReferences(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const steps = Object.keys(scenario.steps);
  const signs = Object.keys(scenario.signs);
  const choices = Object.values(scenario.steps).flatMap((step) =>
    step.type === 'scene' ? step.choices.map((choice) => choice.id) : [],
  );

  const known = (rule: Rule, what: string, names: readonly string[], name: string, path: Path) => {
    if (names.includes(name)) return;
    problems.push({
      rule,
      path,
      message: `There is no ${what} "${name}".`,
      remedy: `${didYouMean(name, names)}Use the id of an existing ${what}, or add this one.`,
    });
  };
  const knownStep = (name: string, path: Path) => known('unknown-step', 'step', steps, name, path);
  const knownSign = (name: string, path: Path) => known('unknown-sign', 'sign', signs, name, path);

  const condition = (when: Condition | undefined, path: Path): void => {
    for (const part of when ? partsOf(when) : []) {
      if ('noticed' in part) knownSign(part.noticed, path);
      if ('chose' in part) known('unknown-choice', 'choice', choices, part.chose, path);
    }
  };
  const next = (value: Next, path: Path): void => {
    if (typeof value === 'string') return knownStep(value, path);
    value.forEach((branch, i) => {
      knownStep(branch.to, [...path, i, 'to']);
      condition(branch.when, [...path, i, 'when']);
    });
  };

  knownStep(scenario.start, ['start']);
  for (const [id, step] of Object.entries(scenario.steps)) {
    const path = ['steps', id];
    if (step.type === 'observe') {
      step.signs.forEach((sign, i) => {
        knownSign(sign, [...path, 'signs', i]);
        if (step.signs.indexOf(sign) < i) problems.push(signListedTwice(sign, [...path, 'signs', i]));
      });
      next(step.next, [...path, 'next']);
    }
    if (step.type !== 'scene') continue;
    step.choices.forEach((choice, i) => {
      const at = [...path, 'choices', i];
      choice.notices?.forEach((sign, j) => knownSign(sign, [...at, 'notices', j]));
      condition(choice.when, [...at, 'when']);
      next(choice.next, [...at, 'next']);
    });
  }
  return [...problems, ...checkUnique(scenario)];
}

const signListedTwice = (sign: string, path: Path): Problem => ({
  rule: 'duplicate-id',
  path,
  message: `The sign "${sign}" is listed more than once in this step.`,
  remedy: 'List each sign once.',
});

/** A choice is named in conditions, in saved data and in an auditor's rows by its id alone. */
function checkUnique(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [id, step] of Object.entries(scenario.steps)) {
    if (step.type !== 'scene') continue;
    const tokens = new Map<string, string>();
    step.choices.forEach((choice, i) => {
      const path = ['steps', id, 'choices', i, 'id'];
      const twin = tokens.get(token(choice.id));
      if (seen.has(choice.id)) {
        problems.push({
          rule: 'duplicate-id',
          path,
          message: `The choice id "${choice.id}" is used more than once in this scenario.`,
          remedy: 'Give each choice an id of its own.',
        });
      } else if (twin !== undefined) {
        problems.push({
          rule: 'similar-id',
          path,
          message: `The ids "${twin}" and "${choice.id}" have the same short form in saved data.`,
          remedy: 'Change either of them a little.',
        });
      }
      seen.add(choice.id);
      tokens.set(token(choice.id), choice.id);
    });
  }
  return problems;
}
