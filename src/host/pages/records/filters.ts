/** Whom to show: a form whose values are the address of the page. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChoicesView } from '../../records/requests.ts';
import { addressOf, withValues, type Filter, type View } from './address.ts';
import { t } from './language.ts';

interface Choice {
  value: string;
  words: string;
}

/** @param mayRead whether people may be searched for */
export function filters(view: View, choices: ChoicesView, mayRead: boolean, go: (view: View) => void) {
  const { filter } = view;
  const { usual } = choices;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as Filter;
    const asUsual = (name: 'on' | 'within') => String(usual[name]) === values[name];
    go({
      ...view,
      filter: withValues({
        ...values,
        search: values.search?.trim(),
        ...(asUsual('on') && { on: undefined }),
        ...(asUsual('within') && { within: undefined }),
      }),
      page: {},
    });
  };
  const requirements = choices.requirements.map(({ id, title }) => ({ value: id, words: title }));
  const standings = Object.entries(t().standing).map(([value, words]) => ({ value, words }));
  return html`
    <form class="card filters" @submit=${onSubmit} aria-labelledby="filters">
      <h2 id="filters">${t().filters}</h2>
      <div class="fields">
        ${
          mayRead
            ? html`<label>
                ${t().search}
                <input
                  type="search"
                  name="search"
                  maxlength="100"
                  autocomplete="off"
                  dir="auto"
                  .value=${live(filter.search ?? '')}
                />
              </label>`
            : nothing
        }
        ${select('requirement', t().requirement, requirements, filter)}
        ${select('role', t().role, plain(choices.roles), filter)}
        ${select('base', t().base, plain(choices.bases), filter)}
        ${select('standing', t().standingLabel, standings, filter)}
        <label>
          ${t().on}
          <input type="date" name="on" required min=${usual.on} .value=${live(filter.on ?? usual.on)} />
        </label>
        <label>
          ${t().within}
          <input
            type="number"
            name="within"
            min="0"
            max="3660"
            required
            .value=${live(filter.within ?? String(usual.within))}
          />
        </label>
      </div>
      <p class="buttons">
        <button class="primary">${t().apply}</button>
        <a class="action" href=${addressOf({ show: 'standings', learner: null, filter: {}, page: {} })}
          >${t().clear}</a
        >
      </p>
    </form>
  `;
}

const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, words: value }));

/** What is chosen stays on offer, also where nobody is counted under it any more. */
function select(
  name: 'requirement' | 'role' | 'base' | 'standing',
  label: string,
  choices: readonly Choice[],
  filter: Filter,
) {
  const chosen = filter[name] ?? '';
  const known = chosen === '' || choices.some(({ value }) => value === chosen);
  const all = [{ value: '', words: t().any }, ...choices, ...(known ? [] : plain([chosen]))];
  return html`
    <label>
      ${label}
      <select name=${name}>
        ${all.map(
          ({ value, words }) =>
            html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
        )}
      </select>
    </label>
  `;
}
