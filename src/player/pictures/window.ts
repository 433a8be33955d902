import { svg } from 'lit';
import type { Paint } from './palette.ts';

/** The outline of a cabin window about (x, y). */
export const opening = (x: number, y: number) => `M${x - 23} ${y - 12}c0-28 46-28 46 0v24c0 28-46 28-46 0Z`;

/** The frame of a cabin window. */
export const frame = (p: Paint, x: number, y: number) => svg`
  <path transform="translate(${x} ${y}) scale(1.3 1.24)" d=${opening(0, 0)} fill="none" stroke=${p.paper} stroke-width="4" />
  <path d=${opening(x, y)} fill="none" stroke=${p.edge} stroke-width="3" />`;
