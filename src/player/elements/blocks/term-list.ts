import { css, html, type TemplateResult } from 'lit';
import type { BlockOf } from '../../../course/schema.ts';
import type { Say } from './block-context.ts';

/** Terms, each of which opens to what it means. */
export function termList({ items }: BlockOf<'terms'>, say: Say): TemplateResult {
  return html`<div class="card drawers">
    ${items.map(
      ({ term, text }) =>
        html`<details>
          <summary>${say(term)}</summary>
          <p>${say(text)}</p>
        </details>`,
    )}
  </div>`;
}

/** Things to open, one below the other. */
export const drawersStyle = css`
  .card.drawers {
    padding-top: 0;
    padding-bottom: 0;
  }

  .drawers > details + details {
    border-top: 1px solid var(--line);
  }

  .drawers > details[open] {
    padding-bottom: 0.9rem;
  }
`;
