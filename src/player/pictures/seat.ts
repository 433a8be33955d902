import { svg, type SVGTemplateResult } from 'lit';
import { box } from './box.ts';
import type { Paint } from './palette.ts';

/** A row from the side, facing left, with whoever sits there at (x, y), and the tray at the back of the seat. */
export const sideSeat = (
  p: Paint,
  x: number,
  y: number,
  who?: SVGTemplateResult,
  trayDown = false,
) => svg`<g transform="translate(${x} ${y}) scale(2)">
    <path d="M-16 14L-22 46H-15L-9 24H9L18 46H25L15 14Z" fill=${p.iron} />
    <path d="M15 4L27-72C28-82 44-82 43-71L35 8C34 16 15 16 15 4Z" fill=${p.seat} />
    <path d="M33-52L41-52 35 8C34 12 31 14 26 14Z" fill=${p.seam} />
    <path d="M24-53L27-72C28-82 44-82 43-71L41-51Z" fill=${p.sand} />
    <path d="M-32 1C-30-3-24-1-20-1L20 4V15H-26C-33 15-34 6-32 1Z" fill=${p.seat} />
    <path d="M-32.5 8Q-10 10 24 9V15H-26C-31 15-33 12-32.5 8Z" fill=${p.seam} />
    ${
      trayDown
        ? svg`<path d="M37-16L48-22" stroke=${p.steel} stroke-width="2.5" />
            <path d="M38-26H70L68-22H38Z" fill=${p.iron} />`
        : svg`<path d="M40-48L45-47 41-15 37-15Z" fill=${p.edge} />`
    }
  </g>
  ${who}
  <g transform="translate(${x} ${y}) scale(2)">
    <path d="M-24-14H14Q19-14 19-10.5T14-7H11L13 9H5L4-7H-24Q-28-7-28-10.5T-24-14Z" fill=${p.iron} />
    <path d="M-24-14H14Q18-14 18.5-11.5H-28Q-27-14-24-14Z" fill=${p.steel} />
  </g>`;

/** A seat as seen from behind, `width` across, with its top at y. */
export const backSeat = (p: Paint, x: number, y: number, width: number) => svg`
  <g transform="translate(${x} ${y}) scale(${width / 100})">
    <path d="M6 22C8-4 92-4 94 22L100 210H0Z" fill=${p.seat} />
    <path d="M6 22C8-4 92-4 94 22L95 56H5Z" fill=${p.sand} />
    <path d="M85 10Q93 14 94 22L100 210H86Z" fill=${p.ink} opacity=".18" />
    ${box(14, 74, 68, 56, p.seam)}${box(18, 78, 60, 48, p.edge)}${box(43, 71, 10, 12, p.ink)}
    <path d="M10 146H86V190Q48 198 10 190Z" fill=${p.seam} />
  </g>`;
