/** A document as it was parsed, before anything is known of its shape. What is not of the kind looked for is empty. */
import type { Path } from './problem.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** A value with its place. */
export interface Raw {
  value: unknown;
  path: Path;
}

/** A value below another; its path is put together where it is asked for, which is seldom. */
class Below implements Raw {
  constructor(
    readonly value: unknown,
    private readonly above: Raw,
    private readonly name: string | number,
  ) {}

  get path(): Path {
    return [...this.above.path, this.name];
  }
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function propertiesOf(value: unknown): Properties {
  return isObject(value) ? value : {};
}

/** A property of an object, with its place. */
export function property(above: Raw, name: string): Raw {
  return new Below(propertiesOf(above.value)[name], above, name);
}

/** The properties of an object, by name. */
export function entriesOf(above: Raw): [name: string, Raw][] {
  return Object.entries(propertiesOf(above.value)).map(([name, child]) => [
    name,
    new Below(child, above, name),
  ]);
}

/** The members of a list. */
export function membersOf(above: Raw): Raw[] {
  return Array.isArray(above.value) ? above.value.map((member, i) => new Below(member, above, i)) : [];
}

/** A name, and where it stands. */
export interface Name {
  name: string;
  at: Raw;
}

/** The texts among some values: a name that is no text is a problem of shape, and told as one. */
export function named(values: readonly Raw[]): Name[] {
  return values.flatMap((at) => (typeof at.value === 'string' ? [{ name: at.value, at }] : []));
}

/** The ids of the members of a list. */
export function idsIn(members: Raw): Name[] {
  return named(membersOf(members).map((member) => property(member, 'id')));
}
