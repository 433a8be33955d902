import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';
import { originalIn } from '../../../src/studio/languages/places.ts';
import { exportXliff, importXliff } from '../../../src/studio/languages/xliff-files.ts';
import { shipped } from '../shipped.ts';

const original = (kind: 'scenario' | 'module', id: string) =>
  originalIn({ kind, id }, shipped.get(`${kind}s/${id}.json`)!)!;
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['scenario', 'note-on-a-tray', 'note-on-a-tray.ar.xlf'],
  ['module', 'what-to-do', 'module.what-to-do.ar.xlf'],
  ['module', 'course', 'module.course.ar.xlf'],
] as const)('what is exported of the %s %s and comes back changes nothing', (kind, id, name) => {
  const exported = exportXliff(shipped, original(kind, id), 'ar')!;
  expect(exported.name).toBe(name);
  const taken = importXliff(shipped, bytes(exported.text));
  expect(taken).toMatchObject({ changed: 0, setAside: [], language: 'ar', change: { edits: [] } });
});

test('a text that comes back changed changes its own line only', () => {
  const { text } = exportXliff(shipped, original('scenario', 'note-on-a-tray'), 'fr')!;
  const target = /<target>([^<]+)<\/target>/.exec(text)![1]!;
  const taken = importXliff(shipped, bytes(text.replace(`<target>${target}<`, '<target>Un autre titre<')));
  if ('problem' in taken) throw new Error(taken.problem.message);
  expect(taken.changed).toBe(1);
  const before = shipped.get(taken.change.file)!;
  const after = applyEdits(before, taken.change.edits).split('\n');
  expect(after.filter((line, i) => line !== before.split('\n')[i])).toEqual([
    expect.stringContaining('Un autre titre'),
  ]);
});

test('a translation that there was not is made', () => {
  const { text } = exportXliff(shipped, original('scenario', 'note-on-a-tray'), 'fr')!;
  const without = new Map([...shipped].filter(([file]) => file !== 'scenarios/note-on-a-tray.fr.json'));
  const taken = importXliff(without, bytes(text));
  if ('problem' in taken) throw new Error(taken.problem.message);
  const made: unknown = JSON.parse(applyEdits('', taken.change.edits));
  const { texts } = JSON.parse(shipped.get('scenarios/note-on-a-tray.fr.json')!) as { texts: object };
  expect(made).toMatchObject({ scenario: 'note-on-a-tray', language: 'fr', texts });
});

test('what can’t be taken in says why', () => {
  const { text } = exportXliff(shipped, original('scenario', 'note-on-a-tray'), 'fr')!;
  const problem = (given: string, files = shipped) => {
    const taken = importXliff(files, bytes(given));
    return 'problem' in taken ? taken.problem.message : '';
  };
  expect(problem('<a>')).not.toBe('');
  expect(problem(text.replace('note-on-a-tray.json', 'note-on-a-try.json'))).toContain('note-on-a-try');
  expect(problem(text, new Map([...shipped, ['scenarios/note-on-a-tray.json', '{']]))).toContain(
    'has errors',
  );
  expect(problem(text, new Map([...shipped, ['scenarios/note-on-a-tray.fr.json', '{']]))).toContain(
    'has errors',
  );
  expect(importXliff(shipped, new Uint8Array([0xff, 0x00, 0x80]))).toHaveProperty('problem');
});
