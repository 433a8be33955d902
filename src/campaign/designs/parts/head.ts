/** The airline at the head of a print. */
import type { Kit } from '../../design.ts';
import { html, type Markup } from '../../markup/markup.ts';

export function airlineLine({ airline, logo }: Kit): Markup {
  return html`<p class="airline">
    <span>${airline.name}</span>${logo !== undefined && html`<img src="${logo}" alt="" />`}
  </p>`;
}
