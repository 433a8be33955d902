import { scenarioSchema, type Scenario } from '../schema.ts';
import { propertiesOf } from './raw.ts';

/** What of a scenario can be judged by itself. */
export type Parts = Pick<Scenario, 'language' | 'signs' | 'steps'>;

const { language, signs, steps } = scenarioSchema.shape;

/** The steps and signs of a document that are of the right shape, whatever is wrong with the others. */
export function partsOf(document: unknown): Parts {
  const whole = propertiesOf(document);
  const spoken = language.safeParse(whole.language);
  return {
    language: spoken.success ? spoken.data : 'en',
    signs: wellShaped(whole.signs, (value) => signs.valueType.safeParse(value).data),
    steps: wellShaped(whole.steps, (value) => steps.valueType.safeParse(value).data),
  };
}

function wellShaped<T>(record: unknown, parse: (value: unknown) => T | undefined): Record<string, T> {
  const parsed = Object.entries(propertiesOf(record)).map(([name, value]) => [name, parse(value)] as const);
  return Object.fromEntries(parsed.filter((entry): entry is readonly [string, T] => entry[1] !== undefined));
}
