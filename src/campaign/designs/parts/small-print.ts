/** The last line of every print: the edition, when numbers were last tried, and what is still to be done. */
import type { Kit } from '../../design.ts';
import type { Printed } from '../../contacts/printable.ts';
import { html, type Markup, type Value } from '../../markup/markup.ts';

/**
 * A mark that nobody sees, after which digits and hyphens keep their order in Arabic. An element would do that too, and a
 * PDF would then be read as if another text began.
 */
const leftToRight = '\u200e';

/** @param first what stands before it */
export function smallPrint(kit: Kit, carries: readonly Printed[], ...first: readonly Value[]): Markup {
  const { campaign, edition, language } = kit;
  const { print, review } = campaign;
  const oldest = carries.map(({ verifiedOn }) => verifiedOn).sort()[0];
  const parts: Value[] = [
    ...first,
    oldest !== undefined && html`${print.tried.label} ${dayIn(oldest, language)}`,
    review.status !== 'reviewed' && print.unreviewed.label,
    edition !== '' && `${print.edition.label} ${leftToRight}${edition}`,
  ].filter((part) => part !== false);
  return html`<p class="small print">${parts.map((part, i) => html`${i > 0 && ' · '}${part}`)}</p>`;
}

/** A day as the language writes it, in the digits that crew documents have. */
export function dayIn(day: string, language: Kit['language']): string {
  return new Date(day).toLocaleDateString(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** As above, on what is for crew alone. */
export function crewSmallPrint(kit: Kit, carries: readonly Printed[]): Markup {
  const { campaign, jobAid, airline } = kit;
  return smallPrint(kit, carries, campaign.crew.label, jobAid.first, airline.isExample && jobAid.example);
}
