/** The numbered requirements of cmi5, by which a breach is told. */
import requirements from '@cmi5/requirements/requirements.json';

export type RequirementId = keyof typeof requirements;

/** What a course did wrong: a requirement's number, its words, and what was seen. */
export type Breach = string;

export function breach(id: RequirementId, seen: string): Breach {
  return `${id}: ${requirements[id].txt} Seen: ${seen}`;
}

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same data with its keys in order, so that the order in which they were written does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
