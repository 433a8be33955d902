/** Reads the tags of HTML or SVG, as far as it takes to see what a page loads and runs. Takes any text; never throws. */

export interface Tag {
  /** In small letters. */
  name: string;
  /** By name in small letters. */
  attributes: ReadonlyMap<string, string>;
  at: number;
  /** What stands between a `script` or a `style` and its end, and where. */
  raw?: { text: string; at: number };
}

const tagName = /[A-Za-z][^\s/>]*/y;
const nextAttribute = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;
const rawEnds = { script: /<\/script/gi, style: /<\/style/gi };

export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end === -1) return;
      at = html.indexOf('<', end);
      continue;
    }
    const tag = tagAt(html, at);
    if (tag) yield tag;
    at = html.indexOf('<', tag ? tag.end : at + 1);
  }
}

function tagAt(html: string, at: number): (Tag & { end: number }) | undefined {
  tagName.lastIndex = at + 1;
  const name = tagName.exec(html)?.[0].toLowerCase();
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let end = at + 1 + name.length;
  for (;;) {
    nextAttribute.lastIndex = end;
    const match = nextAttribute.exec(html);
    if (!match) break;
    const [whole, attribute = '', ...values] = match;
    const value = values.find((one) => one !== undefined) ?? '';
    if (!attributes.has(attribute.toLowerCase())) {
      attributes.set(attribute.toLowerCase(), value.replaceAll('&amp;', '&'));
    }
    end += whole.length;
  }
  const close = html.indexOf('>', end);
  end = close === -1 ? html.length : close + 1;
  const tag = { name, attributes, at };
  if (name !== 'script' && name !== 'style') return { ...tag, end };
  const pattern = rawEnds[name];
  pattern.lastIndex = end;
  const rawEnd = pattern.exec(html)?.index ?? html.length;
  return { ...tag, raw: { text: html.slice(end, rawEnd), at: end }, end: rawEnd };
}
