import { svg } from 'lit';
import { box, dot } from './box.ts';
import type { Paint } from './palette.ts';

/** The front of a galley trolley, 76 by 140 units, from its top left corner. */
export const trolley = (
  p: Paint,
  x: number,
  y: number,
  size = 1,
) => svg`<g transform="translate(${x} ${y}) scale(${size})">
  ${box(0, 0, 76, 132, p.steel, 4)}${box(0, 0, 70, 130, p.metal, 4)}
  <path d="M8 16H62V62H8ZM8 68H62V118H8Z" fill=${p.paper} opacity=".35" />
  ${box(15, 5, 42, 6, p.iron, 3)}
  ${dot(55, 66, 6, p.paper)}<path d="M53 60H57V72H53ZM8 122H28V128H8Z" fill=${p.clay} />
  ${box(42, 122, 20, 6, p.teal)}
  ${dot(14, 137, 6, p.ink)}${dot(60, 137, 6, p.ink)}
</g>`;
