import { recordedNames } from '../recorded-names.ts';
import type { Problem } from './problem.ts';
import { entriesOf, property, type Name, type Raw } from './raw.ts';

const taken: ReadonlySet<string> = new Set(recordedNames);

/** Finds steps of a scenario, as it was parsed, that an auditor could not tell from what the record says besides. */
export function checkStepNames(scenario: Raw): Problem[] {
  const steps = entriesOf(property(scenario, 'steps')).map(([name, at]) => ({ name, at }));
  return recordedTwice('step', steps).map((problem) => ({ ...problem, atName: true }));
}

/** @param what the names are of, for the message */
export function recordedTwice(what: string, names: readonly Name[]): Problem[] {
  return names
    .filter(({ name }) => taken.has(name))
    .map(({ name, at }) => ({
      rule: 'taken-id',
      path: at.path,
      message: `The ${what} "${name}" would have the same id in the record as something that the course itself tells the LMS.`,
      remedy: `Give the ${what} another id, such as "${name}-${what}".`,
    }));
}
