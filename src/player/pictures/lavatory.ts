import { svg } from 'lit';
import { box, dot } from './box.ts';
import type { Paint } from './palette.ts';
import { head, standing } from './person.ts';
import { backSeat } from './seat.ts';
import { opening } from './window.ts';

const wall = (p: Paint) => svg`
  <path d="M0 70L180 96V350L0 450Z" fill=${p.shade} />
  ${[40, 128].map(
    (
      x,
      i,
    ) => svg`<g transform="translate(${x} ${176 - i * 8}) skewY(-4) scale(${0.8 - i * 0.26} ${1 - i * 0.22})">
      <path transform="scale(1.3 1.2)" d=${opening(0, 0)} fill=${p.paper} /><path d=${opening(0, 0)} fill=${p.sky} /></g>`,
  )}
  <path d="M0-60L180 20V92Q178 106 160 102L0 84Z" fill=${p.wall} /><path d="M0 64L178 94Q176 106 160 102L0 84Z" fill=${p.edge} />${box(92, -20, 2, 97, p.edge)}`;

/** The lavatory at the end of the aisle: folding door, its latch on occupied, somebody waiting, seats from behind. */
export const lavatory = (p: Paint) => svg`
  ${box(0, 0, 800, 450, p.edge)}
  <path d="M300 0H500L450 30H350Z" fill=${p.paper} />
  ${box(180, 20, 440, 330, p.wall)}${box(180, 20, 440, 90, p.beam)}
  ${box(180, 300, 440, 50, p.shade)}
  ${wall(p)}<g transform="matrix(-1 0 0 1 800 0)">${wall(p)}</g>
  <path d="M180 350H620L800 450H0Z" fill=${p.floor} />
  <path d="M330 350L210 450M480 350L600 450" stroke=${p.sand} stroke-width="3" stroke-dasharray="6 12" opacity=".7" />
  ${dot(420, 120, 180, p.glow)}
  ${box(360, 62, 120, 288, p.steel, 6)}${box(366, 68, 108, 282, p.ink)}
  ${box(368, 70, 54, 280, p.paper)}${box(424, 70, 48, 280, p.wall)}
  ${box(421, 70, 4, 280, p.edge)}${box(379, 188, 32, 44, p.steel, 7)}${box(383, 193, 24, 12, p.ink, 6)}${box(384, 194, 16, 10, p.red, 5)}${box(387, 213, 16, 12, p.iron, 4)}
  ${box(434, 226, 22, 10, p.steel, 3)}
  ${[0, 1, 2, 3].map((i) => box(378, 314 + i * 7, 34, 3, p.edge, 1))}
  ${box(386, 36, 68, 18, p.iron, 6)}${box(390, 39, 60, 12, p.red, 4)}
  ${box(520, 132, 56, 72, p.edge, 4)}${box(530, 140, 30, 40, p.paper, 2)}${box(524, 162, 48, 38, p.steel, 3)}
  ${standing(p.underLamp(), 318, 366, 1.5, 'short', 3)}
  ${head(p, 256, 212, 1.7, 'short', 0, true)}${head(p, 632, 210, 1.7, 'bun', 2, true)}
  ${[125, 212, 501, 588].map((x) => backSeat(p, x, 217, 87))}
  ${head(p, 58, 262, 2.5, 'scarf', 4, true)}${head(p, 614, 256, 2.5, 'curls', 1, true)}
  ${[-8, 121, 550, 679].map((x) => backSeat(p, x, 265, 129))}`;
