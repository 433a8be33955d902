import { html, nothing } from 'lit';
import type { RecordedDecision } from '../../../records/decision.ts';
import { instantWord } from './format.ts';
import { t } from './language.ts';

/** Each decision of an attempt, in order. */
export function decisionList(decisions: readonly RecordedDecision[]) {
  return html`
    <ol class="decisions">
      ${decisions.map(
        ({ interaction_id, description, response, correct, result, decided_at }) => html`
          <li>
            <p class="asked"><bdi>${description || interaction_id}</bdi></p>
            <p>
              <span class="result ${result}">${t().resultWord[result]}</span>
              ${t().answer} <bdi>${listed(response)}</bdi>
            </p>
            ${correct === '' ? nothing : html`<p class="muted">${t().right} <bdi>${listed(correct)}</bdi></p>`}
            <p class="muted">
              <bdi>${interaction_id}</bdi
              >${decided_at === null ? nothing : html` · ${instantWord(decided_at)}`}
            </p>
          </li>
        `,
      )}
    </ol>
  `;
}

/** A list in JSON, or a list of lists, in words; text that is neither as it is. */
function listed(json: string): string {
  try {
    const list = JSON.parse(json) as unknown;
    if (!Array.isArray(list)) return json;
    return list.map((each: unknown) => (Array.isArray(each) ? each.join(', ') : String(each))).join(' / ');
  } catch {
    return json;
  }
}
