/** A build of a campaign: every design that was asked for, in each language, with one edition id on all of them. */
import type { Content } from '../course/content.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Withheld } from './contacts/printable.ts';
import type { Design, Kit, PictureUrl } from './design.ts';
import { designs, type DesignName } from './designs/designs.ts';
import { editionId } from './edition/edition.ts';
import { kitOf, type Untranslated } from './kit.ts';

export interface BuildOptions {
  languages: readonly Language[];
  names: readonly DesignName[];
  logo: PictureUrl | undefined;
  /** YYYY-MM-DD. */
  day: string;
  draft: boolean;
}

export interface CampaignBuild {
  edition: string;
  designs: Design[];
  /** Each once, in the order in which designs ask for them. */
  withheld: Withheld[];
  untranslated: Untranslated[];
  /** Whether the airline is still the example that the course brings along. */
  isExample: boolean;
  /** What stands across each page of a draft, by language; empty otherwise. */
  drafts: ReadonlyMap<Language, string>;
}

/**
 * @throws {Error} a sentence, where content lacks what a campaign needs
 * @throws {UnreadableColours} where the airline’s colours can’t be read
 */
export async function buildCampaign(
  content: Content,
  { languages, names, ...options }: BuildOptions,
): Promise<CampaignBuild> {
  const kits = languages.map((language) => kitOf(content, { ...options, language }));
  const made = (edition: string) =>
    kits.flatMap(({ kit }) => names.flatMap((name) => designs[name]({ ...kit, edition })));
  const edition = await editionId(made('').flatMap(printedOf), options.day);
  const finished = made(edition);
  const withheld = new Map(finished.flatMap((one) => one.withheld).map((one) => [one.key, one]));
  return {
    edition,
    designs: finished,
    withheld: [...withheld.values()],
    untranslated: kits.flatMap((one) => one.untranslated),
    isExample: content.airline?.isExample ?? false,
    drafts: new Map(
      options.draft ? kits.map(({ kit }): [Kit['language'], string] => [kit.language, draftLabel(kit)]) : [],
    ),
  };
}

/** The word in the language of the page, and the one that every printer knows. */
function draftLabel({ campaign, language }: Kit): string {
  const { label } = campaign.print.draft;
  return language === 'en' ? label : `${label} · DRAFT`;
}

/** Everything that can be seen on the pages of a design. */
function printedOf({ id, language, style, pages }: Design): string[] {
  return [id, language, style.text, ...pages.map(({ body }) => body.text)];
}
