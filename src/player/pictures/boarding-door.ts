import { svg } from 'lit';
import { box, dot } from './box.ts';
import { curtain } from './curtain.ts';
import { handset } from './handset.ts';
import type { Paint } from './palette.ts';
import { standing } from './person.ts';

const roller = (
  p: Paint,
) => svg`<path d="M-14-131L-11-100M14-131L11-100" stroke=${p.ink} stroke-width="5" /><path d="M22-38V-68H36V-38" fill="none" stroke=${p.iron} stroke-width="2.5" />
  ${box(18, -46, 23, 42, p.plum, 3)}${box(18, -46, 7, 42, p.ink, 3)}${box(19, -4, 5, 4, p.ink)}${box(34, -4, 5, 4, p.ink)}`;

const satchel = (p: Paint) =>
  svg`<path d="M-14-130L17-72" stroke=${p.ink} stroke-width="3" />${box(8, -82, 22, 24, p.clay, 4)}${box(8, -82, 22, 9, p.ink, 4)}`;

/** Door L1 from inside: the bridge with people boarding, assist handles, and the crew seat on the right. */
export const boardingDoor = (p: Paint) => svg`
  ${box(220, 46, 200, 340, p.metal)}
  <path d="M290 60H350L334 136H306Z" fill=${p.lamp} />
  <path d="M220 46L288 138V245L220 386Z" fill=${p.edge} /><path d="M420 46L352 138V245L420 386Z" fill=${p.shade} />
  <path d="M220 92L284 150V214L220 272ZM420 92L356 150V214L420 272Z" fill=${p.sky} />
  <path d="M246 112V252M266 130V234M394 112V252M374 130V234" stroke=${p.steel} stroke-width="4" />
  <path d="M220 386L288 245H352L420 386Z" fill=${p.slate} />
  ${box(288, 138, 64, 108, p.paper)}${box(298, 158, 44, 88, p.haze)}
  ${dot(320, 140, 130, p.glow)}
  ${standing(p, 337, 250, 0.64, 'short', 5)}
  ${standing(p, 314, 268, 0.8, 'bun', 4)}
  ${standing(p, 354, 300, 1.12, 'scarf', 2, satchel(p))}
  ${standing(p, 274, 344, 1.5, 'short', 0, roller(p))}
  <path d="M420 46H396Q388 60 390 80V330Q392 366 420 384Z" fill=${p.shade} />
  <path d="M401 116q0-14 6-14t6 14v26q0 14-6 14t-6-14Z" fill=${p.sky} /><path d="M386 292Q376 336 388 364L420 376V286Z" fill=${p.edge} />
  <path d="M0 0H800V450H0ZM256 56Q226 56 226 88V372H414V88Q414 56 384 56Z" fill=${p.wall} fill-rule="evenodd" />
  <path d="M256 42Q212 42 212 88V378H226V88Q226 56 256 56H384Q414 56 414 88V378H428V88Q428 42 384 42Z" fill=${p.metal} />
  <path d="M384 42Q428 42 428 88V378H421V88Q421 48 384 48H256Q238 48 228 58 238 42 256 42Z" fill=${p.steel} />
  ${box(0, 340, 212, 40, p.shade)}${box(428, 340, 42, 40, p.shade)}${box(0, 378, 800, 80, p.floor)}
  <path d="M226 384H414L480 450H150Z" fill=${p.paper} opacity=".16" />
  ${box(206, 371, 228, 10, p.metal, 2)}${box(206, 379, 228, 5, p.iron, 2)}
  ${[192, 440].map((x) => svg`${box(x - 3, 180, 16, 84, p.edge, 8)}${box(x, 172, 9, 100, p.iron, 4)}`)}
  ${box(278, 10, 84, 22, p.seat, 5)}${box(282, 13, 76, 16, p.green, 3)}
  ${box(436, 92, 26, 40, p.iron, 4)}${box(439, 96, 20, 22, p.ink, 2)}${box(440, 122, 8, 6, p.green, 2)}
  <path d="M470 0H800V450H526L470 378Z" fill=${p.shade} /><path d="M470 0V378L480 391V0Z" fill=${p.edge} />
  <path d="M498 122Q498 114 506 111L598 78Q606 76 606 86V450H548L498 386Z" fill=${p.edge} />
  <path d="M506 132Q506 126 512 124L590 96Q602 94 602 102V396L506 320Z" fill=${p.seam} /><path d="M590 96V400L506 320V132Z" fill=${p.seat} />
  <path d="M506 190V132Q506 126 512 124L590 96V192Z" fill=${p.sand} /><path d="M590 96Q602 94 602 102V192H590Z" fill=${p.edge} />
  <path d="M526 190L540 262M580 192L560 274" stroke=${p.ink} stroke-width="7" />
  <path d="M488 242L506 232 602 262V410H580L488 324Z" fill=${p.seam} />
  <path d="M488 242L580 270V410L488 324Z" fill=${p.seat} /><path d="M496 258L572 282V292L496 267Z" fill=${p.seam} />
  <g transform="skewY(-6)">${handset(p, 660, 234, 1)}</g>
  ${box(0, 0, 128, 380, p.iron)}${curtain(p, 20, 20, 6)}`;
