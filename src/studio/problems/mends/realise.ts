import type { Path } from '../../../scenario/check/problem.ts';
import type { Change } from '../../events.ts';
import type { Files } from '../../files/files.ts';
import { insertAt, moveAt, removeAt, renameAt, setAt } from '../../document/edit-json.ts';
import { propertyOrder } from '../../document/property-order.ts';
import { applyEdits, editsBetween, type TextEdit } from '../../document/text-edit.ts';
import { schemaOf } from '../../shape/shapes.ts';
import type { Mend, MendPlan, MendStep } from './mend.ts';

/**
 * The edits that carry out a plan, file by file; a file that is to be made counts as empty.
 * @returns undefined where the files are no longer what the plan was made for
 */
export function realise(files: Files, plan: MendPlan): Mend | undefined {
  try {
    const changes = changesOf(files, plan).filter(({ edits }) => edits.length > 0);
    return changes.length === 0 ? undefined : { label: plan.label, changes };
  } catch {
    return undefined;
  }
}

function changesOf(files: Files, { steps }: MendPlan): Change[] {
  const byFile = new Map<string, MendStep[]>();
  for (const step of steps) byFile.set(step.file, [...(byFile.get(step.file) ?? []), step]);
  return [...byFile].map(([file, ofFile]) => {
    const before = files.get(file) ?? '';
    if (ofFile.length === 1) return { file, edits: editsFor(before, ofFile[0]!) };
    const after = ofFile.reduce((text, step) => applyEdits(text, editsFor(text, step)), before);
    return { file, edits: editsBetween(before, after) };
  });
}

function editsFor(text: string, step: MendStep): readonly TextEdit[] {
  switch (step.do) {
    case 'set':
      return setAt(text, step.path, step.value, orderFor(text, step.file, step.path));
    case 'remove':
      return removeAt(text, step.path);
    case 'insert':
      return insertAt(text, step.path, step.index, step.value);
    case 'move':
      return moveAt(text, step.path, step.from, step.to);
    case 'rename':
      return renameAt(text, step.path, step.name);
    case 'edit':
      if (text.length !== step.length) throw new Error('The text has changed meanwhile.');
      return step.edits;
    case 'create':
      return text === '' ? [{ offset: 0, length: 0, content: step.text }] : [];
  }
}

/** In which order the properties are written among which a new one is put. */
function orderFor(text: string, file: string, path: Path): readonly string[] {
  const schema = schemaOf(file);
  return schema ? propertyOrder(schema, JSON.parse(text), path.slice(0, -1)) : [];
}
