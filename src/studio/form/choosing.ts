/** Where a form offers names that the scenario already has, instead of a box to type them into. */
import type { Path } from '../../scenario/check/problem.ts';
import { asList, asRecord } from '../document/names.ts';

/** A name to choose, and what people know it by. */
export interface Offered {
  name: string;
  title: string;
}

/** The names of a scenario, found once for each state of it. */
export class Choosing {
  private of: unknown;
  private names: Names = { steps: [], signs: [], choices: [] };

  /** What can stand at a place; undefined where anything can. @param document of whatever shape */
  offeredAt(document: unknown, objectives: readonly Offered[], path: Path): readonly Offered[] | undefined {
    if (this.of !== document) {
      this.of = document;
      this.names = sameWhereAlike(namesOf(asRecord(document)), this.names);
    }
    return offeredIn(asRecord(document), this.names, objectives, path);
  }
}

interface Names {
  steps: readonly Offered[];
  signs: readonly Offered[];
  choices: readonly Offered[];
}

function namesOf(root: Record<string, unknown>): Names {
  return { steps: stepsIn(root), signs: signsIn(root), choices: choicesIn(root) };
}

/** A list that says what it said before is the one from before, so that nothing is drawn anew for it. */
function sameWhereAlike(now: Names, before: Names): Names {
  const kept = (list: readonly Offered[], known: readonly Offered[]) =>
    list.length === known.length &&
    list.every(({ name, title }, i) => name === known[i]!.name && title === known[i]!.title)
      ? known
      : list;
  return {
    steps: kept(now.steps, before.steps),
    signs: kept(now.signs, before.signs),
    choices: kept(now.choices, before.choices),
  };
}

function offeredIn(
  root: Record<string, unknown>,
  { steps, signs, choices }: Names,
  objectives: readonly Offered[],
  path: Path,
): readonly Offered[] | undefined {
  const last = path.at(-1);
  const list = typeof last === 'number' ? path.at(-2) : last;
  const isOfScenario = path[0] === 'steps';
  switch (list) {
    case 'start':
    case 'ends':
      return path.length === 1 || path[0] === 'walks' ? steps : undefined;
    case 'next':
    case 'to':
      return isOfScenario ? steps : undefined;
    case 'chose':
      return choices;
    case 'noticed':
    case 'notices':
      return signs;
    case 'signs':
      return isOfScenario ? signs : undefined;
    case 'objectives':
    case 'tests':
      return objectives;
    case 'then':
      return choicesOf(stepAt(root, path));
    case 'field':
      return asList(stepAt(root, path).fields).map((one) => named(one, 'label'));
    case 'sequence':
      return isOfScenario ? asList(stepAt(root, path).items).map((one) => named(one, 'text')) : undefined;
    default:
      return undefined;
  }
}

function stepAt(root: Record<string, unknown>, path: Path): Record<string, unknown> {
  return asRecord(asRecord(root.steps)[String(path[1])]);
}

function stepsIn({ steps }: Record<string, unknown>): Offered[] {
  return Object.entries(asRecord(steps)).map(([name, step]) => ({
    name,
    title: textOf(asRecord(step).title),
  }));
}

function signsIn({ signs }: Record<string, unknown>): Offered[] {
  return Object.entries(asRecord(signs)).map(([name, sign]) => ({
    name,
    title: textOf(asRecord(sign).text),
  }));
}

function choicesIn({ steps }: Record<string, unknown>): Offered[] {
  return Object.values(asRecord(steps)).flatMap((step) => choicesOf(asRecord(step)));
}

function choicesOf({ choices }: Record<string, unknown>): Offered[] {
  return asList(choices).map((choice) => named(choice, 'text'));
}

function named(value: unknown, title: string): Offered {
  const record = asRecord(value);
  return { name: textOf(record.id), title: textOf(record[title]) };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
