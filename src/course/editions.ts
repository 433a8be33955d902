/** Editions: other courses of the same content, for the years after the first or for the months between. */
import type { Course, Edition, Part } from './schema.ts';

/** A course with nothing left to choose. */
export type EditedCourse = Omit<Course, 'editions'>;

/**
 * The course of an edition. Flights that rotate are those of the year, so that two years running have different ones.
 * @param id undefined for the course itself
 * @returns undefined where there is no such edition
 */
export function editionOf(course: Course, id: string | undefined, year: number): EditedCourse | undefined {
  const { editions = [], ...whole } = course;
  if (id === undefined) return whole;
  const edition = editions.find((one) => one.id === id);
  if (!edition) return undefined;
  const { title, summary } = edition;
  return { ...whole, id: `${course.id}-${id}`, title, summary, parts: partsOf(edition, year) };
}

/** The course itself and every edition of it, in each year that differs from others. */
export function allEditions(course: Course): EditedCourse[] {
  const ids = [undefined, ...(course.editions ?? []).map(({ id }) => id)];
  return ids.flatMap((id) => yearsOf(course, id).map((year) => editionOf(course, id, year)!));
}

/** The parts of every edition, each once. */
export function allParts(course: Course): Part[] {
  const parts = allEditions(course).flatMap((edition) => edition.parts);
  return parts.filter(
    ({ type, id }, i) => parts.findIndex((one) => one.type === type && one.id === id) === i,
  );
}

/** Years, until all rotations of an edition begin anew together; at the most all that it can be packed for. */
function yearsOf({ editions = [] }: Course, id: string | undefined): number[] {
  const parts = editions.find((one) => one.id === id)?.parts ?? [];
  const turns = parts.flatMap((part) => (part.type === 'rotation' ? [part.scenarios.length] : []));
  const length = Math.min(turns.reduce(leastCommonMultiple, 1), 100);
  return Array.from({ length }, (_, i) => 2000 + i);
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function partsOf({ parts }: Edition, year: number): Part[] {
  return parts.flatMap((part): Part[] =>
    part.type === 'rotation'
      ? part.scenarios[year % part.scenarios.length]!.map((id) => ({ type: 'scenario', id }))
      : [part],
  );
}
