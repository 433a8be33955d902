import { svg } from 'lit';
import { box, dot } from './box.ts';
import type { Paint } from './palette.ts';
import { standing } from './person.ts';
import { sky } from './sky.ts';

const engine = (p: Paint, x: number) => svg`
  ${dot(x, 284, 40, p.seat)}${dot(x - 2, 284, 36, p.metal)}${dot(x, 285, 31, p.ink)}
  <circle cx=${x} cy="285" r="25" fill="none" stroke=${p.iron} stroke-width="9" stroke-dasharray="2 4" />${dot(x, 285, 9, p.steel)}`;

const wheel = (p: Paint, x: number, y: number) => box(x, y, 12, 32, p.ink, 5);

const cart = (
  p: Paint,
  x: number,
) => svg`${box(x, 344, 52, 6, p.iron, 2)}${box(x + 3, 318, 46, 26, p.haze, 3)}${box(x + 3, 314, 46, 6, p.seat, 2)}
  ${box(x + 8, 326, 16, 18, p.clay, 2)}${box(x + 26, 330, 18, 14, p.plum, 2)}
  ${dot(x + 12, 352, 6, p.ink)}${dot(x + 40, 352, 6, p.ink)}`;

/** An aircraft on its stand from ahead: the bridge at door L1, vehicles, and two ground officials some way off. */
export const airbridge = (p: Paint) => svg`
  ${sky(p, 0, 0, 800, 300, 0.16)}
  <path d="M0 268H40V254H120V262H150V216H146V206H170V216H166V262H230V274H330V282H800V300H0Z" fill=${p.far} />
  ${box(0, 290, 800, 160, p.apron)}${dot(400, 360, 280, p.glow)}
  <path d="M388 356H396L416 450H368Z" fill=${p.sand} opacity=".8" />
  <ellipse cx="400" cy="362" rx="330" ry="16" fill=${p.ink} opacity=".18" />
  <path d="M384 124L389 18Q392 12 395 18L400 124Z" fill=${p.seat} /><path d="M392 14Q394 14 395 18L400 124H392Z" fill=${p.seam} />
  <path d="M320 170L210 160V164L320 190Z" fill=${p.steel} />
  <path d="M316 226L16 196 8 200 14 208 316 270Z" fill=${p.metal} /><path d="M14 208L316 270V258Z" fill=${p.steel} />
  <path d="M468 226L768 196 776 200 770 208 468 270Z" fill=${p.steel} />
  ${box(330, 280, 6, 60, p.iron)}${box(448, 280, 6, 60, p.iron)}
  ${wheel(p, 320, 326)}${wheel(p, 334, 326)}${wheel(p, 438, 326)}${wheel(p, 452, 326)}
  ${engine(p, 236)}${engine(p, 548)}
  ${dot(392, 206, 95, p.wall)}
  <path d="M392 111A95 95 0 0 1 392 301Q462 270 462 200 462 140 392 111Z" fill=${p.shade} />
  <path d="M300 230Q392 262 484 230A95 95 0 0 1 300 230Z" fill=${p.seat} /><path d="M460 238Q474 234 484 230A95 95 0 0 1 420 297Q448 270 460 238Z" fill=${p.seam} />
  <path d="M338 178Q346 168 364 166L362 188Q350 190 338 196ZM367 165Q378 163 390 163V187H365ZM394 163Q406 163 417 165L419 187H394ZM420 166Q438 168 446 178V196Q434 190 422 188Z" fill=${p.ink} />
  ${box(389, 298, 6, 52, p.iron)}${dot(392, 314, 5, p.lamp)}${dot(392, 314, 40, p.glow)}
  ${wheel(p, 377, 334)}${wheel(p, 395, 334)}
  <path d="M636 226H648V350H636ZM612 344H672V352H612Z" fill=${p.iron} />${wheel(p, 616, 340)}${wheel(p, 656, 340)}
  <path d="M548 150L800 112V248L548 250Z" fill=${p.wall} /><path d="M548 232L800 222V248L548 250Z" fill=${p.edge} /><path d="M548 150L800 112V122L548 158Z" fill=${p.paper} />
  <path d="M566 172L800 146V190L566 206Z" fill=${p.window} />
  <path d="M620 160V210M680 154V208M740 146V204" stroke=${p.wall} stroke-width="7" />
  ${box(494, 140, 66, 118, p.metal, 6)}${box(494, 140, 66, 10, p.steel, 4)}${box(508, 168, 38, 44, p.window, 4)}${box(494, 246, 66, 12, p.iron, 3)}
  <path d="M474 152H496V250H478Z" fill=${p.iron} /><path d="M480 152H484V250H482ZM488 152H491V250H489Z" fill=${p.ink} />
  ${cart(p, 40)}${cart(p, 100)}
  <path d="M160 350V330H176L184 312H200V350ZM92 348H100V350H92ZM150 348H162V350H150Z" fill=${p.clay} />${dot(170, 352, 7, p.ink)}${dot(192, 352, 7, p.ink)}
  ${standing(p.underLamp(), 292, 392, 0.52, 'short', 2)}${standing(p.underLamp(), 322, 396, 0.5, 'bun', 4)}`;
