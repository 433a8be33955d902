import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../scenario/schema.ts';
import { learnersInWords, type StepCounts } from './counts.ts';
import type { Measures } from './measure.ts';

/**
 * Every step with its reading time, and with how many learners decided what there.
 * @param counts undefined where nobody has counted
 * @param go to a step
 */
export function stepTable(
  { scenario, measures }: { scenario: Scenario; measures: Measures },
  counts: readonly StepCounts[] | undefined,
  go: (step: string) => void,
): TemplateResult {
  return html`
    <div class="wide" role="region" aria-labelledby="steps" tabindex="0">
      <table>
        <caption id="steps">
          Steps
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Reading time</th>
            ${
              counts
                ? html`<th scope="col">Learners</th>
                    <th scope="col">Choices</th>`
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${measures.steps.map(
            ({ id, seconds }) =>
              html`<tr>
                <th scope="row">
                  <button class="link" type="button" @click=${() => go(id)}>
                    <bdi>${scenario.steps[id]!.title}</bdi>
                  </button>
                </th>
                <td>${seconds} seconds</td>
                ${counts ? cells(scenario, id, counts) : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function cells({ steps }: Scenario, id: string, counts: readonly StepCounts[]): TemplateResult {
  const step = steps[id]!;
  const counted = counts.find((one) => one.step === id);
  if (step.type === 'ending')
    return html`<td></td>
      <td></td>`;
  return html`
    <td>${learnersInWords(counted === undefined ? 0 : counted.learners)}</td>
    <td>
      ${
        step.type === 'scene'
          ? html`<ul class="choices">
              ${step.choices.map(
                (choice) =>
                  html`<li><bdi>${choice.text}</bdi>: ${learnersInWords(counted?.choices[choice.id])}</li>`,
              )}
            </ul>`
          : nothing
      }
    </td>
  `;
}
