import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { gradients } from './gradients.ts';
import type { Paint } from './palette.ts';

/** A picture that fills its box and is cropped around the middle. */
export function frame(p: Paint, view: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 800 450"
    width="100%"
    height="100%"
    preserveAspectRatio="xMidYMid slice"
    display="block"
    aria-hidden="true"
    focusable="false"
  >
    ${gradients(p)}${view}
  </svg>`;
}
