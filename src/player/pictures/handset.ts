import { svg } from 'lit';
import { box } from './box.ts';
import type { Paint } from './palette.ts';

/** The interphone: a handset on its cradle with a cord; (x, y) is its middle, about 100 units tall. */
export const handset = (p: Paint, x: number, y: number, size: number) => svg`
  <g transform="translate(${x} ${y}) scale(${size})">
    <path d="M-2 42C-12 74 6 98 14 80S22 54 16 40" fill="none" stroke=${p.iron} stroke-width="4" />
    ${box(-24, -46, 50, 90, p.steel, 9)}${box(-24, -46, 46, 86, p.metal, 9)}
    <path d="M-13-38C-13-48 13-48 13-38V-26C13-20 8-20 8-14V14C8 20 13 20 13 26V38C13 48-13 48-13 38V26C-13 20-8 20-8 14V-14C-8-20-13-20-13-26Z" fill=${p.ink} />
    <path d="M-9-38H5V-28H-9ZM-9 28H5V38H-9Z" fill=${p.iron} />
  </g>`;
