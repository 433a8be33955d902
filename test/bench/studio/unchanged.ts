/** Whether an edit leaves every line alone that it has nothing to do with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAt, setAt } from '../../../src/studio/document/edit-json.ts';
import { asRecord } from '../../../src/studio/document/names.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import { edited, opened, redone, undone, unsaved } from '../../../src/studio/workspace/workspace.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import type { Random } from '../../random.ts';
import type { Bar } from '../bars.ts';

const edits = 40;

/** @param content the content folder  */
export function unchangedBars(content: string, { one }: Random): Bar[] {
  const names = readdirSync(join(content, 'scenarios')).filter((name) => name.split('.').length === 2);
  const files = new Map(
    names.map((name) => [`scenarios/${name}`, readFileSync(join(content, 'scenarios', name), 'utf8')]),
  );
  let touched = 0;
  let others = 0;
  for (const [file, text] of files) {
    const there = edited(opened(files), { label: 'type', changes: [{ file, edits: setAllAgain(text) }] }, 0);
    if (unsaved(there).length > 0) touched++;
    const texts = textsOf(JSON.parse(text));
    for (let i = 0; i < edits; i++) {
      const { path } = one(texts);
      const after = applyEdits(text, setAt(text, path, `Something else ${i}`));
      others += Math.max(0, changedLines(text, after) - linesOfList(text, path));
      const changed = edited(
        opened(files),
        { label: 'type', changes: [{ file, edits: setAt(text, path, 'Something else') }] },
        0,
      );
      if (undone(changed).files.get(file) !== text) touched++;
      if (redone(undone(changed)).files.get(file) !== changed.files.get(file)) touched++;
    }
    const step = Object.keys(asRecord(asRecord(JSON.parse(text)).steps)).at(1)!;
    const without = applyEdits(text, removeAt(text, ['steps', step]));
    others += text.split('\n').length - without.split('\n').length - linesOf(text, step);
  }
  return [
    { name: 'Files that loading, undoing and saving change', figure: touched, unit: '', most: 0 },
    { name: 'Lines of others that an edit changes', figure: others, unit: '', most: 0 },
  ];
}

function setAllAgain(text: string) {
  return Object.entries(asRecord(JSON.parse(text))).flatMap(([name, value]) => setAt(text, [name], value));
}

/** Lines that are in one of the texts only. */
function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}

/** A list that comes to fit on one line goes onto it: its lines are the edit's own. */
function linesOfList(text: string, path: readonly (string | number)[]): number {
  if (typeof path.at(-1) !== 'number') return 1;
  const list = path.slice(0, -1).reduce<unknown>((value, name) => asAny(value)[name], JSON.parse(text));
  return (list as unknown[]).length + 2;
}

const asAny = (value: unknown) => value as Record<string | number, unknown>;

function linesOf(text: string, step: string): number {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`    "${step}": {`));
  const last = lines.findIndex((line, i) => i > first && /^ {4}\},?$/.test(line));
  return last - first + 1;
}
