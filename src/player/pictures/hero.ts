import { html, type TemplateResult } from 'lit';
import { cabin } from './cabin.ts';
import { gradients } from './gradients.ts';
import { paint } from './palette.ts';

/**
 * The cabin behind the course page, by day or by night. It is drawn apart from the pictures of the story, so that the first
 * screen does not wait for those.
 */
export function drawHero(isDark: boolean): TemplateResult {
  const p = paint('hero', isDark ? 'night' : 'day', false);
  return html`<svg
    viewBox="0 0 800 450"
    width="100%"
    height="100%"
    preserveAspectRatio="xMidYMid slice"
    display="block"
    aria-hidden="true"
    focusable="false"
  >
    ${gradients(p)}${cabin(p)}
  </svg>`;
}
