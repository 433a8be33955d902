/** All that is known of one learner: what they must hold, each attempt, what it said before, and each decision. */
import { html, nothing } from 'lit';
import type { LearnerRecord } from '../../../records/ask/history.ts';
import type { ChoicesView, HistoryView } from '../../records/requests.ts';
import { addressOf, type View } from './address.ts';
import { decisionList } from './decisions.ts';
import { factList, factsOf } from './facts.ts';
import { dayWord, instantWord, numberWord, percentWord } from './format.ts';
import { t } from './language.ts';
import { pastDayIn } from './past-day.ts';
import { titleIn } from './requirement-title.ts';
import { standingMark } from './standing-mark.ts';

export function historyOf(
  { member, currency, records }: HistoryView,
  view: View,
  choices: ChoicesView | null,
) {
  const id = view.learner!;
  const name = member?.name || records[0]?.record.learner_name || id;
  return html`
    <p><a href=${addressOf({ ...view, learner: null })}>${t().backToList}</a></p>
    <section aria-labelledby="learner">
      <h2 id="learner" data-head tabindex="-1"><bdi>${name}</bdi> <bdi class="name">${id}</bdi></h2>
      <p>
        ${member === null ? t().notInRoster : html`<bdi>${member.role}</bdi> · <bdi>${member.base}</bdi>`}
      </p>
    </section>
    ${currency.length === 0 ? nothing : requirements(currency, choices, pastDayIn(view.filter, choices))}
    <section aria-labelledby="attempts">
      <h2 id="attempts">${t().attempts}</h2>
      ${records.length === 0 ? html`<p class="card">${t().noAttempts}</p>` : records.map(attempt)}
    </section>
  `;
}

function requirements(
  currency: HistoryView['currency'],
  choices: ChoicesView | null,
  pastDay: string | undefined,
) {
  return html`
    <section aria-labelledby="requirements">
      <h2 id="requirements">${t().requirements}</h2>
      ${pastDay === undefined ? nothing : html`<p class="muted">${t().asOf(dayWord(pastDay))}</p>`}
      <ul class="requirements">
        ${currency.map(
          ({ requirement_id, standing, completed_on, due_on, lapses_on }) => html`
            <li class="card">
              <h3><bdi>${titleIn(choices, requirement_id)}</bdi></h3>
              <p>${standingMark(standing)}</p>
              ${factList([
                {
                  label: t().completedOn,
                  value: completed_on === null ? t().never : dayWord(completed_on),
                },
                { label: t().dueOn, value: dayWord(due_on) },
                { label: t().lapsesOn, value: dayWord(lapses_on) },
              ])}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

function attempt({ record, superseded, decisions, objectives }: LearnerRecord) {
  const heading = `attempt-${record.record_id}`;
  return html`
    <article class="card attempt" aria-labelledby=${heading}>
      <h3 id=${heading}><bdi>${record.course_title || record.course_id}</bdi></h3>
      ${factList(factsOf(record))} ${warningsOf(record.warnings)}
      ${more(t().decisions, decisions.length, () => decisionList(decisions))}
      ${more(t().objectives, objectives.length, () =>
        factList(
          objectives.map(({ objective_id, success, score_percent }) => ({
            label: objective_id,
            value: [
              t().successWord[success],
              ...(score_percent === null ? [] : [percentWord(score_percent / 100)]),
            ].join(', '),
          })),
        ),
      )}
      ${more(t().earlier, superseded.length, () => superseded.map((version) => earlier(version, record)))}
    </article>
  `;
}

/** Of a version that was replaced, what is not as it is now. */
function earlier(version: LearnerRecord['superseded'][number], record: LearnerRecord['record']) {
  const now = factsOf(record);
  const other = factsOf(version).filter(({ value }, index) => value !== now[index]!.value);
  return html`
    <section class="earlier">
      <h4>${t().earlierUntil(instantWord(version.superseded_at))}</h4>
      ${factList(other)}
    </section>
  `;
}

function more(words: string, count: number, content: () => unknown) {
  if (count === 0) return nothing;
  return html`
    <details>
      <summary>${words} (${numberWord(count)})</summary>
      ${content()}
    </details>
  `;
}

/** @param json a list of sentences */
function warningsOf(json: string | null) {
  if (json === null) return nothing;
  const sentences = JSON.parse(json) as string[];
  return html`
    <div class="assumed">
      <h4>${t().warnings}</h4>
      <ul lang="en" dir="ltr">
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </div>
  `;
}
