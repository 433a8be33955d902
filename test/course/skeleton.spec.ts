import { expect, test } from 'vitest';
import { fill, fits, packTexts, skeletonOf } from '../../src/course/skeleton.ts';

const document = {
  title: 'Questions',
  options: [
    { id: 'tell', text: 'I tell her.', right: true },
    { id: 'wait', text: 'I wait.' },
  ],
};
const skeleton = skeletonOf(document);

test('a skeleton with its texts is the document again', () => {
  const texts = packTexts(document, new Set(['options.wait.text']));
  expect(fits(skeleton, texts)).toBe(true);
  expect(fill(skeleton, texts)).toEqual({ document, left: new Set(['options.wait.text']) });
});

test('what the texts say, and in which language, is nothing to the skeleton', () => {
  const said = { ...document, title: 'أسئلة' };
  expect(fits(skeleton, packTexts(said, new Set()))).toBe(true);
  expect(fits(said, packTexts(document, new Set(['title'])))).toBe(true);
});

test.each([
  ['in another order', { ...document, options: [...document.options].reverse() }],
  ['of which one is new', { ...document, summary: 'About the cabin.' }],
  ['of which one is gone', { options: document.options }],
])('texts %s do not fit, since each would stand in another’s place', (_, other) => {
  expect(fits(skeleton, packTexts(other, new Set()))).toBe(false);
});
