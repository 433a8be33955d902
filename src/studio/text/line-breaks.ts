/**
 * Offsets in a file whose lines end with a carriage return and a line feed, as many on Windows do: the editor counts such
 * an end as one character, and the file has two.
 */
import type { ChangeSpec, Text } from '@codemirror/state';
import type { TextEdit } from '../document/text-edit.ts';

export type LineBreak = '\n' | '\r\n';

/** How every line of a text ends; where they differ, carriage returns are left in the lines. */
export function lineBreakOf(text: string): LineBreak {
  if (!text.includes('\r')) return '\n';
  return /(?<!\r)\n|\r(?!\n)/.test(text) ? '\n' : '\r\n';
}

/** The offset in the file of a position in the editor. */
export function offsetIn(document: Text, position: number, lineBreak: LineBreak): number {
  return lineBreak === '\n' ? position : position + document.lineAt(position).number - 1;
}

/** The position in the editor of an offset in the file, or of the nearest there is. */
export function positionIn(document: Text, offset: number, lineBreak: LineBreak): number {
  if (lineBreak === '\n') return Math.max(0, Math.min(offset, document.length));
  let low = 1;
  let high = document.lines;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.line(middle).from + middle - 1 <= offset) low = middle;
    else high = middle - 1;
  }
  const line = document.line(low);
  return Math.max(line.from, Math.min(offset - (low - 1), line.to));
}

/** Edits of the file as changes in the editor. */
export function asChanges(document: Text, edits: readonly TextEdit[], lineBreak: LineBreak): ChangeSpec[] {
  return edits.map(({ offset, length, content }) => ({
    from: positionIn(document, offset, lineBreak),
    to: positionIn(document, offset + length, lineBreak),
    insert: content,
  }));
}
