import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import {
  insertAt,
  insertBehind,
  moveAt,
  removeAt,
  renameAt,
  setAt,
} from '../../../src/studio/document/edit-json.ts';
import { asLaid } from '../../../src/studio/document/json-tree.ts';
import { printJson } from '../../../src/studio/document/print-json.ts';
import { applyEdits, editsBetween, invertEdits } from '../../../src/studio/document/text-edit.ts';

const shipped = readdirSync('scenarios').map((name) => ({
  name,
  text: readFileSync(`scenarios/${name}`, 'utf8'),
}));
const sample = shipped.find(({ name }) => name === 'second-hand-suspicion.json')!.text;
const asPeopleKeepIt = (text: string) => format(text, { parser: 'json', printWidth: 120 });

/** The lines that are in one text and not in the other. */
function changedLines(before: string, after: string): number {
  const count = (text: string, other: string) => {
    const known = new Set(other.split('\n'));
    return text.split('\n').filter((line) => !known.has(line)).length;
  };
  return Math.max(count(before, after), count(after, before));
}

test.each(shipped)('setting what is there already changes no byte of $name', ({ text }) => {
  const document = JSON.parse(text) as Record<string, unknown>;
  for (const [name, value] of Object.entries(document)) expect(setAt(text, [name], value)).toEqual([]);
});

describe('in a shipped scenario', () => {
  const steps = Object.keys((JSON.parse(sample) as { steps: object }).steps);
  const [first, second] = steps as [string, string];

  test('a new title changes its line only', async () => {
    const after = applyEdits(sample, setAt(sample, ['steps', first, 'title'], 'Another heading'));
    expect(changedLines(sample, after)).toBe(1);
    expect(after).toBe(await asPeopleKeepIt(after));
  });

  test('a text gets a paragraph between others', async () => {
    const after = applyEdits(sample, insertAt(sample, ['steps', first, 'text'], 1, 'One more thing.'));
    const { text } = (JSON.parse(after) as { steps: Record<string, { text: unknown[] }> }).steps[first]!;
    expect(text[1]).toBe('One more thing.');
    expect(after).toBe(await asPeopleKeepIt(after));
    expect(changedLines(sample, after)).toBeLessThanOrEqual(3);
  });

  test('a step goes behind another one, and out again', async () => {
    const step = { type: 'scene', title: 'Later', choices: [] };
    const after = applyEdits(sample, insertBehind(sample, ['steps'], first, 'later', step));
    expect(Object.keys((JSON.parse(after) as { steps: object }).steps).indexOf('later')).toBe(1);
    expect(after).toBe(await asPeopleKeepIt(after));
    expect(applyEdits(after, removeAt(after, ['steps', 'later']))).toBe(sample);
  });

  test('choices change places without a change in any of them', async () => {
    const list = ['steps', second, 'choices'];
    const stepOf = (text: string) =>
      (JSON.parse(text) as { steps: Record<string, { choices: { id: string }[] }> }).steps[second]!;
    expect(stepOf(sample).choices.length).toBeGreaterThan(1);
    const after = applyEdits(sample, moveAt(sample, list, 0, 1));
    expect(stepOf(after).choices[1]!.id).toBe(stepOf(sample).choices[0]!.id);
    expect(after).toBe(await asPeopleKeepIt(after));
    expect(after.split('\n').sort()).toEqual(sample.split('\n').sort());
    expect(applyEdits(after, moveAt(after, list, 1, 0))).toBe(sample);
  });

  test('a property comes where the schema has it', () => {
    const order = ['type', 'phase', 'title', 'picture', 'text'];
    const bare = applyEdits(sample, removeAt(sample, ['steps', first, 'title']));
    const after = applyEdits(bare, setAt(bare, ['steps', first, 'title'], 'A title', order));
    const names = Object.keys((JSON.parse(after) as { steps: Record<string, object> }).steps[first]!);
    expect(names.indexOf('title')).toBe(names.indexOf('phase') + 1);
  });

  test('a list that comes to fit on one line goes onto it, and opens again', async () => {
    const short = applyEdits(sample, setAt(sample, ['objectives'], ['LO3']));
    expect(short).toContain('"objectives": ["LO3"],');
    const long = Array.from({ length: 30 }, (_, i) => `LO${i}`);
    const after = applyEdits(short, setAt(short, ['objectives'], long));
    expect(after).toBe(await asPeopleKeepIt(after));
  });
});

test('blank lines and blanks of somebody else’s hand stay', () => {
  const text = '{\n    "a" : 1,\n\n    "list": [ 1,2 ],\n    "b": { "c": 2, "d": 3 }\n}\n';
  expect(applyEdits(text, setAt(text, ['a'], 5))).toBe(text.replace('1,\n\n', '5,\n\n'));
  expect(applyEdits(text, renameAt(text, ['a'], 'first'))).toBe(text.replace('"a"', '"first"'));
  expect(applyEdits(text, setAt(text, ['b', 'c'], 'long'))).toBe(text.replace('"c": 2', '"c": "long"'));
  expect(applyEdits(text, removeAt(text, ['a']))).toBe(text.replace('"a" : 1,\n\n    ', ''));
});

test('lines end as they did', () => {
  const text = '{\r\n  "a": 1\r\n}\r\n';
  expect(applyEdits(text, setAt(text, ['b'], [{ c: 1, d: 'x'.repeat(200) }]))).not.toMatch(/[^\r]\n/);
});

test('what is not there, and what is not JSON, is told of', () => {
  expect(() => setAt('{', ['a'], 1)).toThrow(SyntaxError);
  expect(() => removeAt('{}', ['a'])).toThrow('There is nothing at a.');
  expect(() => insertAt('{"a":1}', ['a'], 0, 1)).toThrow('There is nothing at a.');
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

test('whatever is set is there, and nothing else changes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), json),
      json,
      fc.boolean(),
      (before, value, open) => {
        const text = open ? JSON.stringify(before, null, 2) : JSON.stringify(before);
        const after = applyEdits(text, setAt(text, ['b'], value));
        expect(JSON.parse(after)).toEqual({ ...before, b: value });
      },
    ),
  );
});

test('what is printed means the same', () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 0, max: 100 }), (value, column) => {
      const printed = printJson(asLaid(value), { indent: '', column, after: 0 }, { unit: '  ', eol: '\n' });
      expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('edits lead there and back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const edits = editsBetween(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      expect(applyEdits(after, invertEdits(before, edits))).toBe(before);
    }),
  );
});
