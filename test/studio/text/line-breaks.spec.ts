import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBreakOf, offsetIn, positionIn } from '../../../src/studio/text/line-breaks.ts';

test('a text that is not sure how its lines end keeps its carriage returns as they are', () => {
  expect(lineBreakOf('a\r\nb\r\n')).toBe('\r\n');
  expect(lineBreakOf('a\r\nb\n')).toBe('\n');
  expect(lineBreakOf('a\nb\n')).toBe('\n');
});

test('every position in the editor is one offset in the file, and back', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z"{}]{0,6}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, fc.constantFrom('\n' as const, '\r\n' as const), (written, lineBreak) => {
      const document = Text.of(written);
      const file = written.join(lineBreak);
      for (let position = 0; position <= document.length; position++) {
        const offset = offsetIn(document, position, lineBreak);
        expect(positionIn(document, offset, lineBreak)).toBe(position);
        expect(file.slice(0, offset).replaceAll('\r', '')).toBe(document.sliceString(0, position, '\n'));
      }
    }),
  );
});
