import { html, nothing } from 'lit';
import type { CurrencyRow } from '../../../records/ask/currency.ts';
import type { ChoicesView, CurrencyPage } from '../../records/requests.ts';
import { addressOf, type Place, type View } from './address.ts';
import { dayWord } from './format.ts';
import { t } from './language.ts';
import { titleIn } from './requirement-title.ts';
import { standingMark } from './standing-mark.ts';

/** A page of the list, and the ways to the others. */
export function standingsTable(list: CurrencyPage, choices: ChoicesView, view: View) {
  if (list.rows.length === 0)
    return html`
      <section aria-labelledby="list">
        <h2 id="list" data-head tabindex="-1">${t().list}</h2>
        <p class="card">${Object.keys(view.filter).length === 0 ? t().nothingYet : t().nobody}</p>
      </section>
    `;
  const columns = [
    t().person,
    ...[t().role, t().base, t().requirement, t().standingLabel],
    ...[t().completedOn, t().dueOn, t().lapsesOn],
  ];
  return html`
    <section aria-labelledby="list">
      <h2 id="list" data-head tabindex="-1">${t().list}</h2>
      <table class="card rows" aria-labelledby="list">
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${list.rows.map((row) => tableRow(row, columns, choices, view))}
        </tbody>
      </table>
      ${pager(list, view)}
    </section>
  `;
}

function tableRow(row: CurrencyRow, columns: readonly string[], choices: ChoicesView, view: View) {
  const values = [
    html`<bdi>${row.role}</bdi>`,
    html`<bdi>${row.base}</bdi>`,
    html`<bdi>${titleIn(choices, row.requirement_id)}</bdi>`,
    standingMark(row.standing),
    row.completed_on === null ? t().never : dayWord(row.completed_on),
    dayWord(row.due_on),
    dayWord(row.lapses_on),
  ];
  return html`
    <tr>
      <th scope="row">
        <a href=${addressOf({ ...view, learner: row.person_id })} data-person=${row.person_id}>
          <bdi>${row.name || row.person_id}</bdi></a
        >
        <bdi class="name">${row.person_id}</bdi>
      </th>
      ${values.map((value, index) => html`<td data-label=${columns[index + 1]!}>${value}</td>`)}
    </tr>
  `;
}

function pager({ next, previous }: CurrencyPage, view: View) {
  if (next === null && previous === null) return nothing;
  const ways: [string, Place | null][] = [
    [t().first, previous === null ? null : {}],
    [t().previous, previous === null ? null : { before: previous }],
    [t().next, next === null ? null : { after: next }],
    [t().last, next === null ? null : { last: '1' }],
  ];
  return html`
    <nav class="buttons pager" aria-label=${t().pages}>
      ${ways.map(([words, page]) =>
        page === null
          ? html`<span class="action off">${words}</span>`
          : html`<a class="action" href=${addressOf({ ...view, page })}>${words}</a>`,
      )}
    </nav>
  `;
}
