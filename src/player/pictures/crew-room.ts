import { svg } from 'lit';
import { box, dot } from './box.ts';
import type { Paint } from './palette.ts';
import { sky } from './sky.ts';

const chair = (
  p: Paint,
  x: number,
) => svg`<path d="M${x + 10} 300V250H${x + 16}V300ZM${x + 74} 300V250H${x + 80}V300Z" fill=${p.iron} />
  ${box(x, 204, 90, 76, p.seam, 22)}${box(x, 204, 84, 72, p.seat, 22)}`;

const line = (p: Paint, y: number) =>
  svg`<path d="M${375 - y / 10} ${y}h8l-1 6h-8Z" fill=${p.teal} /><path d="M${388 - y / 10} ${y}h${62 + y / 40}l1 5h-${64 + y / 40}Z" fill=${p.haze} />`;

/** The crew room after the flight: a report form on a tablet, a cup, and the apron outside. */
export const crewRoom = (p: Paint) => svg`
  ${sky(p, 100, 30, 600, 190, 0.3)}
  <path d="M100 188H180V180H260V192H700V210H100Z" fill=${p.far} />${box(100, 204, 600, 60, p.apron)}
  <path d="M360 206C350 196 356 186 376 184H560L596 140H616L606 186Q604 206 570 206Z" fill=${p.wall} />
  <path d="M360 206Q354 200 356 196L606 194Q602 206 570 206ZM560 184L596 140H616L606 186Z" fill=${p.seat} />
  <path d="M372 190h14l-2 6h-16ZM400 190h140v3h-140ZM398 204h4v12h-4ZM540 204h4v12h-4Z" fill=${p.ink} /><path d="M440 198h54l34 16h-18Z" fill=${p.steel} />${box(440, 202, 26, 12, p.iron, 6)}
  <path d="M0 0H800V450H0ZM112 44V238H688V44Z" fill=${p.wall} fill-rule="evenodd" />
  <path d="M112 44H688V52H120V238H112Z" fill=${p.edge} />${box(104, 236, 592, 12, p.paper, 3)}${box(104, 244, 592, 5, p.edge)}
  ${[300, 492].map((x) => svg`${box(x, 44, 8, 194, p.paper)}${box(x + 6, 44, 3, 194, p.edge)}`)}
  ${box(0, 400, 800, 50, p.edge)}
  ${dot(400, 130, 210, p.glow)}
  ${chair(p, 236)}${chair(p, 474)}
  <path d="M206 292H594L750 450H50Z" fill=${p.sand} /><path d="M206 292H594L604 302H196Z" fill=${p.paper} opacity=".4" />
  ${dot(400, 360, 150, p.glow)}
  <g transform="translate(0 -14)">
    <path d="M330 316H470Q476 316 478 322L500 404Q501 412 493 412H307Q299 412 300 404L322 322Q324 316 330 316Z" fill=${p.ink} />
    <path d="M334 322H466L488 402H312Z" fill=${p.lamp} />
    <path d="M334 322H466L469 334H331Z" fill=${p.teal} />
    ${[344, 356, 368].map((y) => line(p, y))}
    <path d="M328 382H400L401 394H325Z" fill=${p.metal} /><path d="M440 382H472L475 394H441Z" fill=${p.teal} />
    <path d="M516 404L536 340 540 341 522 406 515 412Z" fill=${p.plum} />
    <ellipse cx="578" cy="378" rx="40" ry="13" fill=${p.edge} /><ellipse cx="576" cy="375" rx="38" ry="12" fill=${p.paper} />
    <path d="M596 346q20-2 18 10t-22 10" fill="none" stroke=${p.seam} stroke-width="5" />
    <path d="M552 338H600L596 368Q594 378 576 378T556 368Z" fill=${p.seat} /><path d="M584 338H600L596 368Q594 376 582 378Z" fill=${p.seam} />
    <ellipse cx="576" cy="338" rx="24" ry="7" fill=${p.paper} /><ellipse cx="576" cy="339" rx="20" ry="5" fill=${p.plum} />
  </g>
  ${box(398, 0, 4, 56, p.ink)}<path d="M352 92Q354 54 400 54T448 92Z" fill=${p.clay} /><path d="M420 57Q446 64 448 92H424Z" fill=${p.plum} opacity=".5" /><ellipse cx="400" cy="92" rx="48" ry="6" fill=${p.lamp} />`;
