/** Markup made of templates, so that text from content is always text. */

/** Markup that has been made by a template here; nothing else is trusted. */
export class Markup {
  constructor(
    /** As it stands in a document. */
    readonly text: string,
  ) {}
}

/** What a template takes: markup stays markup, anything else becomes text, and what is not there leaves no trace. */
export type Value = Markup | string | number | false | null | undefined | readonly Value[];

/** Markup. Values stand between elements, or between the double quotes of an attribute. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.reduce((before, string, i) => before + markupOf(values[i - 1]) + string));
}

/** The same for drawings, which have tags that close themselves. */
export const svg = html;

function markupOf(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object' && value !== null) return value.map(markupOf).join('');
  return value === undefined || value === null || value === false ? '' : escape(String(value));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which XML does not take and nobody can read. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text as it stands in markup, between tags or within quotation marks. */
export function escape(text: string): string {
  return text.replace(unprintable, '').replace(/[&<>"']/g, (character) => escapes[character]!);
}
