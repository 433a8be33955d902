import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonObjects } from '../../../src/records/import/source/json-objects.ts';

const object = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

function read(text: string, size = text.length) {
  const reader = new JsonObjects();
  const found = [];
  for (let at = 0; at < text.length; at += size) found.push(...reader.push(text.slice(at, at + size)));
  return [...found, ...reader.end()];
}

test('a list, a list in an object and one object a line are the same objects, wherever the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(object, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 50 }),
      (objects, size) => {
        for (const text of [
          JSON.stringify(objects),
          JSON.stringify(objects, null, 2),
          JSON.stringify({ format: 'x', version: 1, records: objects, more: [1] }),
          objects.map((one) => JSON.stringify(one)).join('\n'),
        ]) {
          const found = read(text, size);
          const isLine = !text.includes('"records"') && !text.startsWith('[');
          // An object of one line may itself be one with a list in it.
          fc.pre(!isLine || !/"(registrations|records|statements)":\[/.test(text));
          expect(found.map((one) => JSON.parse(one.text) as unknown)).toEqual(
            JSON.parse(JSON.stringify(objects)),
          );
          expect(new Set(found.map(({ line }) => line)).size).toBe(found.length);
        }
      },
    ),
  );
});

test('what is broken costs its own line only', () => {
  const found = read('[\n{"a":1},\n{"b":"never closed},\n{"c":3}\n]');
  expect(found.map(({ line, broken }) => [line, broken !== undefined])).toEqual([
    [2, false],
    [3, true],
    [4, false],
  ]);
});

test('an object behind a bracket too many is not dropped', () => {
  expect(read('[{"a":1}],{"b":2}]').map(({ text }) => text)).toEqual(['{"a":1}', '{"b":2}']);
});

test('a file that is broken all over is refused', () => {
  expect(() => read(`[${'x\n'.repeat(2000)}`)).toThrow(/no valid JSON from line \d+ on/);
});
