/** Why a campaign is not to be printed as it is, in sentences for whoever builds it. */
import type { Withheld } from './contacts/printable.ts';

/** Everything that stands against printing, each with its remedy; none where it may be printed. */
export function whyNotToPrint({
  withheld,
  isExample,
  placeholder,
}: {
  withheld: readonly Withheld[];
  isExample: boolean;
  placeholder?: string | undefined;
}): string[] {
  return [
    ...(placeholder !== undefined
      ? [
          `modules/self-care.json: nobody can have the address ${placeholder}, which codes would open. Host the page, and write its own.`,
        ]
      : []),
    ...(isExample
      ? ['modules/airline.json is still the example: fill in your airline, and set "isExample" to false.']
      : []),
    ...withheld.map(sentenceOf),
  ];
}

function sentenceOf({ key, who, standing, verifiedOn }: Withheld): string {
  const at = key.indexOf('.');
  const why = {
    never: 'nobody has tried it',
    lapsed: `it was last tried on ${verifiedOn}, more than 12 months ago`,
    ahead: `it is said to have been tried on ${verifiedOn}, a day still to come`,
  }[standing];
  return `modules/${key.slice(0, at)}.json: “${key.slice(at + 1)}” (${who}) is not printed: ${why}. Try it, and write the day into "verified".`;
}
