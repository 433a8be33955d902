import { svg } from 'lit';
import { box, dot } from './box.ts';
import { curtain } from './curtain.ts';
import { handset } from './handset.ts';
import type { Paint } from './palette.ts';
import { backSeat } from './seat.ts';
import { trolley } from './trolley.ts';
import { frame, opening } from './window.ts';

const columns = [222, 300, 378, 456];

const stowage = (p: Paint, x: number) => svg`${box(x, 30, 74, 74, p.shade, 4)}${box(x, 30, 74, 68, p.wall, 4)}
  ${box(x + 29, 36, 16, 16, p.steel, 3)}${box(x + 35, 38, 4, 12, p.clay, 2)}`;

const oven = (p: Paint, x: number) => svg`${box(x + 6, 136, 62, 66, p.iron, 5)}
  ${box(x + 12, 152, 50, 44, p.ink, 4)}${box(x + 12, 141, 50, 6, p.paper, 3)}
  ${box(x + 8, 116, 26, 14, p.ink, 2)}${box(x + 11, 120, 12, 6, p.red, 1)}${box(x + 40, 117, 11, 11, p.iron, 6)}${box(x + 56, 117, 11, 11, p.iron, 6)}`;

const coffeeMaker = (
  p: Paint,
  x: number,
) => svg`${box(x + 8, 134, 58, 68, p.iron, 5)}${box(x + 24, 134, 26, 12, p.ink, 2)}
  <path d="M${x + 52} 160h6q5 0 5 5v16q0 5-5 5h-4" fill="none" stroke=${p.ink} stroke-width="4" />
  <path d="M${x + 22} 152h30l5 42q0 4-4 4h-32q-4 0-4-4Z" fill=${p.metal} /><path d="M${x + 40} 152h12l5 42q0 4-4 4h-10Z" fill=${p.steel} />
  ${box(x + 20, 149, 34, 6, p.ink, 2)}
  ${box(x + 12, 117, 10, 10, p.green, 5)}${box(x + 32, 117, 10, 10, p.paper, 5)}${box(x + 52, 117, 10, 10, p.paper, 5)}`;

const cup = (p: Paint, x: number) => svg`<path d="M${x} 254h16l-2 18h-12Z" fill=${p.paper} />`;

/** The galley: ovens and coffee makers over the worktop, trolleys under it, the curtain and the interphone beside it. */
export const galley = (p: Paint) => svg`
  ${box(0, 0, 800, 450, p.shade)}
  ${box(0, 0, 206, 450, p.steel)}${box(0, 0, 206, 100, p.slate)}
  ${backSeat(p, -60, 230, 110)}${backSeat(p, 50, 230, 110)}
  ${box(206, 10, 342, 450, p.iron, 8)}${box(206, 10, 336, 450, p.steel, 8)}
  ${columns.map((x) => stowage(p, x))}
  ${columns.map((x, i) => svg`${box(x, 110, 74, 98, p.metal, 4)}${i < 2 ? oven(p, x) : coffeeMaker(p, x)}`)}
  ${box(216, 212, 320, 62, p.iron)}${box(216, 212, 320, 62, p.beam)}${box(236, 212, 280, 5, p.lamp, 2)}
  ${box(246, 228, 16, 44, p.teal, 5)}${box(250, 222, 8, 8, p.ink, 2)}${box(268, 240, 24, 32, p.sand, 3)}
  ${[424, 446, 468].map((x) => cup(p, x))}<path d="M416 269H496L490 273H422Z" fill=${p.ink} />
  ${box(216, 286, 320, 150, p.ink)}
  ${[0, 1, 3].map((i) => trolley(p, columns[i]!, 292, 1.02))}
  ${box(200, 272, 354, 15, p.edge, 4)}${box(200, 272, 354, 9, p.paper, 4)}
  ${box(0, 432, 800, 20, p.floor)}
  ${trolley(p, 372, 298, 1.2)}
  ${box(550, 0, 86, 434, p.edge)}${box(558, 0, 72, 434, p.wall)}
  ${handset(p, 594, 190, 1)}${box(574, 84, 40, 32, p.iron, 4)}${box(578, 88, 32, 14, p.ink, 2)}${box(580, 106, 8, 6, p.green, 2)}
  ${box(652, 30, 200, 402, p.edge, 44)}${box(658, 34, 200, 398, p.wall, 40)}
  ${frame(p, 738, 140)}<path d=${opening(738, 140)} fill=${p.sky} />
  ${box(676, 210, 50, 14, p.iron, 7)}${box(670, 330, 180, 102, p.shade, 26)}
  ${curtain(p, 88, 30, 5)}
  ${dot(378, 240, 150, p.glow)}`;
