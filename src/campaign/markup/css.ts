/** Styles made of templates: values are numbers, colours or styles, so that nothing from content can end a rule. */

/** Styles that have been made by a template here. */
export class Css {
  constructor(
    /** As it stands in a style element. */
    readonly text: string,
  ) {}
}

/** A colour: # and six digits. */
export type Colour = `#${string}`;

/** @throws {TypeError} where a value is neither a number, a colour nor a style */
export function css(strings: TemplateStringsArray, ...values: readonly (Css | Colour | number)[]): Css {
  return new Css(strings.reduce((before, string, i) => before + styleOf(values[i - 1]!) + string));
}

function styleOf(value: Css | Colour | number): string {
  if (value instanceof Css) return value.text;
  if (typeof value === 'number' ? Number.isFinite(value) : /^#[0-9a-f]{6}$/i.test(value)) return `${value}`;
  throw new TypeError(`${JSON.stringify(value)} is neither a colour nor a number.`);
}
