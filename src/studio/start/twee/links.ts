/** Links between passages, as Harlowe, SugarCube, Snowman and Twine 1 write them. */

export interface Link {
  text: string;
  /** The name of a passage. */
  target: string;
  /** What SugarCube does when the link is followed, such as `$seen to true`; '' for none. */
  setter: string;
  /** In the text of the passage: where it begins, and how long it is. */
  offset: number;
  length: number;
}

const double = /\[\[((?:(?!\[\[|\]\]|\n)[^])+)\]\]/g;

/** Every link to a passage, in order. A link to a web page is none. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(double)].flatMap((match) => {
    const [link = '', ...setters] = match[1]!.split('][');
    const { text: said, target } = parts(link);
    if (target === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return [];
    return [
      {
        text: said || target,
        target,
        setter: setters.join(']['),
        offset: match.index,
        length: match[0].length,
      },
    ];
  });
}

/** The last arrow to the right divides, or else the first to the left, or else the last bar. */
function parts(link: string): { text: string; target: string } {
  const right = link.lastIndexOf('->');
  if (right >= 0) return { text: link.slice(0, right).trim(), target: link.slice(right + 2).trim() };
  const left = link.indexOf('<-');
  if (left >= 0) return { text: link.slice(left + 2).trim(), target: link.slice(0, left).trim() };
  const bar = link.lastIndexOf('|');
  if (bar >= 0) return { text: link.slice(0, bar).trim(), target: link.slice(bar + 1).trim() };
  return { text: link.trim(), target: link.trim() };
}

/** The prose of a passage: a link within a sentence leaves its words there, and a line that is all links is gone. */
export function proseWithout(links: readonly Link[], text: string): string {
  const mark = '\u0000';
  let prose = '';
  let at = 0;
  for (const link of links) {
    const before = text.slice(at, link.offset);
    prose += `${before}${mark}${link.text}${mark}`;
    at = link.offset + link.length;
  }
  prose += text.slice(at);
  return prose
    .split('\n')
    .map((line) => (isAllLinks(line) ? '' : line.replaceAll(mark, '')))
    .join('\n');
}

/** Apart from what makes it an item of a list. */
function isAllLinks(line: string): boolean {
  if (!line.includes('\u0000')) return false;
  const rest = line
    .split('\u0000')
    .filter((_, i) => i % 2 === 0)
    .join('');
  return !/[\p{L}\p{N}]/u.test(rest.replace(/^\s*\d+[.)]/, ''));
}
