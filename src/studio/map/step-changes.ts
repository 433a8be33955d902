/** What a trainer asks of the map or the outline, as changes of the files. */
import type { Path } from '../../scenario/check/problem.ts';
import type { Step } from '../../scenario/schema.ts';
import {
  addStep,
  connect,
  duplicateStep,
  freeName,
  removeStep,
  rename,
  renameStep,
} from '../document/scenario-edits.ts';
import { applyEdits, editsBetween, type TextEdit } from '../document/text-edit.ts';
import type { StudioEvents } from '../events.ts';
import type { Files } from '../files/files.ts';
import type { MapEdge, ScenarioGraph } from './graph.ts';

type Edit = StudioEvents['studio-edit'];

/** The scenario that is open. */
export interface OpenText {
  file: string;
  text: string;
  /** The other files, in whose translations an id is renamed too. */
  files: Files | undefined;
}

/** Where a way leads from, as `connect` takes it: a choice, a step, or an entry of a `next`. */
export const fromOf = ({ path }: MapEdge): Path => path.slice(0, -1);

/** An id that no step has. */
export function freeStepId(graph: ScenarioGraph, wished: string): string {
  return freeName(wished, new Set(graph.nodeOf.keys()));
}

/** @param from the way that is to lead to the new step, if any */
export function adding(open: OpenText, type: Step['type'], id: string, after: string, from?: Path): Edit {
  return inTurn(open, `add step ${id}`, [
    (text) => addStep(text, id, type, after),
    ...(from ? [(text: string) => connect(text, from, id)] : []),
  ]);
}

export function duplicating(open: OpenText, id: string, copy: string): Edit {
  return inTurn(open, `duplicate step ${id}`, [(text) => duplicateStep(text, id, copy)]);
}

/** @param leading the ways that lead to the step @param instead where they are to lead; nowhere if left out */
export function removing(open: OpenText, id: string, leading: readonly MapEdge[], instead?: string): Edit {
  const others = instead === undefined ? [] : leading.filter(({ from }) => from !== id);
  return inTurn(open, `delete step ${id}`, [
    ...others.map((edge) => (text: string) => connect(text, fromOf(edge), instead!)),
    (text) => removeStep(text, id),
  ]);
}

export function renaming(open: OpenText, from: string, to: string): Edit {
  const label = `rename step ${from} to ${to}`;
  const { file, files, text } = open;
  if (files?.get(file) === text) return { label, changes: rename(files, file, 'step', from, to) };
  return inTurn(open, label, [(before) => renameStep(before, from, to)]);
}

export function connecting(open: OpenText, from: Path, to: string): Edit {
  return inTurn(open, `connect to step ${to}`, [(text) => connect(text, from, to)]);
}

/** Several edits, one after the other, as one. */
function inTurn(
  { file, text }: OpenText,
  label: string,
  edits: readonly ((text: string) => TextEdit[])[],
): Edit {
  if (edits.length === 1) return { label, changes: [{ file, edits: edits[0]!(text) }] };
  const after = edits.reduce((done, edit) => applyEdits(done, edit(done)), text);
  return { label, changes: [{ file, edits: editsBetween(text, after) }] };
}
