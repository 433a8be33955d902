/** The page with the services, country by country. */
import type { Contact } from '../../course/schema.ts';
import { aYearAfter } from '../../course/verified.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { contactStanding } from '../contacts/printable.ts';
import { directionOf } from '../design.ts';
import { html, type Markup } from '../markup/markup.ts';
import { framed } from './frame.ts';
import { formatDay, languagesNamed, ownName } from './in-language.ts';
import { isShown } from './is-shown.ts';
import type { LandingKit } from './landing.ts';
import { message, telephone } from './picture.ts';

/** A contact with a number that may be shown. */
type Reached = Contact & { number: string; verified: NonNullable<Contact['verified']> };

/**
 * @param languages every language that the page is there in
 * @param leaveTo where the quick exit leads, from this page
 * @param first the country that comes first; undefined where it is chosen by the address
 */
export function servicesPage(
  kit: LandingKit,
  languages: readonly Language[],
  { root, leaveTo, first }: { root: string; leaveTo: string; first?: string | undefined },
): string {
  const { language, selfCare, airline, edition, draftLabel } = kit;
  const { title, services, leave, key, none } = selfCare.landing;
  const countries = countriesOf(kit, first);
  return framed({
    language,
    title,
    airline: airline.name,
    root,
    edition,
    draft: draftLabel,
    beside: html`<a id="leave_" href="${leaveTo}" rel="noreferrer"
      >${leave.text} <span id="key_" hidden>${key.text}</span></a
    >`,
    main: html`${languageList(kit, languages, root)}
      <h1>${services.heading}</h1>
      ${services.statements.map(
        ({ text }) => html`<p>${text}</p> `,
      )}${countries.length === 0 ? html`<p>${none.text}</p>` : countryList(services.where, countries)}
      <div class="countries">${countries.map((contacts) => countrySection(contacts, kit))}</div>`,
  });
}

function languageList(
  { language, selfCare }: LandingKit,
  languages: readonly Language[],
  root: string,
): Markup {
  return html`<nav class="languages" aria-label="${selfCare.landing.languages.text}">
    <ul>
      ${languages.map(
        (other) =>
          html`<li>
            <a
              href="${root}${other}.html"
              lang="${other}"
              dir="${directionOf(other)}"
              ${other === language && html` aria-current="page"`}
              >${ownName(other)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function countryList(where: string, countries: readonly (readonly Reached[])[]): Markup {
  return html`<nav aria-labelledby="where_">
    <h2 id="where_">${where}</h2>
    <ul>
      ${countries.map(([one]) => html`<li><a href="#${one!.country}">${one!.name}</a></li>`)}
    </ul>
  </nav>`;
}

/** Those that may be shown, by country in the order of the file; one country before all others, where it was asked for. */
function countriesOf({ contacts, selfCare, day }: LandingKit, first: string | undefined): Reached[][] {
  const shown = contacts.contacts.filter(
    (contact): contact is Reached =>
      contact.number !== undefined &&
      isShown(contact.country, selfCare) &&
      contactStanding(contact.verified, day) === 'verified',
  );
  const ids = [
    ...new Set([...shown.filter(({ country }) => country === first), ...shown].map(({ country }) => country)),
  ];
  return ids.map((id) => shown.filter(({ country }) => country === id));
}

function countrySection(contacts: readonly Reached[], kit: LandingKit): Markup {
  const [{ country, name }] = contacts as readonly [Reached];
  return html`<section class="country" id="${country}">
    <h2>${name}</h2>
    ${contacts.map((contact) => contactMarkup(contact, kit))}
  </section> `;
}

function contactMarkup(contact: Reached, { language, selfCare: { landing } }: LandingKit): Markup {
  const { body, about, number, means, hours, languages, verified } = contact;
  const writes = means === 'text';
  const dialled = number.replace(/[ -]/g, '');
  return html`<div data-until="${aYearAfter(verified.on)}">
    <h3>${body}</h3>
    <a class="reach" href="${writes ? 'sms' : 'tel'}:${dialled}"
      >${writes ? message : telephone}<span
        >${writes ? landing.write.text : landing.call.text} <bdi dir="ltr">${number}</bdi></span
      ></a
    >
    <p class="lapsed" hidden>${landing.lapsed.text}</p>
    ${about !== undefined && html`<p>${about}</p>`}
    <p class="small">
      ${hours !== undefined && html`${hours}<br />`}${
        languages !== undefined && html`${landing.spoken.text} ${languagesNamed(languages, language)}<br />`
      }${landing.checked.text}
      ${formatDay(verified.on, language)}
    </p>
  </div> `;
}
