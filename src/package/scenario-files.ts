import type { PackedCourse } from '../course/packed.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { localise, textsThatHold } from '../scenario/translation.ts';

/** What a package holds of a scenario, and what it says of it on the course page. */
export interface PackedScenario {
  /** Documents, by path relative to the manifest. */
  files: [path: string, document: object][];
  facts: Pick<
    PackedCourse['scenarios'][number],
    'id' | 'title' | 'summary' | 'minutes' | 'languages' | 'untranslated'
  >;
}

/**
 * The scenario as it is written, and beside it its texts in the language of the course where it is written in another.
 * The player puts the two together, so that it knows what has stayed in the language it was written in.
 * @param translations of any scenarios into any languages
 */
export function packScenario(
  scenario: Scenario,
  language: Scenario['language'],
  translations: readonly Translation[],
): PackedScenario {
  const { $schema, walks, ...played } = scenario;
  const files: PackedScenario['files'] = [[`content/scenarios/${scenario.id}.json`, played]];
  const { translation, texts, document, untranslated } = inLanguage(scenario, language, translations);
  const isTranslated = Object.keys(texts).length > 0;
  if (translation && isTranslated) {
    const { review } = translation;
    files.push([
      `content/scenarios/${scenario.id}.${language}.json`,
      { scenario: scenario.id, language, review, texts },
    ]);
  }

  const isInOther = (key: string) => language !== scenario.language && untranslated.has(key);
  return {
    files,
    facts: {
      id: scenario.id,
      title: document.title,
      summary: document.summary,
      minutes: scenario.minutes,
      languages: isTranslated ? [scenario.language, language] : [scenario.language],
      untranslated: (['title', 'summary'] as const).filter(isInOther),
    },
  };
}

/**
 * A scenario in a language, as far as there is a translation of it that holds.
 * @param translations of any scenarios into any languages
 */
export function inLanguage(
  scenario: Scenario,
  language: Scenario['language'],
  translations: readonly Translation[],
) {
  const translation =
    language === scenario.language
      ? undefined
      : translations.find((one) => one.scenario === scenario.id && one.language === language);
  const texts = translation ? textsThatHold(scenario, translation) : {};
  return { translation, texts, ...localise(scenario, { texts }) };
}
