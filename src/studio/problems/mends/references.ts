/** Mends of names that nothing bears. */
import { courseFile } from '../../../course/check/files.ts';
import { referencesIn, type Reference } from '../../../scenario/check/references.ts';
import { nearest } from '../../../scenario/check/suggest.ts';
import type { FileProblem } from '../../../course/content.ts';
import type { Path, Rule } from '../../../scenario/check/problem.ts';
import { listAt, namesAt, textAt, type Documents } from './documents.ts';
import type { MendPlan } from './mend.ts';
import type { Planner } from './plan.ts';

export const references: Partial<Record<Rule, Planner>> = {
  'unknown-step': (documents, problem) => changeToNearest(documents, problem) ?? addStep(documents, problem),
  'unknown-sign': (documents, problem) => changeToNearest(documents, problem) ?? addSign(documents, problem),
  'unknown-choice': changeToNearest,
  'unknown-item': changeToNearest,
  'unknown-entry': changeToNearest,
  'unknown-field': changeToNearest,
  'unknown-objective': addObjective,
};

function changeToNearest(documents: Documents, { file, path, atName }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const reference = referenceAt(document, path);
  const meant = reference && nearest(reference.name, [...reference.known]);
  if (meant === undefined || isNamedBeside(document, path, atName === true, meant)) return undefined;
  return {
    label: `Change to "${meant}"`,
    steps: [atName ? { do: 'rename', file, path, name: meant } : { do: 'set', file, path, value: meant }],
  };
}

function referenceAt(document: unknown, path: Path): Reference | undefined {
  const place = JSON.stringify(path);
  const unknown = referencesIn({ value: document, path: [] }, (name, known) => !known.has(name));
  return unknown.find((one) => JSON.stringify(one.path) === place);
}

/** Whether the name is there already, so that to give it again would be wrong in another way. */
function isNamedBeside(document: unknown, path: Path, atName: boolean, name: string): boolean {
  const above = path.slice(0, -1);
  if (atName) return namesAt(document, above).includes(name);
  const sequence = path.indexOf('sequence');
  return listAt(document, sequence < 0 ? above : path.slice(0, sequence + 1))
    .flat()
    .includes(name);
}

/** An ending, which asks for nothing else to be there. */
function addStep(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const id = referenceAt(document, path)?.name;
  // A walk expects what is there; a step that is made for it would be none of the author's.
  if (id === undefined || path[0] === 'walks' || !isId(id)) return undefined;
  const before = path[0] === 'steps' ? path.slice(0, 2) : ['steps', namesAt(document, ['steps'])[0] ?? ''];
  const phase = textAt(document, [...before, 'phase']) ?? 'boarding';
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const value = {
    type: 'ending',
    phase,
    title,
    outcome: 'acceptable',
    reported: false,
    text: [toBeWritten],
    debrief: [{ heading: title, text: [toBeWritten] }],
  };
  return {
    label: `Add the step "${id}" as an ending`,
    steps: [{ do: 'set', file, path: ['steps', id], value }],
  };
}

const toBeWritten = 'To be written.';

/** Ids, as the schema has them. */
const isId = (name: string) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 40;

/** Only where the sign is offered or brought to notice: a condition on a new sign would never hold. */
function addSign(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const id = referenceAt(document, path)?.name;
  const list = path.at(-2);
  if (id === undefined || !isId(id) || (list !== 'signs' && list !== 'notices')) return undefined;
  return {
    label: `Add the sign "${id}"`,
    steps: [
      {
        do: 'set',
        file,
        path: ['signs', id],
        value: { text: toBeWritten, kind: 'ordinary', why: toBeWritten },
      },
    ],
  };
}

/** Objectives are numbered, so that the nearest number says nothing. */
function addObjective(documents: Documents, { file, path }: FileProblem): MendPlan | undefined {
  const document = documents.read(file);
  const id = textAt(document, path);
  if (id === undefined) return undefined;
  if (path[0] === 'objectives') return removeObjective(document, id, file, path);
  const ofCourse = listAt(documents.read(courseFile), ['objectives']);
  const isOfCourse = ofCourse.some((_, i) => textAt(ofCourse, [i, 'id']) === id);
  if (!isOfCourse || path[0] !== 'steps') return undefined;
  const index = listAt(document, ['objectives']).length;
  return {
    label: `Add "${id}" to the objectives of this scenario`,
    steps: [{ do: 'insert', file, path: ['objectives'], index, value: id }],
  };
}

/** An objective that the course has not, and that no step tests. */
function removeObjective(document: unknown, id: string, file: string, path: Path): MendPlan | undefined {
  const isTested = namesAt(document, ['steps']).some((step) =>
    listAt(document, ['steps', step, 'tests']).includes(id),
  );
  if (isTested || listAt(document, ['objectives']).length < 2) return undefined;
  return { label: `Remove "${id}"`, steps: [{ do: 'remove', file, path }] };
}
