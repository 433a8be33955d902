import { css, html, svg, type TemplateResult } from 'lit';
import type { Outcome } from '../../scenario/schema.ts';

/** How an act or a mark is judged: by colour, by sign and in words, never by colour alone. */
export const verdictStyle = css`
  .badge {
    display: inline-flex;
    align-items: center;
    padding: 0.25rem 0.8rem;
    padding-inline-start: 0.55rem;
    border-radius: 999px;
    font-weight: 700;
    font-size: 0.95rem;
  }

  .badge svg {
    width: 1.15em;
    height: 1.15em;
    margin-inline-end: 0.4em;
    flex: none;
  }

  .good {
    color: var(--good);
    background: var(--good-tint);
  }

  .acceptable {
    color: var(--acceptable);
    background: var(--acceptable-tint);
  }

  .harmful {
    color: var(--harmful);
    background: var(--harmful-tint);
  }
`;

const shapes: Record<Outcome, string> = {
  good: 'M5 12.5l4.5 4.5L19 7.5',
  acceptable: 'M5 12h14',
  harmful: 'M7 7l10 10M17 7L7 17',
};

/** A tick, a dash or a cross. The words beside it say the same. */
export function verdictIcon(outcome: Outcome) {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${shapes[outcome]} fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}

export function badge(outcome: Outcome, words: string): TemplateResult {
  return html`<span class="badge ${outcome}">${verdictIcon(outcome)}${words}</span>`;
}
