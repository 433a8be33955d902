import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Airline, Contact } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import type { Say } from './block-context.ts';
import { formatDay } from '../../language/format.ts';
import { isVerified } from '../../../course/verified.ts';

type AirlineContact = Airline['contacts'][number];

/** Whom crew of the airline reach. What the airline has not filled in or not made sure of is not shown. */
export function airlineContacts(contacts: readonly AirlineContact[], say: Say): TemplateResult {
  const reached = ({ how, verified }: AirlineContact) => {
    if (how === undefined) return missing(t().blocks.contacts.toBeFilledIn);
    return isVerified(verified) ? reach(how, verified.on, say) : missing(t().blocks.contacts.unchecked);
  };
  return html`<ul class="contacts">
    ${contacts.map(
      (contact) =>
        html`<li>
          <p><b>${say(contact.who)}</b></p>
          ${contact.hours === undefined ? nothing : html`<p class="small">${say(contact.hours)}</p>`}
          ${reached(contact)}
        </li>`,
    )}
  </ul>`;
}

/** Whom to call in a country. A number that nobody of the airline has called lately is not shown. */
export function hotlineContacts(contacts: readonly Contact[], say: Say): TemplateResult {
  const { contacts: words } = t().blocks;
  const spoken = (language: string) =>
    language in words.languages ? words.languages[language as 'en'] : say(language);
  return html`<ul class="contacts">
    ${contacts.map(
      ({ body, about, number, hours, languages, verified }) =>
        html`<li>
          <p><b>${say(body)}</b></p>
          ${about === undefined ? nothing : html`<p class="small">${say(about)}</p>`}
          ${hours === undefined ? nothing : html`<p class="small">${say(hours)}</p>`}
          ${languages ? html`<p class="small">${languages.map((language, i) => html`${i ? ' · ' : ''}${spoken(language)}`)}</p>` : nothing}
          ${
            number !== undefined && isVerified(verified)
              ? reach(number, verified.on, say)
              : missing(words.unchecked)
          }
        </li>`,
    )}
  </ul>`;
}

const missing = (why: string) => html`<p class="missing small">${why}</p>`;

function reach(how: string, on: string, say: Say): TemplateResult {
  const isNumber = /^[+\d][\d -]*$/.test(how);
  return html`<p class="reach">
      ${isNumber ? html`<a href="tel:${how.replace(/[ -]/g, '')}" dir="ltr">${handset}${how}</a>` : html`<b>${say(how)}</b>`}
    </p>
    <p class="small muted">${t().blocks.contacts.checked(formatDay(on))}</p>`;
}

const handset = svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v4q0 2-2 2C10 21 3 14 3 5Q3 3 5 3Z" fill="currentColor" />
</svg>`;

export const contactsStyle = css`
  .contacts {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contacts > li + li {
    margin-top: 0.9rem;
    padding-top: 0.9rem;
    border-top: 1px solid var(--line);
  }

  .contacts a {
    display: inline-flex;
    align-items: center;
    min-height: 48px;
    padding: 0.3rem 1rem;
    border-radius: 999px;
    font-size: 1.1rem;
    font-weight: 700;
    text-decoration: none;
    color: var(--on-accent);
    background: var(--accent);
  }

  .contacts a:hover {
    background: var(--accent-strong);
  }

  .contacts svg {
    width: 1.2em;
    margin-right: 0.5em;
  }

  .reach {
    margin: 0.4rem 0 0.2rem;
  }

  .missing {
    display: inline-block;
    margin-top: 0.4rem;
    padding: 0.2rem 0.8rem;
    border: 1px dashed var(--edge);
    border-radius: 10px;
    color: var(--muted);
  }
`;
