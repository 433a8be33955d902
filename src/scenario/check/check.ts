import { scenarioSchema, type Scenario } from '../schema.ts';
import { readJson } from './json-source.ts';
import { checkPaths } from './paths.ts';
import type { PlacedProblem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkShape } from './shape.ts';

/**
 * Checks the text of a scenario file. Takes any text; never throws.
 * @returns the scenario where there is no problem, and otherwise all problems that can be seen at once, in file order
 */
export function checkScenario(text: string): { scenario?: Scenario; problems: PlacedProblem[] } {
  const source = readJson(text);
  if (source.value === undefined) return { problems: source.problems };
  const { value, problems } = checkShape(scenarioSchema, source.value);
  const further = value ? checkMeaning(value) : problems;
  const all = [...source.problems, ...further.map(source.place)].sort(inFileOrder);
  return all.length === 0 ? { scenario: value, problems: [] } : { problems: all };
}

function checkMeaning(scenario: Scenario) {
  const references = checkReferences(scenario);
  return references.length > 0 ? references : checkPaths(scenario);
}

const inFileOrder = (a: PlacedProblem, b: PlacedProblem) => a.line - b.line || a.column - b.column;
