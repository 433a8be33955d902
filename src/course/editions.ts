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

function yearsOf({ editions = [] }: Course, id: string | undefined): number[] {
  const rotations =
    editions.find((one) => one.id === id)?.parts.filter(({ type }) => type === 'rotation') ?? [];
  const years = rotations.map((part) => (part.type === 'rotation' ? part.scenarios.length : 1));
  return Array.from({ length: Math.max(1, ...years) }, (_, year) => year);
}

function partsOf({ parts }: Edition, year: number): Part[] {
  return parts.flatMap((part): Part[] =>
    part.type === 'rotation'
      ? part.scenarios[year % part.scenarios.length]!.map((id) => ({ type: 'scenario', id }))
      : [part],
  );
}
