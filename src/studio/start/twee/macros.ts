/** What story formats do by themselves and a scenario does not: it stays in the text, and is told. */
import type { Note } from './read-twee.ts';

interface Mark {
  what: string;
  pattern: RegExp;
}

const macros: readonly Mark[] = [
  { what: 'A macro of SugarCube', pattern: /<<[^<>\n]*>>/ },
  { what: 'A macro of Harlowe', pattern: /\([a-z][a-z0-9-]*:[^()\n]*\)?/i },
  { what: 'A script of Snowman', pattern: /<%[^\n]*/ },
];

const others: readonly Mark[] = [
  { what: 'A comment', pattern: /<!--[^\n]*|\/%[^\n]*|\/\*[^\n]*/ },
  { what: 'A tag of HTML', pattern: /<\/?[a-z][a-z0-9-]*(\s[^<>\n]*)?\/?>/i },
  { what: 'A picture', pattern: /\[img[^\n]*/i },
  { what: 'A link to a web page', pattern: /\[\[[^\]\n]*\w+:\/\/[^\n]*/ },
  { what: 'A variable', pattern: /(?<![\w$])\$[a-z_]\w*/i },
  { what: 'Something in braces', pattern: /\{[^{}\n]*\}/ },
];

/** The first of each kind in a passage; what is part of a macro is told with it. @param line of the first line of the text */
export function macrosIn(text: string, line: number): Note[] {
  const lines = text.split('\n');
  const without = lines.map((one) =>
    macros.reduce((left, { pattern }) => left.replace(new RegExp(pattern, `${pattern.flags}g`), ' '), one),
  );
  return [...found(macros, lines, line), ...found(others, without, line)];
}

function found(marks: readonly Mark[], lines: readonly string[], line: number): Note[] {
  return marks.flatMap(({ what, pattern }): Note[] => {
    const at = lines.findIndex((one) => pattern.test(one));
    if (at < 0) return [];
    const message = `${what} does nothing here. It stands in the text as it is, for you to say in words.`;
    return [{ line: line + at, message, text: pattern.exec(lines[at]!)![0] }];
  });
}
