import type { Untranslated } from './language/untranslated.ts';

/**
 * What has stayed in the language that it was written in, of several documents that one screen shows. Where these are written
 * in several languages, all of it is shown as of the first.
 */
export function untranslatedInAny(all: readonly (Untranslated | undefined)[]): Untranslated | undefined {
  const left = all.flatMap((one) => one ?? []);
  const [first] = left;
  return first && { language: first.language, has: (text) => left.some((one) => one.has(text)) };
}
