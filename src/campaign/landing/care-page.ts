/** The page on the care of the products, in all languages below one another, as on a leaflet that comes with any product. */
import { directionOf } from '../design.ts';
import { html, type Markup } from '../markup/markup.ts';
import { framed } from './frame.ts';
import type { LandingKit } from './landing.ts';

/**
 * @param kits one for each language, the first of which the page itself is in
 * @param to where the services are: the country of landing, as `#egypt`, or nothing
 */
export function carePage(kits: readonly LandingKit[], root: string, to: string): string {
  const [{ language, selfCare, airline, edition, draftLabel }] = kits as [LandingKit];
  return framed({
    language,
    title: selfCare.landing.title,
    airline: airline.name,
    root,
    edition,
    draft: draftLabel,
    main: html`${kits.map((kit, i) => inLanguage(kit, i === 0, `${root}${kit.language}.html${to}`))}`,
  });
}

function inLanguage(
  { language, selfCare: { items, landing } }: LandingKit,
  first: boolean,
  on: string,
): Markup {
  return html`<section lang="${language}" dir="${directionOf(language)}">
    ${first ? html`<h1>${landing.heading}</h1>` : html`<h2>${landing.heading}</h2>`}
    ${items.map(({ title, text }) => html`<p><b>${title}</b> ${text.join(' ')}</p> `)}<a
      class="on"
      href="${on}"
      >${landing.on.text}</a
    >
  </section> `;
}
