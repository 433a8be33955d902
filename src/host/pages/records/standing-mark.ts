import { html, svg } from 'lit';
import type { Standing } from '../../../records/ask/currency.ts';
import { t } from './language.ts';

/** Shapes that differ without colour: a tick, a clock, an exclamation mark, an empty ring. */
const shapes: Record<Standing, ReturnType<typeof svg>> = {
  current: svg`<path d="m3.5 8.5 3 3 6-7" />`,
  due: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  overdue: svg`<path d="M8 2.5v7M8 12.4v1" />`,
  missing: svg`<circle cx="8" cy="8" r="5.5" stroke-dasharray="2.5 2" />`,
};

/** Where somebody stands, as a shape and a word. */
export function standingMark(standing: Standing) {
  return html`
    <span class="standing ${standing}">
      <svg viewBox="0 0 16 16" aria-hidden="true">${shapes[standing]}</svg>${t().standing[standing]}
    </span>
  `;
}
