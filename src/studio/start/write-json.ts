/** Characters of a line in the content's own style. */
const width = 120;

/** A document as a person would have written it: two spaces, and short lists of names on one line. */
export function writeJson(value: unknown): string {
  return `${write(value, 0, 0)}\n`;
}

/** @param before characters that stand before it on its line, apart from its indentation */
function write(value: unknown, depth: number, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((member) => JSON.stringify(member)).join(', ')}]`;
    const isFlat = value.every((member) => typeof member !== 'object' || member === null);
    if (isFlat && outer.length + before + line.length < width) return line;
    const members = value.map((member) => inner + write(member, depth + 1, 0));
    return `[\n${members.join(',\n')}\n${outer}]`;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([name, member]) => {
    const start = `${JSON.stringify(name)}: `;
    return inner + start + write(member, depth + 1, start.length);
  });
  return `{\n${lines.join(',\n')}\n${outer}}`;
}
