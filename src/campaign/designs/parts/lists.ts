/** Lists as a print shows them. */
import { html, type Markup, type Value } from '../../markup/markup.ts';

/** Things in no order. */
export function dots(items: readonly Value[]): Markup {
  return html`<ul class="dots">
    ${items.map((item) => html`<li><span class="dot"></span><span>${item}</span></li>`)}
  </ul>`;
}

/** Things in order. */
export function numbered(items: readonly Value[]): Markup {
  return html`<ol class="steps">
    ${items.map((item, i) => html`<li><span class="number">${i + 1}</span><span>${item}</span></li>`)}
  </ol>`;
}
