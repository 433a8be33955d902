/** What XLIFF 2.0 (OASIS Standard, 5 August 2014, chapter 4) asks of a document, read with libxml2, which the exporter does not use. */
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

const yesNo = /^(yes|no)$/;
const token = /^[A-Za-z0-9._:-]+$/;
const direction = /^(ltr|rtl|auto)$/;
const space = /^(default|preserve)$/;
const any = /^[^]*$/;
const inline = '((cp|ph|pc|sc|ec|mrk|sm|em) )*';

interface Rule {
  /** The names of the child elements, each with a space behind it. */
  children: string;
  /** Whether there may be text between them. */
  text?: boolean;
  /** Those that must be there end with an exclamation mark. */
  attributes: Readonly<Record<string, RegExp>>;
}

/** §4.2.2 and §4.2.3, as far as the core goes. */
const rules: Readonly<Record<string, Rule>> = {
  xliff: {
    children: '(file )+',
    attributes: { 'version!': /^2\.0$/, 'srcLang!': /^[a-z]{2}$/, trgLang: /^[a-z]{2}$/, space },
  },
  file: {
    children: '(skeleton )?(notes )?((unit|group) )+',
    attributes: {
      'id!': token,
      original: any,
      canResegment: yesNo,
      translate: yesNo,
      srcDir: direction,
      trgDir: direction,
      space,
    },
  },
  unit: {
    children: '(notes )?(originalData )?((segment|ignorable) )+',
    attributes: { 'id!': token, name: any, canResegment: yesNo, translate: yesNo, space, type: /^\S+:\S+$/ },
  },
  notes: { children: '(note )+', attributes: {} },
  note: {
    children: '',
    text: true,
    attributes: { id: token, appliesTo: /^(source|target)$/, category: /./, priority: /^([1-9]|10)$/ },
  },
  originalData: { children: '(data )+', attributes: {} },
  data: { children: '(cp )*', text: true, attributes: { 'id!': token, dir: direction } },
  segment: {
    children: 'source (target )?',
    attributes: {
      id: token,
      canResegment: yesNo,
      state: /^(initial|translated|reviewed|final)$/,
      subState: /^(?!xlf:)[^\s:]+:[^\s:]+$/,
    },
  },
  source: { children: inline, text: true, attributes: { lang: token, space } },
  target: { children: inline, text: true, attributes: { lang: token, space, order: /^[1-9]\d*$/ } },
  cp: { children: '', attributes: { 'hex!': /^([0-9A-F]{2})+$/ } },
  ph: {
    children: '',
    attributes: {
      'id!': token,
      canCopy: yesNo,
      canDelete: yesNo,
      canReorder: /^(yes|firstNo|no)$/,
      copyOf: token,
      dataRef: token,
      disp: any,
      equiv: any,
    },
  },
};

/** The rules that a document breaks, in words. */
export function brokenXliffRules(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const elements = document.root.find('//*') as XmlElement[];
    return [...elements.flatMap(brokenByElement), ...brokenByNames(document)];
  } finally {
    document.dispose();
  }
}

function brokenByElement(element: XmlElement): string[] {
  const { name } = element;
  const rule = rules[name];
  if (!rule || element.namespaceUri !== namespace) return [`${name} is no element of XLIFF 2.0`];
  const children = (element.find('*') as XmlElement[]).map((child) => `${child.name} `).join('');
  const known = Object.entries(rule.attributes).map(([key, pattern]) => ({
    key: key.replace('!', ''),
    isNeeded: key.endsWith('!'),
    pattern,
  }));
  const attributes = element.attrs;
  return [
    ...(new RegExp(`^${rule.children}$`).test(children)
      ? []
      : [`${name} has the children ${children.trim()}`]),
    ...(rule.text || element.find('text()[normalize-space()]').length === 0 ? [] : [`${name} has text`]),
    ...known.flatMap(({ key, isNeeded }) =>
      isNeeded && !attributes.some((attribute) => attribute.name === key) ? [`${name} lacks ${key}`] : [],
    ),
    ...attributes.flatMap((attribute) => {
      const pattern = known.find(({ key }) => key === attribute.name)?.pattern;
      return pattern?.test(attribute.value)
        ? []
        : [`${name} can't have ${attribute.name}="${attribute.value}"`];
    }),
  ];
}

/** Names that must differ or be there (§4.3.1.18 to 4.3.1.21, §4.7.2.4), and what hangs together (§4.3.1.34, §4.3.1.35). */
function* brokenByNames(document: XmlDocument): Generator<string> {
  const find = (xpath: string, from = document.root as XmlElement) =>
    from.find(xpath, { x: namespace }) as XmlElement[];
  const ids = (elements: readonly XmlElement[]) => elements.map((element) => element.attr('id')?.value ?? '');
  const areUnique = (names: readonly string[]) => new Set(names).size === names.length;

  if (!areUnique(ids(find('//x:unit')))) yield 'two units have one id';
  if (find('//x:target').length > 0 && !document.root.attr('trgLang'))
    yield 'there is a target and no trgLang';
  for (const segment of find('//x:segment[@subState]')) {
    if (!segment.attr('state')) yield 'a segment has a subState and no state';
  }
  for (const cp of find('//x:cp')) {
    const code = parseInt(cp.attr('hex')?.value ?? '', 16);
    const isInXml = [0x9, 0xa, 0xd].includes(code) || (code >= 0x20 && code <= 0xd7ff);
    const isHigher = (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
    if (isInXml || isHigher) yield `a cp stands for ${code.toString(16)}, which XML can hold`;
  }
  for (const unit of find('//x:unit')) {
    const data = ids(find('x:originalData/x:data', unit));
    if (!areUnique(data)) yield 'two data have one id';
    const sources = ids(find('.//x:source//x:ph', unit));
    const targets = ids(find('.//x:target//x:ph', unit));
    if (!areUnique(sources) || !areUnique(targets)) yield 'two codes have one id';
    for (const ph of find('.//x:ph', unit)) {
      const ref = ph.attr('dataRef')?.value;
      if (ref !== undefined && !data.includes(ref)) yield `${ref} is no data`;
    }
    for (const ph of find('.//x:target//x:ph', unit)) {
      const twin = find('.//x:source//x:ph', unit).find(
        (one) => one.attr('id')?.value === ph.attr('id')?.value,
      );
      if (twin && twin.attr('equiv')?.value !== ph.attr('equiv')?.value)
        yield 'a code has become another one';
    }
  }
}
