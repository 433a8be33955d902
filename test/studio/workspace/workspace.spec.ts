import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from '../../../src/studio/document/text-edit.ts';
import {
  edited,
  opened,
  redone,
  savedAs,
  takenOver,
  undone,
  unsaved,
  type Workspace,
} from '../../../src/studio/workspace/workspace.ts';

const start = opened(new Map([['a.json', 'one']]));
const type = (workspace: Workspace, file: string, text: string, now: number, label = 'type') =>
  edited(
    workspace,
    { label, changes: [{ file, edits: editsBetween(workspace.files.get(file) ?? '', text) }] },
    now,
  );

test('typing is undone as one, and a pause begins anew', () => {
  const typed = type(
    type(type(start, 'a.json', 'one t', 0), 'a.json', 'one tw', 500),
    'a.json',
    'one two',
    5000,
  );
  expect(typed.done).toHaveLength(2);
  const back = undone(typed);
  expect(back.files.get('a.json')).toBe('one tw');
  expect(undone(back).files).toEqual(start.files);
  expect(redone(redone(undone(back))).files).toEqual(typed.files);
});

test('a new file goes again when it is undone', () => {
  const made = type(start, 'b.json', 'new', 0, 'add');
  expect(unsaved(made)).toEqual(['b.json']);
  expect([...undone(made).files.keys()]).toEqual(['a.json']);
  expect(unsaved(undone(made))).toEqual([]);
});

test('what is saved is no longer unsaved, and can still be undone', () => {
  const saved = savedAs(type(start, 'a.json', 'two', 0), 'a.json', 'two');
  expect(unsaved(saved)).toEqual([]);
  expect(unsaved(undone(saved))).toEqual(['a.json']);
});

test('what is taken over from disk is not mixed up with what was done before', () => {
  const taken = takenOver(type(start, 'a.json', 'two', 0), 'a.json', 'elsewhere');
  expect(taken.done).toEqual([]);
  expect(taken.files.get('a.json')).toBe('elsewhere');
});

test('undo leads back through any edits, and redo forth again', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('a.json', 'b.json'), fc.string(), fc.nat(3000), fc.constantFrom('x', 'y')),
      ),
      (typing) => {
        let now = 0;
        const end = typing.reduce((workspace, [file, text, wait, label]) => {
          now += wait;
          return type(workspace, file, text, now, label);
        }, start);
        let back = end;
        for (let i = 0; i < end.done.length; i++) back = undone(back);
        expect(back.files).toEqual(start.files);
        for (let i = 0; i < end.done.length; i++) back = redone(back);
        expect(back.files).toEqual(end.files);
      },
    ),
  );
});
