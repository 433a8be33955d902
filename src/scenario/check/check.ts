import { scenarioSchema, type Scenario } from '../schema.ts';
import { textsOf } from '../texts.ts';
import { checkAbout } from './about.ts';
import { checkHabits, contestsIn } from './best-choice.ts';
import { checkDetails } from './details.ts';
import { checkFeedback } from './feedback.ts';
import { checkFigures, figuresIn } from './figures/unsourced.ts';
import { readJson, type JsonSource } from './json-source.ts';
import { checkMarkup } from './markup.ts';
import { partsOf, type Parts } from './parts.ts';
import { checkPaths } from './paths.ts';
import { checkPictures } from './picture.ts';
import { isError, type PlacedProblem, type Problem } from './problem.ts';
import { checkReadingLength, checkTimeToRead } from './reading.ts';
import { checkStepNames } from './recorded-names.ts';
import { checkReferences } from './references.ts';
import { checkSequences, checkShownOrder } from './sequence.ts';
import { checkShape } from './shape.ts';
import { checkStereotypes } from './stereotypes/stereotype.ts';
import { checkTimeLimits } from './time-limit.ts';
import { checkUnique } from './unique.ts';
import { checkWalks } from './walks.ts';

/** What comes of a check: the scenario where there is no error, and all problems that can be seen at once. */
export interface Checked {
  scenario?: Scenario;
  /** In file order. */
  problems: PlacedProblem[];
}

/** A scenario file, and what can be told of it without playing it, which takes longer the more paths there are. */
export interface Told {
  source: JsonSource;
  /** Undefined where it is not of the right shape. */
  scenario: Scenario | undefined;
  /** Only a scenario of the right shape in which every name is borne once can be played. */
  playable: boolean;
  /** In file order. */
  problems: PlacedProblem[];
}

/** Checks the text of a scenario file. Takes any text; never throws. */
export function checkScenario(text: string): Checked {
  return checkScenarioFile(readJson(text));
}

/** Checks a scenario file that has been read. */
export function checkScenarioFile(source: JsonSource): Checked {
  const told = tell(source);
  return withPlay(told, checkPlay(told));
}

/** Everything but what comes of playing it. */
export function tell(source: JsonSource): Told {
  if (source.value === undefined) {
    return { source, scenario: undefined, playable: false, problems: source.problems };
  }
  const { value: scenario, problems: ofShape } = checkShape(scenarioSchema, source.value);
  const document = { value: source.value, path: [] };
  const ofNames = [...checkReferences(document), ...checkUnique(document), ...checkSequences(document)];
  const found = [
    ...ofShape,
    ...ofNames,
    ...checkStepNames(document),
    ...checkContent(source.value, scenario ?? partsOf(source.value)),
  ];
  return {
    source,
    scenario,
    playable: scenario !== undefined && ofNames.every(({ rule }) => rule === 'similar-id'),
    problems: [...source.problems, ...found.map(source.place)].sort(inFileOrder),
  };
}

/** What comes of playing a scenario; nothing of one that can't be played. */
export function checkPlay({ scenario, playable }: Told): Problem[] {
  if (!scenario || !playable) return [];
  return [...checkAbout(scenario), ...checkPaths(scenario), ...checkWalks(scenario)];
}

/** All of it. @param played what `checkPlay` has found */
export function withPlay({ source, scenario, problems: told }: Told, played: readonly Problem[]): Checked {
  const problems = [...told, ...played.map(source.place)].sort(inFileOrder);
  return scenario && !problems.some(isError) ? { scenario, problems } : { problems };
}

/** What crew read, as far as it can be judged whatever else is wrong. */
function checkContent(document: unknown, parts: Parts): Problem[] {
  const texts = textsOf(document);
  return [
    ...checkDetails({ value: document, path: [] }, texts),
    ...checkMarkup(texts),
    ...checkFigures(figuresIn(document, texts, parts.language)),
    ...checkFeedback(parts),
    ...checkPictures(parts),
    ...checkReadingLength(parts),
    ...checkTimeLimits(parts),
    ...checkTimeToRead(parts),
    ...checkShownOrder(parts),
    ...checkStereotypes(parts),
    ...checkHabits(contestsIn(parts), ['steps'], 'this scenario'),
  ];
}

/** From the top of a file to its end. */
export const inFileOrder = (a: PlacedProblem, b: PlacedProblem): number =>
  a.line - b.line || a.column - b.column;
