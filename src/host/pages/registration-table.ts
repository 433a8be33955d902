import { html, type TemplateResult } from 'lit';
import type { RegistrationView } from '../requests.ts';
import {
  completionWord,
  instantWord,
  launchWord,
  scoreWord,
  standardName,
  successWord,
  timeWord,
} from './words.ts';

const columns = [
  'Learner',
  'Standard',
  'Attempt',
  'Completion',
  'Success',
  'Score',
  'Time',
  'Last activity',
  'Actions',
];

/** All registrations. @param onNewAttempt starts another attempt after the given one */
export function registrationTable(
  registrations: readonly RegistrationView[],
  onNewAttempt: (registration: RegistrationView) => void,
): TemplateResult {
  if (registrations.length === 0) {
    return html`<p class="card">
      Nobody has launched the course yet. Each launch shows here, with what the course reports.
    </p>`;
  }
  return html`
    <table class="card rows registrations">
      <caption>
        Each row is one attempt, the one last used first.
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${registrations.map((registration) => row(registration, onNewAttempt))}
      </tbody>
    </table>
  `;
}

function row(
  registration: RegistrationView,
  onNewAttempt: (registration: RegistrationView) => void,
): TemplateResult {
  const { id, learnerId, learnerName, standard, attempt, completion, success } = registration;
  const which = `${learnerId}, ${standardName[standard]}, attempt ${attempt}`;
  const values = [
    standardName[standard],
    attempt,
    completionWord[completion],
    html`<span class=${success}>${successWord[success]}</span>`,
    scoreWord(registration.scorePercent),
    timeWord(registration.totalSeconds),
    registration.lastActivityAt === null
      ? 'None'
      : html`<time datetime=${registration.lastActivityAt}
          >${instantWord(registration.lastActivityAt)}</time
        >`,
  ];
  return html`
    <tr>
      <th scope="row">${learnerId} <span class="name">${learnerName}</span></th>
      ${values.map((value, index) => html`<td data-label=${columns[index + 1]!}>${value}</td>`)}
      <td class="actions">
        <a class="action" href="launch.html?registration=${id}">
          ${launchWord(registration)}<span class="unseen">: ${which}</span>
        </a>
        <button class="action" type="button" @click=${() => onNewAttempt(registration)}>
          New attempt<span class="unseen"> after ${which}</span>
        </button>
      </td>
    </tr>
  `;
}
