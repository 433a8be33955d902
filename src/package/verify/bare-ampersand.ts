/** What XML does not look for references in; one that is not closed goes on to the end. */
const unparsed = /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)/g;

/**
 * Where a document has an ampersand that begins no reference, which is the most common mistake in manifests written by
 * hand. An XML parser looks for the end of the reference first, and tells of a place far behind it.
 * @returns the line and the column, both counted from 1
 */
export function bareAmpersand(xml: string): { line: number; column: number } | undefined {
  const parsed = xml.replace(unparsed, (text) => text.replace(/[^\n]/g, ' '));
  const at = parsed.search(/&(?!(?:[A-Za-z_][\w.-]*|#\d+|#x[0-9A-Fa-f]+);)/);
  if (at === -1) return undefined;
  const before = xml.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
