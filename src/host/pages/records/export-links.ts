import { html } from 'lit';
import { queryOf, type View } from './address.ts';
import { t } from './language.ts';

/** Files of what the filter selects, all pages of it. */
export function exportLinks({ filter }: View) {
  const link = (what: 'standings' | 'records', words: string) => html`
    <a
      class="action"
      href=${`/api/records/export?${queryOf({ ...filter, what, format: 'csv' } as Record<string, string>)}`}
      download
      >${words}</a
    >
  `;
  return html`
    <section aria-labelledby="export">
      <h2 id="export">${t().export}</h2>
      <p class="buttons">${link('standings', t().exportStandings)} ${link('records', t().exportRecords)}</p>
    </section>
  `;
}
