import { svg } from 'lit';
import { box } from './box.ts';
import type { Paint } from './palette.ts';
import { seated } from './person.ts';
import { sideSeat } from './seat.ts';
import { sky } from './sky.ts';
import { frame, opening } from './window.ts';

const windows = [50, 150, 250, 350, 450, 550, 650, 750];

/** Rows of seats from the side: bins above, windows behind, everybody facing left. */
export function cabin(p: Paint) {
  const panes = windows.map((x) => opening(x, 186)).join('');
  const tablet = svg`<path d="M-36-50L-28-24" stroke=${p.ink} stroke-width="4" /><path d="M-34-49L-27-26" stroke=${p.lamp} stroke-width="2" />`;
  return svg`${sky(p, 0, 128, 800, 120, 0.43, 0.5)}
  <path d="M0 0H800V450H0Z${panes}" fill=${p.wall} fill-rule="evenodd" /><path d="M0 112H800V230H0Z${panes}" fill=${p.beam} fill-rule="evenodd" />
  ${windows.map((x) => frame(p, x, 186))}
  ${box(0, 288, 800, 160, p.shade)}${box(0, 288, 800, 5, p.edge)}
  <path d="M392 112H412L450 330H330Z" fill=${p.beam} opacity=${p.night} />
  ${box(0, 0, 800, 114, p.edge)}${box(0, 106, 800, 8, p.steel)}
  ${[-60, 140, 340, 540, 740].map(
    (x) => svg`${box(x + 2, -30, 196, 134, p.shade, 20)}${box(x + 2, -30, 196, 124, p.wall, 20)}
      ${box(x + 78, 72, 44, 8, p.edge, 4)}`,
  )}
  ${box(0, 432, 800, 20, p.floor)}
  ${sideSeat(p, 130, 345, seated(p, 130, 345, 2, 'curls', 0))}
  ${sideSeat(p, 280, 345, seated(p, 282, 345, 1.96, 'scarf', 2), true)}
  ${sideSeat(p, 430, 345, seated(p.underLamp(), 430, 345, 2.05, 'short', 4, -6, tablet))}
  ${sideSeat(p, 580, 345, seated(p, 582, 345, 2, 'bald', 1, 10))}
  ${sideSeat(p, 730, 345, seated(p, 730, 345, 1.98, 'cap', 3))}
  ${sideSeat(p, 880, 345)}
  ${[130, 280, 430, 580, 730].map((x) => box(x - 50, 105, 62, 7, p.metal, 3))}
  ${box(397, 106, 10, 6, p.lamp, 3)}`;
}
