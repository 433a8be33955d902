/** The page that the codes of care items open: files for a web server, and nothing that a server has to do. */
import { hotline, printableOn, type Printed, type Withheld } from '../contacts/printable.ts';
import type { CareKit } from '../design.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { carePage } from './care-page.ts';
import { isShown } from './is-shown.ts';
import { drop } from './picture.ts';
import { keepingScript, pageScript } from './scripts.ts';
import { servicesPage } from './services-page.ts';
import { landingStyle } from './style.ts';

/** What the page is made of, in one language. */
export interface LandingKit extends CareKit {
  /** What stands on top of a draft; undefined for what goes out. */
  draftLabel: string | undefined;
}

/** What the ledger calls the page. */
export const landingName = 'landing';

export interface Landing {
  /** The one that a page in a single language is in. */
  language: Language;
  /** The text of each file, by its path in the folder of the page. */
  files: ReadonlyMap<string, string>;
  /** Numbers that stand on it. */
  carries: readonly Printed[];
  /** Those that would, had somebody called them within 12 months. */
  withheld: readonly Withheld[];
}

/**
 * The page in every language.
 * @param drafts what stands on top of each page of a draft, by language
 */
export function landingOf(kits: readonly CareKit[], drafts: ReadonlyMap<Language, string>): Landing {
  const [{ language, contacts, day, selfCare }] = kits as [CareKit];
  const { printed, withheld } = printableOn(
    contacts.contacts.filter(({ country }) => isShown(country, selfCare)).map(hotline),
    day,
  );
  const files = landingFiles(kits.map((kit) => ({ ...kit, draftLabel: drafts.get(kit.language) })));
  return { language, files, carries: printed, withheld };
}

/**
 * Every file of the landing page.
 *
 * `index.html` is what a code opens, `egypt/index.html` what one opens that is for flights to Egypt, `fr.html` the services in
 * French; `fr.html#egypt` and `fr.html?to=egypt` begin with those of Egypt.
 * @param kits one for each language; the first is the one that a page in a single language is in
 * @returns the text of each file by its path
 */
function landingFiles(kits: readonly LandingKit[]): Map<string, string> {
  const [{ selfCare, palette, edition }] = kits as [LandingKit];
  const { front, leaveTo } = selfCare.landing;
  const languages = kits.map(({ language }) => language);
  const countries = [...new Set(selfCare.label.batches.map(({ country }) => country))];
  const care = front === 'care' ? './' : 'care.html';
  const leave = (root: string) => leaveTo ?? (root === '' ? care : `${root}${care}`);
  const frontPage = (root: string, country?: string) =>
    front === 'care'
      ? carePage(kits, root, country === undefined ? '' : `#${country}`)
      : servicesPage(kits[0]!, languages, { root, leaveTo: leave(root), first: country });
  const pages = new Map([
    ['index.html', frontPage('')],
    ...countries.map((country) => [`${country}/index.html`, frontPage('../', country)] as const),
    ...kits.map(
      (kit) =>
        [`${kit.language}.html`, servicesPage(kit, languages, { root: '', leaveTo: leave('') })] as const,
    ),
  ]);
  if (front === 'services') pages.set('care.html', carePage(kits, '', ''));
  const beside = new Map([
    ['style.css', compact(landingStyle(palette).text)],
    ['page.js', pageScript],
    ['icon.svg', drop(palette.accent).text],
  ]);
  const kept = [...pages.keys(), ...beside.keys()].map(
    (path) => path.replace(/(^|\/)index\.html$/, '$1') || './',
  );
  return new Map([...pages, ...beside, ['keep.js', keepingScript(edition, kept)]]);
}

/** A style sheet without the white space that a person reads it with. */
function compact(style: string): string {
  return style
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .trim();
}
