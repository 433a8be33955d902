import { svg } from 'lit';
import type { Paint } from './palette.ts';

/** A curtain gathered to one side, hanging in `folds` folds from (x, y) to the floor. */
export const curtain = (p: Paint, x: number, y: number, folds: number) => svg`
  <path d="M${x - 8} ${y - 7}h${folds * 24 + 16}v7h-${folds * 24 + 16}Z" fill=${p.steel} />
  ${Array.from({ length: folds }, (_, i) => x + i * 24).map(
    (fold) => svg`<path d="M${fold} ${y}h24.5q7 200 0 440h-24.5q7-220 0-440Z" fill=${p.plum} />
      <path d="M${fold + 14} ${y}h10.5q7 200 0 440h-8q12-220-2.5-440Z" fill=${p.ink} opacity=".18" />`,
  )}`;
