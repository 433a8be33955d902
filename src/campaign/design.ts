/** What a printed thing is: pages of markup in one size, with the numbers that stand on them. */
import type { Airline, Contacts, Countries, SelfCare } from '../course/schema.ts';
import type { Campaign } from '../course/schema/campaign.ts';
import type { JobAidWords } from '../course/job-aid/words.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import type { Printed, Withheld } from './contacts/printable.ts';
import type { Css } from './markup/css.ts';
import type { Markup } from './markup/markup.ts';
import type { Size } from './page/size.ts';
import type { Palette } from './palette/palette.ts';

/** One side of one sheet. */
export interface Page {
  /** A name in the file, such as front; the only page has none. */
  name?: string;
  /** What is inside of the trimmed page. Grounds reach over its edge by `var(--bleed)`. */
  body: Markup;
}

type Format = 'pdf' | 'svg' | 'png';

export interface Design {
  /** The stem of its files, without the language, such as airport-poster-a3-egypt. */
  id: string;
  /** For the document, and for whoever chooses. */
  title: string;
  language: Language;
  /** Where it is in several languages at once; they stand in the names of its files. */
  languages?: readonly Language[];
  size: Size;
  /** Where it is folded, in mm from its left edge. */
  folds?: readonly number[];
  /** Measures in rem: 1 rem is a hundredth of the width of the page. */
  style: Css;
  pages: readonly Page[];
  /** Numbers and ways that stand on it. */
  carries: readonly Printed[];
  /** Those that would, had somebody tried them within 12 months. */
  withheld: readonly Withheld[];
  formats: readonly Format[];
}

/** A picture that is part of the page: a data URL of SVG or PNG. */
export type PictureUrl = `data:image/${'svg+xml' | 'png'};base64,${string}`;

/** Everything that a design is made of, in one language. */
export interface Kit {
  language: Language;
  campaign: Campaign;
  airline: Airline;
  contacts: Contacts;
  countries: Countries | undefined;
  /** Where the content has care items. */
  selfCare: SelfCare | undefined;
  /** What the job aid says, on the screen and in print. */
  jobAid: JobAidWords;
  palette: Palette;
  logo: PictureUrl | undefined;
  /** The day of the build, YYYY-MM-DD. */
  day: string;
  /** In small print; empty while the edition is being worked out. */
  edition: string;
  /** Whether DRAFT stands across each page. */
  draft: boolean;
}

/** Makes the things of one kind, in each of its sizes, for each country that it is for. */
export type DesignOf = (kit: Kit) => Design[];

/** What care items and the page that they open are made of, in one language. */
export type CareKit = Kit & { selfCare: SelfCare };

/** Makes things that are in several languages at once. @param kits one for each language, in the order that they stand in */
export type CareDesignOf = (kits: readonly CareKit[]) => Design[];

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
