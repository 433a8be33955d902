import type { Filled } from '../course/skeleton.ts';
import type { Scenario } from '../scenario/schema.ts';
import { tell } from '../scenario/variant.ts';
import { untranslatedIn, type Untranslated } from './language/untranslated.ts';

/** A scenario as one learner meets it: in their language, and in one variant. */
export interface ToldScenario {
  scenario: Scenario;
  variant: string | undefined;
  /** What has stayed in the scenario's own language. */
  untranslated: Untranslated | undefined;
}

export function toldScenario(
  { document, left }: Filled<Scenario>,
  variant: string | undefined,
): ToldScenario {
  const scenario = tell(document, variant);
  return { scenario, variant, untranslated: untranslatedIn({ document: scenario, left }) };
}
