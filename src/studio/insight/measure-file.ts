import { checkScenario } from '../../scenario/check/check.ts';
import { isError, type PlacedProblem } from '../../scenario/check/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { measure, type Measures } from './measure.ts';

/** What the text of a scenario comes to, or the errors that keep it from being measured. */
export type MeasuredFile =
  { scenario: Scenario; measures: Measures; problems?: undefined } | { problems: readonly PlacedProblem[] };

/** Takes any text; never throws. */
export function measureFile(text: string): MeasuredFile {
  const { scenario, problems } = checkScenario(text);
  const measures = scenario && measure(scenario);
  return scenario && measures ? { scenario, measures } : { problems: problems.filter(isError) };
}
