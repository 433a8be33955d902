/** Plain pictures of the landing page, drawn as lines in the colour of the text around them. */
import { html, type Markup } from '../markup/markup.ts';

/** A telephone. */
export const telephone = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c0 2-2 3-4 3A18 18 0 0 1 3 7c0-2 1-4 3-4z" />
</svg>`;

/** A speech bubble with a line of writing in it. */
export const message = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 4h16v12H10l-5 4v-4H4zM8 9h8M8 12h5" />
</svg>`;

/** A drop, as on any bottle: the icon of the page. */
export function drop(colour: `#${string}`): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <path fill="${colour}" d="M16 3c5 6 9 10 9 16a9 9 0 0 1-18 0c0-6 4-10 9-16z" />
  </svg>`;
}
