/** Who is current, at a glance: four counts that lead to who is counted, and a bar of them. */
import { html, nothing, svg } from 'lit';
import type { Standing } from '../../../records/ask/currency.ts';
import type { ChoicesView } from '../../records/requests.ts';
import { addressOf, type Filter, type View } from './address.ts';
import { dayWord, numberWord, percentWord } from './format.ts';
import { t } from './language.ts';
import type { Counts } from './shown.ts';
import { standingMark } from './standing-mark.ts';

const order = ['current', 'due', 'overdue', 'missing'] as const;

export function glance(counts: Counts, counted: Filter, { usual }: ChoicesView, view: View) {
  const all = order.reduce((sum, standing) => sum + counts[standing], 0);
  const heading = t().glanceOn(dayWord(counted.on ?? usual.on));
  const spoken = order.map((standing) => `${t().standing[standing]}: ${numberWord(counts[standing])}`);
  return html`
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance">${heading}</h2>
      <p class="unseen" role="status">${`${heading}. ${spoken.join('; ')}`}</p>
      <ul class="counts">
        ${order.map((standing) => html`<li>${countLink(standing, counts[standing], all, view)}</li>`)}
      </ul>
      ${all === 0 ? nothing : bar(counts, all)}
      <p class="muted">
        ${t().asked}
        ${
          view.filter.standing === undefined
            ? nothing
            : html`<a href=${addressOf(only(view, undefined))}>${t().showAll}</a>`
        }
      </p>
    </section>
  `;
}

function countLink(standing: Standing, count: number, all: number, view: View) {
  return html`
    <a
      class="card count"
      href=${addressOf(only(view, standing))}
      aria-current=${view.filter.standing === standing ? 'true' : nothing}
    >
      <span class="number">${numberWord(count)}</span>
      ${standingMark(standing)}
      <span class="share">${all === 0 ? '' : percentWord(count / all)}</span>
      <span class="unseen">, ${t().showOnly(t().standing[standing])}</span>
    </a>
  `;
}

function only({ filter, ...view }: View, standing: Standing | undefined): View {
  const { standing: _before, ...rest } = filter;
  return { ...view, learner: null, filter: standing === undefined ? rest : { ...rest, standing }, page: {} };
}

/** The counts once more, as lengths; each has a pattern of its own, so that it needs no colour. */
function bar(counts: Counts, all: number) {
  const ends = order.map((_each, index) =>
    order.slice(0, index + 1).reduce((sum, standing) => sum + counts[standing], 0),
  );
  const parts = order.map((standing, index) => {
    const begin = ((ends[index - 1] ?? 0) / all) * 600;
    const width = (counts[standing] / all) * 600;
    return svg`
      <rect class=${standing} x=${begin} y="0" width=${width} height="20" />
      <rect fill=${`url(#bar-${standing})`} x=${begin} y="0" width=${width} height="20" />
      ${ends[index]! < all && width > 0 ? svg`<path class="edge" d=${`M${begin + width} 0v20`} />` : nothing}
    `;
  });
  return html`
    <svg class="bar" viewBox="0 0 600 20" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id="bar-due" width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="ink" d="M-2 2 2-2M0 8l8-8M6 10l4-4" />
        </pattern>
        <pattern id="bar-overdue" width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="ink" d="M0 0l8 8M0 8l8-8" />
        </pattern>
        <pattern id="bar-missing" width="6" height="6" patternUnits="userSpaceOnUse">
          <circle class="dot" cx="3" cy="3" r="1.2" />
        </pattern>
      </defs>
      ${parts}
    </svg>
  `;
}
