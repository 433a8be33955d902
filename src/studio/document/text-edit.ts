/** Changes of a text that leave the rest of it alone. */

/** Replaces `length` characters at `offset` by `content`. */
export interface TextEdit {
  offset: number;
  length: number;
  content: string;
}

/** Makes several changes at once; each says where it is in the text as it was. @param edits that don't overlap */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.offset - b.offset);
  let done = '';
  let at = 0;
  for (const { offset, length, content } of inOrder) {
    done += text.slice(at, offset) + content;
    at = offset + length;
  }
  return done + text.slice(at);
}

/** The edits that make the text what it was before these. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const inOrder = [...edits].sort((a, b) => a.offset - b.offset);
  let moved = 0;
  return inOrder.map(({ offset, length, content }) => {
    const back = {
      offset: offset + moved,
      length: content.length,
      content: text.slice(offset, offset + length),
    };
    moved += content.length - length;
    return back;
  });
}

/** The least that has to be replaced to make one text the other; none where they are the same. */
export function editsBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    {
      offset: start,
      length: before.length - start - end,
      content: after.slice(start, after.length - end),
    },
  ];
}
