import { html, type TemplateResult } from 'lit';
import type { Contact } from '../../../course/schema.ts';
import type { Say } from './block-context.ts';
import { hotlineContacts } from './contact-list.ts';

/** Every contact, country by country in the order of the file. */
export function hotlineList(contacts: readonly Contact[], say: Say): TemplateResult {
  const countries = [...new Set(contacts.map(({ country }) => country))];
  return html`<div class="card drawers">
    ${countries.map((id) => {
      const reached = contacts.filter(({ country }) => country === id);
      return html`<details>
        <summary>${say(reached[0]!.name)}</summary>
        ${hotlineContacts(reached, say)}
      </details>`;
    })}
  </div>`;
}
