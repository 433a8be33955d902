import { css, html, nothing, type TemplateResult } from 'lit';
import type { Country } from '../../../course/schema.ts';
import { directionOf, t } from '../../language/language.ts';
import { languageOf } from '../../language/untranslated.ts';
import { barChart } from './bar-chart.ts';
import type { BlockContext, Say } from './block-context.ts';
import { hotlineContacts } from './contact-list.ts';
import { formatDay } from '../../language/format.ts';

/** The order in which a briefing tells its facts. */
const kinds = [
  'pattern',
  'crew',
  'change',
  'law',
] as const satisfies readonly Country['facts'][number]['kind'][];

/** The country that the learner has chosen, if it is one of the briefings. */
export function chosenCountry({
  countries,
  country,
}: Pick<BlockContext, 'countries' | 'country'>): Country | undefined {
  return countries?.countries.find(({ id }) => id === country);
}

/** A country to choose, and what there is to know of it. */
export function countryBriefings(context: BlockContext): TemplateResult | typeof nothing {
  const { countries, untranslated, chooseCountry } = context;
  if (!countries) return nothing;
  const chosen = chosenCountry(context);
  return html`<div class="countries">
    <label>
      <b>${t().blocks.countries.choose}</b>
      <select @change=${(event: Event) => chooseCountry((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${!chosen}></option>
        ${countries.countries.map((country) => {
          const language = languageOf(country.name, untranslated);
          return html`<option
            value=${country.id}
            .selected=${country === chosen}
            lang=${language ?? nothing}
            dir=${language ? directionOf(language) : nothing}
          >
            ${country.name}
          </option>`;
        })}
      </select>
    </label>
    ${chosen ? briefing(chosen, context) : nothing}
  </div>`;
}

function briefing(country: Country, { airline, contacts, say }: BlockContext): TemplateResult {
  const words = t().blocks.countries;
  const reached = contacts?.contacts.filter((contact) => contact.country === country.id) ?? [];
  const { chart } = country;
  return html`<section class="stack">
    <h2>${say(country.name)}</h2>
    ${kinds.map((kind) => factsOf(kind, country, say))}
    ${airline?.showTiers && country.tier ? tier(country.tier) : nothing}
    ${chart ? barChart({ ...chart, bars: chart.points }, say) : nothing}
    ${
      reached.length > 0
        ? html`<div class="card">
            <h3>${words.contacts}</h3>
            ${hotlineContacts(reached, say)}
          </div>`
        : nothing
    }
  </section>`;
}

function factsOf(
  kind: (typeof kinds)[number],
  { facts }: Country,
  say: Say,
): TemplateResult | typeof nothing {
  const words = t().blocks.countries;
  const some = facts.filter((fact) => fact.kind === kind);
  if (some.length === 0) return nothing;
  return html`<div>
    <h3>${words.kinds[kind]}</h3>
    <ul class="list">
      ${some.map(
        ({ text, year, checked }) =>
          html`<li>
            <p>${say(text)}</p>
            <p class="small muted">${words.ofYear(year, formatDay(checked))}</p>
          </li>`,
      )}
    </ul>
  </div>`;
}

function tier({ value, year, checked }: NonNullable<Country['tier']>): TemplateResult {
  const words = t().blocks.countries;
  return html`<div class="card">
    <h3>${words.tier(words.tiers[value])}</h3>
    <p>${words.aboutTiers}</p>
    <p class="small muted">${words.ofYear(year, formatDay(checked))}</p>
  </div>`;
}

export const countriesStyle = css`
  .countries label {
    display: block;
  }

  .countries select {
    display: block;
    width: 100%;
    min-height: 48px;
    margin-top: 0.4rem;
    padding: 0.4rem 0.7rem;
    border: 2px solid var(--edge);
    border-radius: 10px;
    font: inherit;
    color: var(--ink);
    background: var(--card);
  }

  .countries > section {
    margin-top: 1.5rem;
  }

  .countries h3 {
    margin-bottom: 0.5rem;
    color: var(--accent);
  }
`;
