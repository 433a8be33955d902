import { svg } from 'lit';
import type { Paint } from './palette.ts';

const lamp = '#ffe6b0';

/** The gradients of a picture. */
export const gradients = ({ name, stops, lamps }: Paint) => svg`<defs>
  <linearGradient id="${name}-sky" x2="0" y2="1">
    <stop stop-color=${stops[0]} /><stop offset=".6" stop-color=${stops[1]} /><stop offset="1" stop-color=${stops[2]} />
  </linearGradient>
  <linearGradient id="${name}-beam" x2="0" y2="1">
    <stop stop-color=${lamp} stop-opacity=${0.75 * lamps} /><stop offset="1" stop-color=${lamp} stop-opacity="0" />
  </linearGradient>
  <radialGradient id="${name}-glow">
    <stop stop-color=${lamp} stop-opacity=${0.5 * lamps} />
    <stop offset=".4" stop-color=${lamp} stop-opacity=${0.18 * lamps} /><stop offset="1" stop-color=${lamp} stop-opacity="0" />
  </radialGradient>
</defs>`;
