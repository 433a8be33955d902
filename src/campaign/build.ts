/** A build of a campaign: every design that was asked for, in each language, with one edition id on all of them. */
import type { Content } from '../course/content.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Withheld } from './contacts/printable.ts';
import type { Design, Kit, PictureUrl } from './design.ts';
import { madeOf, printedOf, type PrintName } from './designs/made.ts';
import { editionId } from './edition/edition.ts';
import { kitOf, type Untranslated } from './kit.ts';
import type { Landing } from './landing/landing.ts';

export interface BuildOptions {
  languages: readonly Language[];
  names: readonly PrintName[];
  logo: PictureUrl | undefined;
  /** YYYY-MM-DD. */
  day: string;
  draft: boolean;
}

export interface CampaignBuild {
  edition: string;
  designs: Design[];
  /** The page that codes open; undefined where it was not asked for, or the content has no care items. */
  landing: Landing | undefined;
  /** Each once, in the order in which designs ask for them. */
  withheld: Withheld[];
  untranslated: Untranslated[];
  /** Whether the airline is still the example that the course brings along. */
  isExample: boolean;
  /** The address that codes open, where it is one that nobody can have; undefined otherwise. */
  placeholder: string | undefined;
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
  const drafts = new Map(
    options.draft ? kits.map(({ kit }): [Kit['language'], string] => [kit.language, draftLabel(kit)]) : [],
  );
  const made = (edition: string) =>
    madeOf(
      kits.map(({ kit }) => ({ ...kit, edition })),
      names,
      drafts,
    );
  const edition = await editionId(printedOf(made('')), options.day);
  const { designs, landing, address } = made(edition);
  const withheld = new Map(
    [...designs, ...(landing ? [landing] : [])]
      .flatMap((one) => one.withheld)
      // Of each, the one in the language that was asked for first.
      .reverse()
      .map((one) => [one.key, one]),
  );
  return {
    edition,
    designs,
    landing,
    placeholder: address !== undefined && isPlaceholder(address) ? address : undefined,
    withheld: [...withheld.values()].reverse(),
    untranslated: kits.flatMap((one) => one.untranslated),
    isExample: content.airline?.isExample ?? false,
    drafts,
  };
}

/** The word in the language of the page, and the one that every printer knows. */
function draftLabel({ campaign, language }: Kit): string {
  const { label } = campaign.print.draft;
  return language === 'en' ? label : `${label} · DRAFT`;
}

/** Names that are kept for examples (RFC 2606). */
function isPlaceholder(address: string): boolean {
  return /\.(example|test|invalid)$|(^|\.)example\.(com|net|org)$/.test(new URL(address).hostname);
}
