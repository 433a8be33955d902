import type { PackedCourse } from '../../course/packed.ts';
import type { Filled } from '../../course/skeleton.ts';
import { untranslatedIn, type Untranslated } from './untranslated.ts';

/**
 * What of the course itself has stayed in the language that it was written in. Titles of parts come from files of their own,
 * which may be written in another language than the course.
 */
export function untranslatedInCourse({ document, left }: Filled<PackedCourse>): Untranslated | undefined {
  const { course, modules, scenarios } = document;
  const keys = [...left];
  const ofPart = [...modules, ...scenarios].find(({ id }) => keys.some((key) => key.includes(`.${id}.`)));
  const { language } = ofPart ?? course;
  return untranslatedIn({ document: { ...document, language }, left });
}
