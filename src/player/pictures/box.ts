import { svg } from 'lit';

/** A rectangle with rounded corners. */
export const box = (x: number, y: number, width: number, height: number, fill: string, round = 0) =>
  svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${round} fill=${fill} />`;

/** A disc about (x, y). */
export const dot = (x: number, y: number, radius: number, fill: string) =>
  svg`<circle cx=${x} cy=${y} r=${radius} fill=${fill} />`;
