/** Whom one reaches: a number, or a line to write on where none may be printed. */
import type { Line } from '../../contacts/printable.ts';
import { html, type Markup } from '../../markup/markup.ts';

/** A way to reach somebody keeps its own direction: a number never turns round in a right-to-left text. */
export function contactLines(lines: readonly Line[]): Markup {
  return html`<ul>
    ${lines.map(
      ({ who, how, hours }) =>
        html`<li class="contact">
          <span class="who"
            ><b>${who}</b>${hours !== undefined && html`<br /><span class="muted">${hours}</span>`}</span
          >
          ${how === undefined ? html`<span class="blank"></span>` : html`<span class="how"><bdi dir="${directionOf(how)}">${how}</bdi></span>`}
        </li>`,
    )}
  </ul>`;
}

/** Without letters, what begins with + would take the direction of the text around it. */
function directionOf(how: string): 'ltr' | 'auto' {
  return /\p{L}/u.test(how) ? 'auto' : 'ltr';
}
