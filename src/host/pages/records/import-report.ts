/** What a file would change, or has changed. */
import { html, nothing } from 'lit';
import type { ImportView } from '../../records/requests.ts';
import { factList } from './facts.ts';
import { numberWord } from './format.ts';
import type { Files, Importing } from './importing.ts';
import { t } from './language.ts';

export function reportOf({ step, file, report }: Importing, files: Files) {
  if (report === null || file === null || (step !== 'previewed' && step !== 'done')) return nothing;
  const previewed = step === 'previewed';
  return html`
    <section class="card report" aria-labelledby="report">
      <h3 id="report" tabindex="-1" dir="auto">
        ${previewed ? t().preview(file.name) : t().done(file.name)}
      </h3>
      ${factList(countsOf(report))}
      ${
        previewed
          ? html`
              <p>${t().nothingChanged}</p>
              <p class="buttons">
                <button class="primary" type="button" @click=${() => void files.confirm()}>
                  ${t().confirm}
                </button>
                <button class="action" type="button" @click=${() => files.cancel()}>${t().cancel}</button>
              </p>
            `
          : nothing
      }
      ${warningsOf(report)} ${rejectsOf(report)}
    </section>
  `;
}

function countsOf({ rows, added, replaced, unchanged, older, rejected, format }: ImportView) {
  return [
    { label: t().format, value: format },
    { label: t().rows, value: numberWord(rows) },
    { label: t().added, value: numberWord(added) },
    { label: t().replaced, value: numberWord(replaced) },
    { label: t().unchanged, value: numberWord(unchanged) },
    { label: t().older, value: numberWord(older) },
    { label: t().rejected, value: numberWord(rejected) },
  ];
}

function warningsOf({ notices, warnings }: ImportView) {
  if (notices.length + warnings.length === 0) return nothing;
  return html`
    <h4>${t().warnings}</h4>
    <ul>
      ${notices.map((notice) => html`<li lang="en" dir="ltr">${notice}</li>`)}
      ${warnings.map(
        ({ message, count }) => html`
          <li><span lang="en" dir="ltr">${message}</span> (${t().inRows(numberWord(count))})</li>
        `,
      )}
    </ul>
  `;
}

function rejectsOf({ rejections, rejected }: ImportView) {
  if (rejections.length === 0) return nothing;
  return html`
    <h4 id="rejects">${t().rejects}</h4>
    <p class="muted">${t().firstRejects(numberWord(rejections.length), numberWord(rejected))}</p>
    <table class="rejects" aria-labelledby="rejects">
      <thead>
        <tr>
          <th scope="col">${t().line}</th>
          <th scope="col">${t().reason}</th>
        </tr>
      </thead>
      <tbody>
        ${rejections.map(
          ({ line, reason }) => html`
            <tr>
              <th scope="row">${numberWord(line)}</th>
              <td lang="en" dir="ltr">${reason}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
