/** Small drawings. The words beside them say the same. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Outcome, Step } from '../../scenario/schema.ts';

const line = (d: string) =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" /></svg>`;

const typePaths: Record<Step['type'], string> = {
  scene: 'M4 5h16v11H11l-5 4v-4H4z',
  observe: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 9.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  order: 'M10 6h10M10 12h10M10 18h10M4 5l1-.6V8M4 11h2v1.500L4 14h2M4 17h2l-1.2 1.500H6V20H4',
  report: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  ending: 'M6 21V4M6 5h11l-2 4 2 4H6',
};

export const typeIcon = (type: Step['type'] | undefined): SVGTemplateResult =>
  line(type === undefined ? 'M12 17.500v.5M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.2-1.5 2.4' : typePaths[type]);

/** A circle, a square and a triangle, so that they differ without colour too. */
const outcomeShapes: Record<Outcome, [shape: string, sign: string]> = {
  good: ['M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20z', 'M7.5 12.300l3 3 6-6.5'],
  acceptable: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M8 12h8'],
  harmful: ['M12 2.500L22.5 21h-21z', 'M12 10v5M12 17.800v.2'],
};

export function outcomeIcon(outcome: Outcome): SVGTemplateResult {
  const [shape, sign] = outcomeShapes[outcome];
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class="outcome ${outcome}"><path d=${shape} fill="currentColor" /><path d=${sign} fill="none" stroke="var(--card)" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" /></svg>`;
}

export const signs = {
  start: line('M8 5l11 7-11 7z'),
  loop: line('M19 12a7 7 0 1 1-2.5-5.400M17 2v5h-5'),
  unreachable: line('M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM6 6l12 12'),
  warning: line('M12 4L22 20H2zM12 10v4M12 17v.5'),
  error: line('M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.5'),
  time: line('M12 4a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 8v5l3 2M9 1.500h6'),
  leads: line('M5 4v9h13M14 9l4 4-4 4'),
  tried: line('M4 13l5 5L20 6'),
  here: line('M12 21s7-6.2 7-12a7 7 0 1 0-14 0c0 5.8 7 12 7 12zM12 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4z'),
  folded: line('M4 7h16M4 12h16M4 17h16'),
  condition: line('M12 3l9 9-9 9-9-9z'),
  down: line('M12 5v14M6 13l6 6 6-6'),
  in: line('M12 5v14M5 12h14'),
  out: line('M5 12h14'),
  fit: line('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'),
};
