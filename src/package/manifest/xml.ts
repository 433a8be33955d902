import { XMLBuilder } from 'fast-xml-parser';

/** An element's content by name; `@` before the name of an attribute, `#text` for text beside attributes. */
export type Xml = { [name: string]: string | readonly string[] | Xml | readonly Xml[] };

export const format = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  commentPropName: '',
} as const;

/** Characters that XML 1.0 can't hold, not even escaped, such as the line breaks of some presentation programs. */
const notInXml = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that a document can hold: what XML can't hold becomes a space. */
export function inXml(text: string): string {
  return text.replace(notInXml, ' ');
}

/** A document in UTF-8, escaped and indented. @param root the root element by its name */
export function writeXml(root: Xml): string {
  const builder = new XMLBuilder({
    ...format,
    format: true,
    suppressEmptyNode: true,
    // XML has no attributes without a value; HTML has.
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(root)}`;
}
