/** What stands in a course around one scenario where nobody has written a course yet. */
import type { Course } from '../../course/schema.ts';
import { coverageOf } from '../../scenario/objectives.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Translation } from '../../scenario/schema/translation.ts';
import { fingerprintOf } from '../../scenario/translation.ts';
import type { Language } from '../../scenario/translation/language-name.ts';

/** Where crew can turn, until the airline says it better. */
const support: Readonly<Record<Language, string>> = {
  en: 'If this has stayed with you, talk to somebody you trust, or to your airline’s peer support.',
  fr: 'Si ce sujet vous touche, parlez-en à une personne de confiance ou au soutien par les pairs de votre compagnie.',
  ar: 'إن أثّر فيك هذا الموضوع فتحدث إلى شخص تثق به، أو إلى فريق دعم الزملاء في شركتك.',
};

/** Percent, as most courses have it. */
const usualMark = 80;

/**
 * A course for a scenario that no course lists.
 * @param languages every language that the scenario is there in
 * @param best the most that somebody earns who does no harm, in percent
 */
export function courseFor(
  { id, title, summary, language, review }: Scenario,
  languages: readonly Language[],
  best: number,
): Course {
  return {
    ...{ id, title, summary, language, review },
    languages: [...languages],
    version: '1.0.0',
    passMark: Math.max(1, Math.min(usualMark, best)),
    support: support[language],
    objectives: [],
    parts: [],
  };
}

/** The texts of such a course in the languages that it does not open in. */
export function translationsOfDefaults({ language, languages = [] }: Pick<Course, 'language' | 'languages'>) {
  return languages
    .filter((one) => one !== language)
    .map((one): Translation => ({
      module: 'course',
      language: one,
      review: { status: 'awaiting-native-expert' },
      texts: { support: { text: support[one], source: fingerprintOf(support[language]) } },
    }));
}

/** The objectives that a scenario serves, as the course has them; one that it does not have is called by its id. */
export function objectivesFor(scenario: Scenario, known: Course['objectives']): Course['objectives'] {
  const served = coverageOf(scenario).map(({ objective }) => objective);
  const unknown = served.filter((one) => known.every(({ id }) => id !== one));
  return [...known.filter(({ id }) => served.includes(id)), ...unknown.map((id) => ({ id, text: id }))];
}
