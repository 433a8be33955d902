import { html, nothing, type TemplateResult } from 'lit';
import type { Order, Outcome } from '../../scenario/schema.ts';
import { isInOrder } from '../../scenario/score.ts';
import { t } from '../language/language.ts';
import { badge } from '../theme/verdict.ts';

type Place = keyof ReturnType<typeof t>['order']['verdicts'];

const outcomeOf: Record<Place, Outcome> = { right: 'good', early: 'acceptable', late: 'acceptable' };

/** The learner's order beside the right one, and why the order matters. @param say shows a text of the content */
export function orderFeedback(
  step: Order,
  items: readonly string[],
  say: (text: string) => TemplateResult | string,
): TemplateResult {
  const words = t().order;
  const isRight = isInOrder(step, items);
  const groups = step.sequence.map((entry) => [entry].flat());
  const text = (id: string) => say(step.items.find((item) => item.id === id)!.text);
  return html`<h1 tabindex="-1">
      ${badge(isRight ? 'good' : 'acceptable', isRight ? words.right : words.wrong)}
    </h1>
    <p class="why">${say(isRight ? step.feedback.right : step.feedback.wrong)}</p>
    <div class="orders">
      ${
        isRight
          ? nothing
          : html`<section>
              <h2>${words.yours}</h2>
              <ol>
                ${items.map((id, i) => {
                  const place = placeOf(groups, id, i);
                  return html`<li class="card">
                    ${numbered(i, 1)}${text(id)}
                    <p>${badge(outcomeOf[place], words.verdicts[place])}</p>
                  </li>`;
                })}
              </ol>
            </section>`
      }
      <section>
        <h2>${words.asked}</h2>
        <ol>
          ${groups.map(
            (group, i) =>
              html`<li class="card">
                ${numbered(groups.slice(0, i).flat().length, group.length)}${
                  group.length === 1
                    ? text(group[0]!)
                    : html`<b class="small">${words.either}</b>
                        <ul class="either">
                          ${group.map((id) => html`<li>${text(id)}</li>`)}
                        </ul>`
                }
              </li>`,
          )}
        </ol>
      </section>
    </div>`;
}

/** Whether an item at a place stands where its group does. @param i from 0 */
function placeOf(groups: readonly (readonly string[])[], id: string, i: number): Place {
  const group = groups.findIndex((members) => members.includes(id));
  const first = groups.slice(0, group).flat().length;
  if (i < first) return 'early';
  return i < first + groups[group]!.length ? 'right' : 'late';
}

/** @param first the first of the places, from 0 */
function numbered(first: number, places: number): TemplateResult {
  const last = places === 1 ? '' : `–${first + places}`;
  return html`<span class="place" aria-hidden="true">${first + 1}${last}</span>`;
}
