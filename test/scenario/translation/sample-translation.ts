/** The sample scenario, and how its translation into Arabic may stand. */
import { textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import type { Translation } from '../../../src/scenario/schema/translation.ts';
import { sampleScenario } from '../sample-scenario.ts';

const sourceOf = new Map(textsOf(sampleScenario()).map(({ key, text }) => [key, text]));

/** A translation of the texts named, each made from the source text as it is. @param texts by key */
export function translationOf(texts: Readonly<Record<string, string>>): Translation {
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    { text, source: fingerprintOf(sourceOf.get(key) ?? '') },
  ]);
  return {
    $schema: '../dist/schema/translation.schema.json',
    scenario: 'late-boarding',
    language: 'ar',
    review: { status: 'awaiting-expert' },
    texts: Object.fromEntries(entries) as Translation['texts'],
  };
}

/** A translation of every text, so that each check finds only what a test has changed. */
export function wholeTranslation(): Translation {
  return translationOf(Object.fromEntries([...sourceOf].map(([key, text]) => [key, `«${text}»`])));
}

/** Makes the translation of a text one of an earlier source text. */
export function makeStale({ texts }: Translation, key: string): void {
  texts[key]!.source = fingerprintOf('what it was before');
}
