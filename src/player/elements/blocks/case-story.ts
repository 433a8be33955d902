import { css, html, type TemplateResult } from 'lit';
import type { BlockOf } from '../../../course/schema.ts';
import { t } from '../../language/language.ts';
import type { Say } from './block-context.ts';

/** Something that has happened. What follows from it waits until the learner has thought about it. */
export function caseStory({ title, text, lesson }: BlockOf<'case'>, say: Say): TemplateResult {
  return html`<section class="card case">
    <h2>${say(title)}</h2>
    ${text.map((paragraph) => html`<p>${say(paragraph)}</p>`)}
    <details>
      <summary>${t().blocks.lesson}</summary>
      <p>${say(lesson)}</p>
    </details>
  </section>`;
}

export const caseStyle = css`
  .case > details {
    margin-top: 1rem;
  }

  .case summary {
    display: inline-block;
    min-height: 48px;
    padding: 0.6rem 1.3rem;
    border: 2px solid var(--accent);
    border-radius: 999px;
    line-height: 1.25;
  }

  .case summary:hover {
    background: var(--accent-tint);
  }

  .case details > p {
    margin-top: 0.9rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--accent);
  }
`;
