import { css, html, nothing, type TemplateResult } from 'lit';
import type { Airline, BlockOf } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import type { Say } from './block-context.ts';
import { airlineContacts } from './contact-list.ts';
import { numberedSteps } from './numbered-steps.ts';

type Show = BlockOf<'airline'>['show'];

/** Something of the airline's own, and whether it is only an example of that. */
export function airlineDetails(show: Show, airline: Airline, say: Say): TemplateResult {
  const words = t().blocks.airline;
  return html`<section class="card airline">
    <p class="small muted">${say(airline.name)}</p>
    <h2>${words.titles[show]}</h2>
    ${airline.isExample ? html`<p class="example small">${words.example}</p>` : nothing}
    <div class="details">${details(show, airline, say)}</div>
  </section>`;
}

function details(show: Show, airline: Airline, say: Say): TemplateResult {
  switch (show) {
    case 'procedure':
      return numberedSteps(airline.procedure, say);
    case 'contacts':
    case 'support':
      return airline[show].length === 0 ? toBeFilledIn() : airlineContacts(airline[show], say);
    case 'form':
      return reportForm(airline.form, say);
    case 'outreach':
      return airline.outreach.length === 0
        ? html`<p>${t().blocks.airline.noOutreach}</p>`
        : html`<ul class="list">
            ${airline.outreach.map(({ text }) => html`<li><p>${say(text)}</p></li>`)}
          </ul>`;
  }
}

const toBeFilledIn = () => html`<p class="missing small">${t().blocks.contacts.toBeFilledIn}</p>`;

function reportForm({ name, where, fields }: Airline['form'], say: Say): TemplateResult {
  return html`<p><b>${say(name)}</b></p>
    <p>${say(where)}</p>
    <p class="asks">${t().blocks.airline.asksFor}</p>
    <ul class="list">
      ${fields.map((field) => html`<li><p>${say(field)}</p></li>`)}
    </ul>`;
}

export const airlineStyle = css`
  .airline {
    border-inline-start: 5px solid var(--accent);
  }

  .details {
    margin-top: 1rem;
  }

  .example {
    margin-top: 0.6rem;
    padding: 0.35rem 0.8rem;
    border-radius: 10px;
    color: var(--acceptable);
    background: var(--acceptable-tint);
  }

  .asks {
    margin: 0.8rem 0 0.3rem;
  }
`;
