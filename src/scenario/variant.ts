/** Variants: the same story with other names, seats and route, so that two crew members do not see the same flight. */
import type { Scenario } from './schema.ts';
import { mapTexts } from './texts.ts';
import { hash, token, tokenWidth } from './token.ts';

/** A scenario in one telling: every detail is filled in, and there is nothing left to pick. */
export type Telling = Omit<Scenario, 'variants'>;

const detail = /\{([a-z][a-z0-9-]*)\}/g;

/** The names of the details that a text refers to. */
export function detailsIn(text: string): string[] {
  return [...text.matchAll(detail)].map((match) => match[1]!);
}

/** The scenario as one variant tells it. A detail that the variant lacks stays as it is written. */
export function tell(scenario: Scenario, variant: string | undefined): Telling {
  const { variants, ...telling } = scenario;
  const details = variants?.find(({ id }) => id === variant)?.details;
  if (!details) return telling;
  return mapTexts(telling, (text) =>
    text.replace(detail, (whole, name: string) => (Object.hasOwn(details, name) ? details[name]! : whole)),
  );
}

/**
 * The variant for a learner. It is the same for the same learner all through a year, and another one in the year after.
 * @returns undefined where the scenario has no variants
 */
export function pickVariant(
  { id, variants }: Scenario,
  { learner, year }: { learner: string; year: number },
): string | undefined {
  return variants?.[(hash(`${id} ${learner}`) + year) % variants.length]?.id;
}

/** How many characters the variant takes at the start of a saved attempt. */
export function variantWidth({ variants }: Scenario): number {
  return variants ? mark.length + tokenWidth : 0;
}

/** No trail holds this character, so that an attempt saved before there were variants is told from one with a variant. */
const mark = '.';

/** The start of a saved attempt. */
export function writeVariant(variant: string | undefined): string {
  return variant === undefined ? '' : mark + token(variant);
}

/**
 * Takes a saved attempt apart. Where the variant is no longer told, or there was none when it was saved, the decisions
 * still hold, since they are the same in every variant.
 */
export function readVariant(scenario: Scenario, attempt: string): { variant?: string; trail: string } {
  if (!attempt.startsWith(mark)) return { trail: attempt };
  const width = mark.length + tokenWidth;
  const variant = scenario.variants?.find(({ id }) => writeVariant(id) === attempt.slice(0, width))?.id;
  return { ...(variant !== undefined && { variant }), trail: attempt.slice(width) };
}
