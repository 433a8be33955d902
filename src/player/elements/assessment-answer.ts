import { css, html, nothing, type TemplateResult } from 'lit';
import { isRight } from '../../course/assessment.ts';
import type { Item } from '../../course/schema.ts';
import { t } from '../language/language.ts';

/**
 * What a learner answered and why it is right or not; where it is not, the right answer.
 * @param answer the position of the answer in the item's options, from 0
 * @param say shows a text of the content
 */
export function answered(
  item: Item,
  answer: number,
  say: (text: string) => TemplateResult | string,
): TemplateResult {
  const words = t().assessment;
  const chosen = item.options[answer]!;
  const right = item.options.find((option) => option.right)!;
  return html`<blockquote>
      <p class="small">${words.yourAnswer}</p>
      <p>${say(chosen.text)}</p>
    </blockquote>
    <p class="why">${say(chosen.feedback)}</p>
    ${
      isRight(item, answer)
        ? nothing
        : html`<blockquote class="right">
              <p class="small">${words.rightAnswer}</p>
              <p>${say(right.text)}</p>
            </blockquote>
            <p class="why">${say(right.feedback)}</p>`
    }
    ${item.critical ? html`<p class="critical small">${words.critical}</p>` : nothing}`;
}

export const answeredStyle = css`
  blockquote {
    margin: 1.2rem 0 0;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--line);
    color: var(--muted);
  }

  blockquote.right {
    border-color: var(--good);
    color: var(--ink);
  }

  .right .small {
    font-weight: 700;
    color: var(--good);
  }

  .why {
    margin-top: 0.6rem;
  }

  .critical {
    margin-top: 1.2rem;
    padding: 0.7rem 0.9rem;
    border-inline-start: 5px solid var(--acceptable);
    border-radius: 8px;
    background: var(--acceptable-tint);
  }
`;
