import { didYouMean } from './suggest.ts';
import type { Path, Problem } from './problem.ts';
import { entriesOf, idsIn, isObject, membersOf, named, property, type Name, type Raw } from './raw.ts';

/** What can be referred to by name within a scenario. */
type Kind = 'step' | 'sign' | 'choice' | 'item' | 'entry' | 'field' | 'objective';

/** A name that refers to something, and where it stands. */
export interface Reference {
  kind: Kind;
  name: string;
  path: Path;
  /** True where it is the name of a property. */
  atName: boolean;
  /** What it may refer to there. */
  known: ReadonlySet<string>;
  /** Where one would look for the name, as in " in this step". */
  where: string;
}

/** Names of a kind; undefined where the list of them is not there to be read, so that nothing can be said. */
type Known = ReadonlySet<string> | undefined;

/** The names of a scenario, by what they name. */
interface Names {
  steps: Known;
  signs: Known;
  choices: Known;
  objectives: Known;
}

/** Where a name is looked for, and what to do about each reference there. */
interface Search {
  names: Names;
  refer(kind: Kind, to: Raw, known: Known, where?: string): void;
  /** The same for a reference that is the name of a property. */
  referByName(kind: Kind, name: string, to: Raw, known: Known, where?: string): void;
}

/** Beyond so many comparisons nobody waits for a "did you mean". */
const mostComparisons = 1_000_000;

/**
 * Finds names that nothing bears.
 * @param document a scenario as it was parsed; parts of another shape are passed over
 */
export function checkReferences(document: Raw): Problem[] {
  const unknown = referencesIn(document, (name, known) => !known.has(name));
  const comparisons = unknown.reduce((sum, { known }) => sum + known.size, 0);
  return unknown.map((one) => unknownName(one, comparisons <= mostComparisons));
}

/** The references of a scenario that are wanted, of those that can be looked up at all. */
export function referencesIn(
  document: Raw,
  isWanted: (name: string, known: ReadonlySet<string>) => boolean,
): Reference[] {
  const found: Reference[] = [];
  const search: Search = {
    names: namesOf(document),
    refer(kind, to, known, where = '') {
      const name = to.value;
      if (typeof name !== 'string' || !known || !isWanted(name, known)) return;
      found.push({ kind, name, path: to.path, atName: false, known, where });
    },
    referByName(kind, name, to, known, where = '') {
      if (!known || !isWanted(name, known)) return;
      found.push({ kind, name, path: to.path, atName: true, known, where });
    },
  };
  inScenario(document, search);
  return found;
}

function unknownName({ kind, name, path, atName, known, where }: Reference, suggest: boolean): Problem {
  return {
    rule: `unknown-${kind}`,
    path,
    ...(atName && { atName }),
    message: `There is no ${kind} "${name}"${where}.`,
    remedy:
      (suggest ? didYouMean(name, [...known]) : '') +
      (kind === 'objective'
        ? 'Use one of the "objectives" of this scenario, or add this one to them.'
        : `Use the id of an existing ${kind}, or add this one.`),
  };
}

function namesOf(document: Raw): Names {
  const steps = property(document, 'steps');
  const objectives = property(document, 'objectives');
  const namesIn = ({ value }: Raw): Known => (isObject(value) ? new Set(Object.keys(value)) : undefined);
  const choices = entriesOf(steps).flatMap(([, step]) => idsIn(property(step, 'choices')));
  return {
    steps: namesIn(steps),
    signs: namesIn(property(document, 'signs')),
    choices: isObject(steps.value) ? new Set(choices.map(({ name }) => name)) : undefined,
    objectives: Array.isArray(objectives.value)
      ? new Set(named(membersOf(objectives)).map(({ name }) => name))
      : undefined,
  };
}

function idsOf(list: Raw): Known {
  return Array.isArray(list.value) ? new Set(idsIn(list).map(({ name }) => name)) : undefined;
}

function inScenario(document: Raw, search: Search): void {
  const steps = entriesOf(property(document, 'steps'));
  search.refer('step', property(document, 'start'), search.names.steps);
  for (const [, step] of steps) inStep(step, search);
  const byName = new Map(steps);
  for (const walk of membersOf(property(document, 'walks'))) inWalk(walk, byName, search);
}

function inStep(step: Raw, search: Search): void {
  const { names, refer } = search;
  for (const one of membersOf(property(step, 'tests'))) refer('objective', one, names.objectives);
  for (const paragraph of membersOf(property(step, 'text'))) inCondition(property(paragraph, 'when'), search);
  for (const one of membersOf(property(step, 'signs'))) refer('sign', one, names.signs);
  for (const choice of membersOf(property(step, 'choices'))) {
    for (const one of membersOf(property(choice, 'notices'))) refer('sign', one, names.signs);
    inCondition(property(choice, 'when'), search);
    inNext(property(choice, 'next'), search);
  }
  inNext(property(step, 'next'), search);
  inThisStep(step, search);
}

/** References to what the same step defines. */
function inThisStep(step: Raw, { refer }: Search): void {
  const within = property(step, 'within');
  if (isObject(within.value)) {
    refer('choice', property(within, 'then'), idsOf(property(step, 'choices')), ' in this scene');
  }
  const items = idsOf(property(step, 'items'));
  for (const { at } of sequenceOf(step)) refer('item', at, items, ' in this step');
  const fields = idsOf(property(step, 'fields'));
  for (const entry of membersOf(property(step, 'entries'))) {
    refer('field', property(entry, 'field'), fields, ' in this step');
  }
}

/** The items that the sequence of an order step names, from first to last. */
export function sequenceOf(step: Raw): Name[] {
  return membersOf(property(step, 'sequence')).flatMap((entry) => [
    ...named([entry]),
    ...named(membersOf(entry)),
  ]);
}

function inNext(next: Raw, search: Search): void {
  search.refer('step', next, search.names.steps);
  for (const branch of membersOf(next)) {
    inCondition(property(branch, 'when'), search);
    search.refer('step', property(branch, 'to'), search.names.steps);
  }
}

function inCondition(when: Raw, search: Search): void {
  if (!isObject(when.value)) return;
  search.refer('sign', property(when, 'noticed'), search.names.signs);
  search.refer('choice', property(when, 'chose'), search.names.choices);
  for (const list of ['all', 'any']) {
    for (const part of membersOf(property(when, list))) inCondition(part, search);
  }
  inCondition(property(when, 'not'), search);
}

function inWalk(walk: Raw, steps: ReadonlyMap<string, Raw>, search: Search): void {
  for (const decision of membersOf(property(walk, 'decisions'))) {
    for (const [name, decided] of entriesOf(decision)) {
      search.referByName('step', name, decided, search.names.steps);
      const step = steps.get(name);
      if (step) inDecision(decided, step, search);
    }
  }
  search.refer('step', property(walk, 'ends'), search.names.steps);
}

function inDecision(decided: Raw, step: Raw, { names, refer, referByName }: Search): void {
  const where = ' in that step';
  refer('choice', decided, names.choices);
  const items = idsOf(property(step, 'items'));
  for (const one of membersOf(decided)) {
    if (items) refer('item', one, items, where);
    else refer('sign', one, names.signs);
  }
  const entries = idsOf(property(step, 'entries'));
  const fields = idsOf(property(step, 'fields'));
  for (const [name, field] of entriesOf(decided)) {
    referByName('entry', name, field, entries, where);
    refer('field', field, fields, where);
  }
}
