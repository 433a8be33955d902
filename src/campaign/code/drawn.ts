/** Codes as drawings: black on white whatever the colours of the airline are, since a reader needs the contrast. */
import { html, type Markup } from '../markup/markup.ts';
import { ean13, quietLeft } from './ean13.ts';
import { qrOf } from './qr.ts';

/** A QR code with its quiet zone, as large as what it stands in. */
export function qrDrawing(address: string): Markup {
  const { size, path } = qrOf(address);
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
    <rect width="${size}" height="${size}" fill="#ffffff"></rect>
    <path fill="#000000" d="${path}"></path>
  </svg>`;
}

/** How high bars are, and how much longer guard bars are, in modules. Lower than a shop wants, as where room is short. */
const barHeight = 32;
const longer = 5;
/** Of digits below the bars. */
const digitSize = 9;

/** Bars of an item number with its digits below, as on any product. */
export function barsDrawing(digits: string): Markup {
  const { bars, size } = ean13(digits);
  const baseline = barHeight + digitSize;
  const number = (x: number, length: number, text: string) =>
    html`<text x="${x}" y="${baseline}" font-size="${digitSize}" textLength="${length}" lengthAdjust="spacing"
      >${text}</text
    >`;
  return html`<svg class="bars" viewBox="0 0 ${size} ${baseline + 2}" aria-hidden="true">
    <rect width="${size}" height="${baseline + 2}" fill="#ffffff"></rect>
    ${bars.map(
      ({ x, width, guard }) =>
        html`<rect
          x="${x}"
          y="0"
          width="${width}"
          height="${barHeight + (guard ? longer : 0)}"
          fill="#000000"
        ></rect>`,
    )}${number(1, 6, digits[0]!)}${number(quietLeft + 5, 37, digits.slice(1, 7))}${number(quietLeft + 52, 37, digits.slice(7))}
  </svg>`;
}

/** The digits alone, in the groups that they have below bars. */
export function grouped(digits: string): string {
  return `${digits[0]} ${digits.slice(1, 7)} ${digits.slice(7)}`;
}
