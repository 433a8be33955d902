import { svg } from 'lit';
import { box, dot } from './box.ts';
import { handset } from './handset.ts';
import type { Paint } from './palette.ts';

/** The reinforced door at the end of the forward corridor, with its viewer, keypad and interphone. */
export const flightDeckDoor = (p: Paint) => svg`
    <path d="M230 30L196 0H0V450H182L230 386Z" fill=${p.steel} /><path d="M230 30L160-32V479L230 386Z" fill=${p.edge} />
  <path d="M156 0V450H160V0ZM0 200L156 190V194L0 206Z" fill=${p.slate} />
  ${box(134, 216, 10, 40, p.iron, 4)}${box(134, 130, 10, 40, p.iron, 4)}
  <path d="M570 30L604 0H800V450H618L570 386Z" fill=${p.slate} /><path d="M570 30L640-32V479L570 386Z" fill=${p.steel} />
  ${box(640, 0, 4, 450, p.iron)}${box(656, 206, 9, 60, p.metal, 4)}
  ${box(230, 30, 340, 356, p.shade)}${box(230, 30, 340, 150, p.beam)}${box(230, 346, 340, 40, p.edge)}
  <path d="M230 30H570L604 0H196Z" fill=${p.edge} />
  <path d="M230 386H570L618 450H182Z" fill=${p.floor} /><path d="M326 386H474L492 450H308Z" fill=${p.ink} opacity=".35" />
  ${dot(400, 60, 250, p.glow)}
  ${box(318, 58, 164, 330, p.iron, 12)}${box(324, 64, 152, 324, p.steel, 9)}${box(334, 74, 132, 314, p.shade, 5)}${box(334, 74, 126, 312, p.wall, 5)}
  ${box(350, 94, 96, 112, p.edge, 9)}${box(352, 97, 94, 109, p.shade, 8)}${box(350, 224, 96, 136, p.edge, 9)}${box(352, 227, 94, 133, p.shade, 8)}
  ${[358, 434].map((x) => [234, 347].map((y) => box(x, y, 6, 6, p.steel, 3)))}
  ${dot(398, 146, 14, p.steel)}${dot(398, 146, 9, p.ink)}${dot(395, 143, 3, p.metal)}
  ${box(448, 196, 22, 44, p.iron, 5)}${box(428, 212, 38, 10, p.ink, 5)}
  ${[96, 300].map((y) => box(326, y, 10, 34, p.iron, 3))}
  ${box(494, 160, 56, 84, p.iron, 8)}${box(494, 160, 52, 80, p.ink, 8)}
  ${[0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => box(501 + column * 14, 180 + row * 14, 10, 10, p.metal, 3)))}
  ${dot(506, 170, 4, p.red)}${dot(520, 170, 4, p.green)}
  ${handset(p, 274, 200, 1)}
  ${box(330, 36, 140, 12, p.edge, 6)}${box(334, 36, 132, 9, p.lamp, 5)}`;
