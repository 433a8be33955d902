/** Mends of a text that is not JSON: one mark too many, or one too few. */
import { isJson } from '../../document/json-tree.ts';
import { visit, type ParseErrorCode } from 'jsonc-parser';
import type { FileProblem } from '../../../course/content.ts';
import { applyEdits, type TextEdit } from '../../document/text-edit.ts';
import type { Documents } from './documents.ts';
import type { MendPlan } from './mend.ts';

interface Attempt {
  label: string;
  edit: TextEdit;
}

/** Tries what is most often wrong, and takes the first thing that makes JSON of the text. */
export function planSyntax({ files }: Documents, { file }: FileProblem): MendPlan | undefined {
  const text = files.get(file);
  const offset = text === undefined ? undefined : firstErrorIn(text);
  if (text === undefined || offset === undefined) return undefined;
  const found = attemptsAt(text, offset).find(({ edit }) => isJson(applyEdits(text, [edit])));
  return (
    found && { label: found.label, steps: [{ do: 'edit', file, edits: [found.edit], length: text.length }] }
  );
}

function firstErrorIn(text: string): number | undefined {
  let first: number | undefined;
  const onError = (_: ParseErrorCode, offset: number) => (first ??= offset);
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return first;
}

function attemptsAt(text: string, offset: number): Attempt[] {
  const before = text.slice(0, offset).trimEnd().length;
  const insert = (at: number, content: string): TextEdit => ({ offset: at, length: 0, content });
  const remove = (at: number): TextEdit => ({ offset: at, length: 1, content: '' });
  const lineEnd = /[\r\n]|$/.exec(text.slice(offset))!.index + offset;
  const valueEnd = text.slice(offset, lineEnd).replace(/[\s,]+$/, '').length + offset;
  const open = openAtEnd(text);
  return [
    { label: 'Add the missing comma', edit: insert(before, ',') },
    ...(text[before - 1] === ',' ? [{ label: 'Remove the comma', edit: remove(before - 1) }] : []),
    ...(text[offset] === ',' ? [{ label: 'Remove the comma', edit: remove(offset) }] : []),
    { label: 'Add the missing colon', edit: insert(before, ':') },
    { label: 'Add the missing quotation mark', edit: insert(valueEnd, '"') },
    { label: 'Add the missing quotation mark', edit: insert(lineEnd, '"') },
    ...(/[\]}]/.test(text[offset] ?? '') ? [{ label: 'Remove the bracket', edit: remove(offset) }] : []),
    ...(open === '' ? [] : [{ label: 'Close what is open', edit: insert(text.trimEnd().length, open) }]),
  ];
}

/** The brackets that would close what is still open at the end. */
function openAtEnd(text: string): string {
  const open: string[] = [];
  for (const [piece] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (piece === '{') open.unshift('}');
    else if (piece === '[') open.unshift(']');
    else if (piece === open[0]) open.shift();
  }
  return open.join('');
}
