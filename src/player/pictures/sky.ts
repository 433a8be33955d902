import { svg } from 'lit';
import { box } from './box.ts';
import type { Paint } from './palette.ts';

const cloud = (p: Paint, x: number, y: number, size: number) =>
  svg`<path transform="translate(${x} ${y}) scale(${size})" fill=${p.cloud} opacity=".9"
    d="M0 0C2-12 18-14 24-8 30-24 56-24 62-10 72-16 88-10 90 0Z" />`;

/** A stretch of sky; its sun or moon stands `across` the width. */
export function sky(p: Paint, x: number, y: number, width: number, height: number, across: number, size = 1) {
  const disc = (radius: number, opacity: number) =>
    svg`<circle cx=${x + width * across} cy=${y + height * p.height} r=${radius * p.radius * size} fill=${p.disc} opacity=${opacity} />`;
  return svg`${box(x, y, width, height, p.sky)}
    <path transform="translate(${x} ${y}) scale(${width / 100} ${height / 100})" vector-effect="non-scaling-stroke"
      stroke=${p.disc} stroke-width="2" stroke-linecap="round" opacity=${p.night}
      d="M6 22h0M13 8h0M31 14h0M44 9h0M47 26h0M57 33h0M60 12h0M71 24h0M79 7h0M94 15h0" />
    ${disc(3, 0.12)}${disc(1.8, 0.2)}${disc(1, 1)}
    ${cloud(p, x + width * 0.1, y + height * 0.72, height / 260)}${cloud(p, x + width * 0.64, y + height * 0.48, height / 320)}`;
}
