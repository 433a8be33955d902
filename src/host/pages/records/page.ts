import { html, nothing, type TemplateResult } from 'lit';
import { addressOf, type View } from './address.ts';
import { exportLinks } from './export-links.ts';
import { filters } from './filters.ts';
import { glance } from './glance.ts';
import { historyOf } from './history.ts';
import { importView } from './import-view.ts';
import type { Files } from './importing.ts';
import { language, languageCodes, languages, t, type LanguageCode } from './language.ts';
import { noListOf, pastDayIn } from './past-day.ts';
import type { Shown } from './shown.ts';
import { standingsTable } from './standings-table.ts';

export interface Does {
  go(view: View): void;
  files: Files;
}

export function pageHeader({ user, view }: Shown, onLanguage: (code: LanguageCode) => void): TemplateResult {
  const views = [
    ['standings', t().standings],
    ['imports', t().imports],
  ] as const;
  return html`
    <div class="top">
      <a class="home" href="./">${t().home}</a>
      <div class="languages" role="group" aria-label=${t().language}>
        ${languageCodes.map(
          (code) => html`
            <button
              type="button"
              lang=${code}
              aria-pressed=${code === language() ? 'true' : 'false'}
              @click=${() => onLanguage(code)}
            >
              ${languages[code].name}
            </button>
          `,
        )}
      </div>
      ${
        user?.learner
          ? html`<form class="leave" method="post" action="/sign-out">
              <bdi>${user.learner.learnerName}</bdi> <button>${t().signOut}</button>
            </form>`
          : nothing
      }
    </div>
    <h1>${t().title}</h1>
    ${
      user?.rights.includes('records')
        ? html`<nav aria-label=${t().views}>
            ${views.map(
              ([show, words]) => html`
                <a
                  href=${addressOf({ show, learner: null, filter: {}, page: {} })}
                  aria-current=${view.show === show ? 'page' : nothing}
                  >${words}</a
                >
              `,
            )}
          </nav>`
        : nothing
    }
  `;
}

export function pageMain(shown: Shown, does: Does): TemplateResult {
  const { problem, busy } = shown;
  return html`
    ${problem === null ? nothing : html`<p class="problem" role="alert" dir="auto">${problem}</p>`}
    <div class="view" aria-busy=${busy ? 'true' : 'false'}>${viewOf(shown, does)}</div>
  `;
}

function viewOf(shown: Shown, { go, files }: Does) {
  const { user, view, choices, counts, list, history } = shown;
  if (user === null) return nothing;
  if (!user.rights.includes('counts')) return html`<p class="card">${t().notForRole}</p>`;
  const mayRead = user.rights.includes('records');
  if (!mayRead && (view.show === 'imports' || view.learner !== null))
    return html`<p class="card">${t().countsOnly}</p>`;
  if (view.show === 'imports') return importView(shown, files);
  if (view.learner !== null) return history === null ? nothing : historyOf(history, view, choices);
  if (choices === null) return nothing;
  const past = pastDayIn(view.filter, choices);
  return html`
    ${past === undefined ? nothing : noListOf(past)}
    ${counts === null ? nothing : glance(counts, shown.counted, choices, view)}
    ${filters(view, choices, mayRead, go)} ${mayRead ? nothing : html`<p class="card">${t().countsOnly}</p>`}
    ${list === null ? nothing : [standingsTable(list, choices, view), exportLinks(view)]}
  `;
}
