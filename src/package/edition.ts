import type { Content } from '../course/content.ts';
import { editionOf } from '../course/editions.ts';
import { courseName } from '../course/translations.ts';
import { inLanguage } from './localised.ts';
import { retitled } from './retitled.ts';

/**
 * The content of an edition as a course of its own.
 * @param year decides which flights are flown, where they rotate
 * @throws {Error} where there is no such edition; it names those that there are
 */
export function editionContent(content: Content, id: string, year: number): Content {
  const course = editionOf(content.course, id, year);
  if (!course) {
    const known = (content.course.editions ?? []).map((edition) => edition.id).join(', ');
    throw new Error(
      `The course has no edition "${id}". ${known === '' ? 'It has none.' : `There are: ${known}.`}`,
    );
  }
  return retitled({ ...content, course }, (language) => {
    const whole = inLanguage(content.course, courseName, language, content.translations);
    const { title, summary } = whole.document.editions!.find((edition) => edition.id === id)!;
    const prefix = `editions.${id}.`;
    const untranslated = [...whole.untranslated]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    return { document: { title, summary }, untranslated: new Set(untranslated) };
  });
}
