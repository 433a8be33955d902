import type { Kysely } from 'kysely';
import type { RecordTables } from '../store/tables.ts';
import { courseIris } from './name.ts';

/** The courses that there are records of, by the IRIs that their cmi5 packages and our exports know them by. */
export async function knownCourses(
  db: Kysely<RecordTables>,
): Promise<Map<string, { id: string; title: string }>> {
  const courses = await db
    .selectFrom('completion_record')
    .select(({ fn }) => ['course_id', fn.max('course_title').as('title')])
    .groupBy('course_id')
    .execute();
  return new Map(
    courses.flatMap(({ course_id: id, title }) => {
      const { course, unit } = courseIris(id);
      return [course, unit].map((iri) => [iri, { id, title: title ?? '' }] as const);
    }),
  );
}
