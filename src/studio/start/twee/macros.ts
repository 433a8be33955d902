/** What story formats do by themselves and a scenario does not: it stays in the text, and is told. */
import type { Note } from './read-twee.ts';

const marks: readonly { what: string; pattern: RegExp }[] = [
  { what: 'A macro of SugarCube', pattern: /<<[^<>\n]*>>/ },
  { what: 'A macro of Harlowe', pattern: /\([a-z][a-z0-9-]*:[^\n]*/i },
  { what: 'A script of Snowman', pattern: /<%[^\n]*/ },
  { what: 'A comment', pattern: /<!--[^\n]*|\/%[^\n]*|\/\*[^\n]*/ },
  { what: 'A tag of HTML', pattern: /<\/?[a-z][a-z0-9-]*(\s[^<>\n]*)?\/?>/i },
  { what: 'A picture', pattern: /\[img[^\n]*/i },
  { what: 'A link to a web page', pattern: /\[\[[^\]\n]*\w+:\/\/[^\n]*/ },
  { what: 'A variable', pattern: /(?<![\w$])\$[a-z_]\w*/i },
  { what: 'Something in braces', pattern: /\{[^{}\n]*\}/ },
];

/** The first of each kind in a passage. @param line of the first line of the text */
export function macrosIn(text: string, line: number): Note[] {
  const lines = text.split('\n');
  return marks.flatMap(({ what, pattern }): Note[] => {
    const at = lines.findIndex((one) => pattern.test(one));
    if (at < 0) return [];
    const message = `${what} does nothing here. It stands in the text as it is, for you to say in words.`;
    return [{ line: line + at, message, text: pattern.exec(lines[at]!)![0] }];
  });
}
