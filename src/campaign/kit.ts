/** What designs are made of, in one language, out of the content of a course. */
import type { Content } from '../course/content.ts';
import { jobAidWords } from '../course/job-aid/words.ts';
import { translationOf } from '../course/translations.ts';
import { localise } from '../scenario/translation.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Kit, PictureUrl } from './design.ts';
import { paletteOf } from './palette/palette.ts';

export interface KitOptions {
  language: Language;
  logo: PictureUrl | undefined;
  day: string;
  draft: boolean;
}

/** Texts of a file that are not there in a language, and are printed in the one they were written in. */
export interface Untranslated {
  file: string;
  language: Language;
  count: number;
}

/**
 * @throws {Error} a sentence, where content holds no airline, no contacts or no campaign
 * @throws {UnreadableColours}
 */
export function kitOf(
  content: Content,
  { language, ...options }: KitOptions,
): { kit: Kit; untranslated: Untranslated[] } {
  const untranslated: Untranslated[] = [];
  const said = <T extends { language: Language }>(id: string, document: T | undefined): T => {
    if (document === undefined) {
      throw new Error(
        `There is no modules/${id}.json in the content, and a campaign is made of it. Add one.`,
      );
    }
    if (document.language === language) return document;
    const translation = translationOf({ kind: 'module', id }, language, content.translations);
    const localised = localise(document, translation ?? { texts: {} });
    const count = localised.untranslated.size;
    if (count > 0) untranslated.push({ file: `modules/${id}.json`, language, count });
    return localised.document;
  };
  const airline = said('airline', content.airline);
  const kit: Kit = {
    ...options,
    language,
    edition: '',
    campaign: said('campaign', content.campaign),
    airline,
    contacts: said('contacts', content.contacts),
    countries: content.countries && said('countries', content.countries),
    selfCare: content.selfCare && said('self-care', content.selfCare),
    jobAid: jobAidWords[language],
    palette: paletteOf(airline),
  };
  assertKnown(kit);
  return { kit, untranslated };
}

/** A country that nothing is known of is misspelt, and its posters would lack their hotlines. */
function assertKnown({ campaign, contacts, countries }: Kit): void {
  const known = new Set([
    ...contacts.contacts.map(({ country }) => country),
    ...(countries?.countries ?? []).map(({ id }) => id),
  ]);
  const unknown = campaign.countries.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new Error(
    `modules/campaign.json names the country "${unknown[0]}" under "countries", and neither modules/contacts.json nor modules/countries.json knows it. Known are ${[...known].join(', ')}.`,
  );
}
