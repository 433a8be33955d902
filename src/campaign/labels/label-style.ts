import { css, type Css } from '../markup/css.ts';
import type { Palette } from '../palette/palette.ts';
import type { Stock } from './stock.ts';

/** How labels of one stock look: the colours of the airline on white, as on a product of its own. */
export function labelStyle(
  { bar, onBar, accent, ink, muted, paper }: Palette,
  { width, height, code, text }: Stock,
): Css {
  return css`
    .label {
      left: 0;
      top: 0;
      position: absolute;
      width: ${width}mm;
      height: ${height}mm;
      overflow: hidden;
      direction: ltr;
      font-size: calc(${text}mm * var(--fit, 1));
      line-height: 1.22;
      color: ${ink};
      background: ${paper};
    }
    .label .title {
      font-weight: 700;
      color: ${accent};
    }
    .label .title:lang(ar),
    .label .text:lang(ar),
    .label .ask:lang(ar) {
      font-family: 'Campaign Arabic', 'Campaign Latin', sans-serif;
    }
    .label .brand {
      font-weight: 700;
      color: ${onBar};
      background: ${bar};
    }
    .label .lot,
    .label .digits,
    .label .address {
      font-size: 0.85em;
      color: ${muted};
      white-space: nowrap;
    }
    .label .qr {
      display: block;
      width: ${code}mm;
      height: ${code}mm;
    }
    .label .bars {
      display: block;
      width: 29.9mm;
      height: auto;
      fill: #000000;
    }
    .label .number {
      font-size: 1.5em;
      font-weight: 700;
      line-height: 1.1;
    }
    .long {
      display: grid;
      grid-template: auto 1fr / 1fr ${code}mm;
      column-gap: 1mm;
    }
    .long .brand {
      grid-column: 1 / -1;
      padding: 0.5mm 2.5mm 0.4mm;
      font-size: 1.1em;
      /* Sheets are seldom cut and fed to a tenth of a millimetre. */
      box-shadow: 0 -2mm 0 2mm ${bar};
      clip-path: inset(-4mm -4mm 0);
    }
    .long .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
      padding: 0.7mm 0 1.2mm 2.5mm;
    }
    .long .title {
      line-height: 1.15;
      font-size: 1.2em;
    }
    .long .title:first-child {
      font-size: 1.7em;
    }
    .low .titles {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2mm;
      align-items: baseline;
    }
    .low .title:lang(ar) {
      margin-inline-end: auto;
    }
    .long .text {
      margin-top: 0.3mm;
    }
    .long .foot {
      display: flex;
      gap: 0 2mm;
      align-items: flex-end;
      justify-content: space-between;
      margin-top: auto;
    }
    .long .foot .asks {
      flex: 1;
    }
    .low .foot .asks {
      display: grid;
      grid-template-columns: auto 1fr;
      column-gap: 1.5mm;
      align-items: center;
    }
    .low .foot .ask {
      grid-column: 1;
    }
    .low .foot .number {
      grid-column: 2;
      grid-row: 1 / span 9;
    }
    .long .ask {
      font-size: 0.95em;
      line-height: 1.15;
    }
    .long .foot .ask:lang(ar) {
      text-align: left;
    }
    .long .code {
      padding: 0.3mm 1.2mm 0.8mm 0;
      text-align: center;
    }
    .long .qr {
      margin-inline: -0.6mm;
    }
    .round {
      display: flex;
      flex-direction: column;
      align-items: center;
      text-align: center;
      border-radius: 50%;
    }
    .round .brand {
      width: 100%;
      padding: 2.6mm 8mm 0.7mm;
    }
    .round .title {
      line-height: 1.2;
    }
    .round .lot {
      margin-top: 0.2mm;
      font-size: 0.75em;
    }
    .marks {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;
}
