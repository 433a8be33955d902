import { html } from 'lit';
import { queryOf, type View } from './address.ts';
import { t } from './language.ts';

const formats = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel'],
  ['json', 'JSON'],
  ['xapi', 'xAPI'],
] as const;

/** Files of what the filter selects, all pages of it. */
export function exportLinks({ filter }: View) {
  const link = (what: 'standings' | 'records', format: string, words: string) => html`
    <a
      class="action"
      href=${`/api/records/export?${queryOf({ ...filter, what, format } as Record<string, string>)}`}
      download
      >${words}</a
    >
  `;
  return html`
    <section aria-labelledby="export">
      <h2 id="export">${t().export}</h2>
      <p class="buttons">
        ${link('standings', 'csv', t().exportStandings)}
        ${formats.map(([format, name]) => link('records', format, t().exportRecords(name)))}
      </p>
    </section>
  `;
}
