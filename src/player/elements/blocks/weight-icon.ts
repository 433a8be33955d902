import { svg, type SVGTemplateResult } from 'lit';
import type { BlockOf } from '../../../course/schema.ts';

export type Weight = BlockOf<'seat-map'>['seats'][number]['weight'];

const shapes: Record<Weight, readonly [outline: string, mark: string]> = {
  concern: ['M12 .5L23.5 12 12 23.5.5 12Z', 'M12 6.5v6.5M12 17v.1'],
  ordinary: ['M12 1.5a10.5 10.5 0 1 1-.1 0Z', 'M7 12.5l3.5 3.5L17 9'],
};

/** A diamond with a call to look, or a disc with a tick, 24 units across: told apart by shape as well as by colour. */
export function weightShape(weight: Weight): SVGTemplateResult {
  const [outline, mark] = shapes[weight];
  return svg`<path d=${outline} fill="currentColor" /><path d=${mark} fill="none" stroke="var(--card)"
    stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round" />`;
}

/** The same beside words that say it. */
export function weightIcon(weight: Weight): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${weightShape(weight)}</svg>`;
}
