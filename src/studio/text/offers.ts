/** Which names can stand at a place of a file. */
import { courseFile, partTypeOf, sourcesFile } from '../../course/check/files.ts';
import { kindOf } from '../../course/read-file.ts';
import type { Path } from '../../scenario/check/problem.ts';
import { asList, asRecord } from '../document/names.ts';
import type { Files } from '../files/files.ts';
import { Choosing, type Offered } from '../form/choosing.ts';
import { valueAt } from '../problems/mends/documents.ts';

export interface Around {
  file: string;
  /** The file as it was when it could last be read; found out where it is asked for. */
  readonly document: unknown;
  /** A file of the content folder, parsed; undefined where it can't be. */
  read(file: string): unknown;
  files: Files;
}

/** The names that can be the value at a place; undefined where anything can stand there. */
export function offersAt(around: Around, path: Path): readonly Offered[] | undefined {
  if (path.at(-2) === 'sources') return named(around.read(sourcesFile), 'title');
  switch (kindOf(around.file)) {
    case 'scenario':
      return path[0] === 'walks' && path.length > 4
        ? inWalk(around.document, path)
        : inScenario(around, path);
    case 'course':
      return path.at(-1) === 'id' && path.includes('parts') ? partsOf(around, path) : undefined;
    default:
      return path.at(-1) === 'objective' ? objectivesOf(around) : undefined;
  }
}

/** The names that a property of an object at a place can have, where they are names that the file has elsewhere. */
export function offeredNamesAt(around: Around, path: Path): readonly Offered[] | undefined {
  const { file } = around;
  if (kindOf(file) !== 'scenario' || path[0] !== 'walks' || path[2] !== 'decisions') return undefined;
  const { document } = around;
  if (path.length === 4) return named(asRecord(document).steps, 'title');
  const entries = valueAt(document, ['steps', path[4] ?? '', 'entries']);
  return path.length === 5 ? listed(entries, 'text') : undefined;
}

/** Below which property names of the scenario stand; most places hold prose, and are asked about at every key. */
const holdsNames: ReadonlySet<unknown> = new Set(
  'start ends next to chose noticed notices signs objectives tests then field sequence'.split(' '),
);

function inScenario(around: Around, path: Path): readonly Offered[] | undefined {
  const list = path.findLast((part) => typeof part === 'string');
  if (!holdsNames.has(list)) return undefined;
  // Which objectives there are, the course says; which of them may be tested, the scenario.
  const ofCourse = list === 'objectives' || list === 'tests' ? objectivesOf(around) : [];
  const own = list === 'tests' ? asList(asRecord(around.document).objectives) : undefined;
  const objectives = own ? ofCourse.filter(({ name }) => own.includes(name)) : ofCourse;
  return new Choosing().offeredAt(around.document, objectives, path)?.filter(({ name }) => name !== '');
}

/** A walk decides by the name of a step: a choice, some signs, an order, or entries with their fields. */
function inWalk(document: unknown, path: Path): readonly Offered[] | undefined {
  const step = asRecord(asRecord(asRecord(document).steps)[String(path[4])]);
  if (path.length === 5) return listed(step.choices, 'text');
  if (step.type === 'observe') {
    const all = named(asRecord(document).signs, 'text');
    return all.filter(({ name }) => asList(step.signs).includes(name));
  }
  return listed(step.type === 'order' ? step.items : step.fields, step.type === 'order' ? 'text' : 'label');
}

function objectivesOf({ read }: Around): Offered[] {
  return listed(asRecord(read(courseFile)).objectives, 'text');
}

function partsOf({ files, read, document }: Around, path: Path): Offered[] {
  const type = valueAt(document, [...path.slice(0, -1), 'type']);
  return [...files.keys()]
    .filter((file) => partTypeOf(file) === type && kindOf(file) !== 'translation')
    .map((file) => asRecord(read(file)))
    .map(({ id, title }) => ({ name: textOf(id), title: textOf(title) }));
}

function named(record: unknown, title: string): Offered[] {
  return Object.entries(asRecord(record)).map(([name, one]) => ({
    name,
    title: textOf(asRecord(one)[title]),
  }));
}

function listed(list: unknown, title: string): Offered[] {
  return asList(list).map((one) => ({ name: textOf(asRecord(one).id), title: textOf(asRecord(one)[title]) }));
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
