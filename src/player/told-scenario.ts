import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { textsOf } from '../scenario/texts.ts';
import { localise } from '../scenario/translation.ts';
import { tell } from '../scenario/variant.ts';
import type { Untranslated } from './language/untranslated.ts';

export type Texts = Pick<Translation, 'texts'>;

/** A scenario as one learner meets it: in the language of the course, and in one variant. */
export interface ToldScenario {
  scenario: Scenario;
  variant: string | undefined;
  /** What has stayed in the scenario's own language. */
  untranslated: Untranslated | undefined;
}

/** @param translation into the language of the course; undefined where there is none */
export function toldScenario(
  scenario: Scenario,
  variant: string | undefined,
  language: Scenario['language'],
  translation: Texts = { texts: {} },
): ToldScenario {
  if (scenario.language === language) {
    return { scenario: tell(scenario, variant), variant, untranslated: undefined };
  }
  const { document, untranslated } = localise(scenario, translation);
  const told = tell(document, variant);
  const left = new Set(textsOf(told).flatMap(({ key, text }) => (untranslated.has(key) ? [text] : [])));
  return {
    scenario: told,
    variant,
    untranslated: { language: scenario.language, has: (text) => left.has(text) },
  };
}
