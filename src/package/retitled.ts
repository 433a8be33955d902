import type { Content } from '../course/content.ts';
import { courseName, translationOf } from '../course/translations.ts';
import { fingerprintOf, type Localised } from '../scenario/translation.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import { languagesOf } from './localised.ts';

interface Titles {
  title: string;
  summary: string;
}

/**
 * Gives a course other titles, in every language.
 * @param titlesIn a document with the titles, in a language
 */
export function retitled(content: Content, titlesIn: (language: Language) => Localised<Titles>): Content {
  const { course, translations } = content;
  const { title, summary } = titlesIn(course.language).document;
  const source = { title: fingerprintOf(title), summary: fingerprintOf(summary) };
  const others = languagesOf(course).filter((language) => language !== course.language);
  const ofCourse = others.map((language) => {
    const { document, untranslated } = titlesIn(language);
    const before = translationOf(courseName, language, translations);
    const named = (['title', 'summary'] as const)
      .filter((name) => !untranslated.has(name))
      .map((name) => [name, { text: document[name], source: source[name] }] as const);
    return {
      module: 'course',
      language,
      review: before?.review ?? ({ status: 'awaiting-expert' } as const),
      texts: { ...before?.texts, ...Object.fromEntries(named) },
    };
  });
  return {
    ...content,
    course: { ...course, title, summary },
    translations: [...translations.filter(({ module }) => module !== 'course'), ...ofCourse],
  };
}
