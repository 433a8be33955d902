/** Mends of names that are borne twice, or that can't be told apart. */
import { recordedNames } from '../../../scenario/recorded-names.ts';
import type { FileProblem } from '../../../course/content.ts';
import type { Path, Rule } from '../../../scenario/check/problem.ts';
import { token } from '../../../scenario/token.ts';
import { rename } from '../../document/scenario-edits.ts';
import type { Change } from '../../events.ts';
import { listAt, namesAt, textAt, type Documents } from './documents.ts';
import type { MendPlan, MendStep } from './mend.ts';
import type { Planner } from './plan.ts';

export const ids: Partial<Record<Rule, Planner>> = {
  'duplicate-id': planDuplicate,
  'similar-id': planSimilar,
  'taken-id': planTaken,
};

function planDuplicate(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const name = textAt(document, path);
  // What is named twice in one object is lost in the value.
  if (name === undefined) return undefined;
  const list = path.at(-2);
  if (typeof path.at(-1) === 'number') return removeFromList(document, name, file, path);
  if (file === 'modules/course.json' && path[0] === 'parts') {
    return { label: 'Remove the second one', steps: [{ do: 'remove', file, path: path.slice(0, -1) }] };
  }
  const kind = path.at(-3);
  // Where another item has its place in the order, its author knows.
  if (typeof list !== 'number' || (kind === 'items' && path[0] === 'steps')) return undefined;
  const free = freeName(name, namesOfKind(document, path));
  const steps: MendStep[] = [{ do: 'set', file, path, value: free }];
  if (kind === 'choices') steps.push(...inTimeLimit(document, file, path, name, free));
  return { label: `Call the second one "${free}"`, steps };
}

/** A sign that is offered twice, or an item that is put in order twice. */
function removeFromList(document: unknown, name: string, file: string, path: Path): MendPlan | undefined {
  const list = path.slice(0, -1);
  const nested = typeof list.at(-1) === 'number';
  const members = listAt(document, list);
  // A list with one member says nothing: its member stands by itself.
  if (nested && members.length === 2) {
    const other = members.find((member) => member !== name);
    return other === undefined
      ? undefined
      : { label: `Remove the second "${name}"`, steps: [{ do: 'set', file, path: list, value: other }] };
  }
  if (members.length < 3) return undefined;
  return { label: `Remove the second "${name}"`, steps: [{ do: 'remove', file, path }] };
}

/** The names that a new one of the same kind must differ from. */
function namesOfKind(document: unknown, path: Path): string[] {
  const property = path.at(-1)!;
  const kind = path.at(-3);
  const lists =
    kind === 'choices'
      ? namesAt(document, ['steps']).map((step): Path => ['steps', step, 'choices'])
      : kind === 'blocks'
        ? listAt(document, ['pages']).map((_, i): Path => ['pages', i, 'blocks'])
        : [path.slice(0, -2)];
  return lists.flatMap((list) =>
    listAt(document, list).flatMap((_, i) => textAt(document, [...list, i, property]) ?? []),
  );
}

/** The name with a number behind it that nothing bears, nor anything like it in saved data. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  const tokens = new Set(taken.map(token));
  const isId = /^[a-z0-9-]+$/.test(name);
  for (let number = 2; ; number++) {
    const free = isId ? `${name.slice(0, 40 - 1 - String(number).length)}-${number}` : `${name} ${number}`;
    if (!names.has(free) && !(isId && tokens.has(token(free)))) return free;
  }
}

/** The time limit of a scene means its own choice, whatever that is called. */
function inTimeLimit(document: unknown, file: string, path: Path, name: string, free: string): MendStep[] {
  const step = path.slice(0, 2);
  const then = [...step, 'within', 'then'];
  const bearing = listAt(document, [...step, 'choices']).filter((choice) => textAt(choice, ['id']) === name);
  if (textAt(document, then) !== name || bearing.length > 1) return [];
  return [{ do: 'set', file, path: then, value: free }];
}

/** Another name for a choice, wherever it is referred to. */
function planSimilar({ files, read }: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = read(file);
  const name = textAt(document, path);
  const kind = path.at(-3);
  if (name === undefined || (kind !== 'choices' && kind !== 'variants')) return undefined;
  const free = freeName(name, namesOfKind(document, path));
  const steps: MendStep[] =
    kind === 'choices'
      ? asSteps(rename(files, file, 'choice', name, free))
      : [{ do: 'set', file, path, value: free }];
  return { label: `Rename to "${free}" everywhere`, steps };
}

const asSteps = (changes: readonly Change[]): MendStep[] =>
  changes.map((change) => ({ do: 'edit', ...change }));

/** A name that the record uses for something of its own. */
function planTaken({ files, read }: Documents, { file, path, atName }: FileProblem): MendPlan | undefined {
  const document = read(file);
  if (!atName) {
    const name = textAt(document, path);
    if (name === undefined) return undefined;
    const free = unlessTaken(`${name}-item`, namesOfKind(document, path));
    return { label: `Rename to "${free}"`, steps: [{ do: 'set', file, path, value: free }] };
  }
  const name = String(path.at(-1));
  const free = unlessTaken(`${name}-step`, namesAt(document, ['steps']));
  return {
    label: `Rename to "${free}" everywhere`,
    steps: asSteps(rename(files, file, 'step', name, free)),
  };
}

function unlessTaken(wanted: string, names: readonly string[]): string {
  const taken = [...recordedNames, ...names];
  return taken.includes(wanted) ? freeName(wanted, taken) : wanted;
}
