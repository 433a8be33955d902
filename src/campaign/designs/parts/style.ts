/** What every design shares: its colours, and how lengths are written. */
import { css, type Css } from '../../markup/css.ts';
import type { Palette } from '../../palette/palette.ts';

/**
 * A length as a share of the width of the page, in hundredths; it shrinks where a text would not fit otherwise
 * (`page/fit.ts`).
 */
export const u = (share: number): Css => css`calc(${share} * var(--u))`;

/** Headings, lists, steps and cards, as every print has them. */
export function sharedStyle(palette: Palette): Css {
  const { bar, onBar, accent, onAccent, tint, paper, ink, muted, line, never, neverTint } = palette;
  return css`
    :root {
      --u: calc(1rem * var(--fit, 1));
    }
    .page {
      color: ${ink};
      background: ${paper};
      display: flex;
      flex-direction: column;
      font-size: ${u(1.75)};
    }
    .ground {
      position: absolute;
      inset: calc(-1 * var(--bleed));
      background: ${paper};
    }
    .band {
      margin: calc(-1 * var(--bleed)) calc(-1 * var(--bleed)) 0;
      padding: calc(var(--bleed) + 4rem) calc(var(--bleed) + 6rem) 4rem;
      color: ${onBar};
      background: ${bar};
    }
    .airline {
      display: flex;
      align-items: center;
      justify-content: space-between;
      font-size: ${u(1.6)};
      font-weight: 600;
    }
    .airline img {
      display: block;
      height: ${u(4.4)};
      max-width: 40rem;
      object-fit: contain;
    }
    h1 {
      font-size: ${u(6)};
      line-height: 1.12;
      font-weight: 700;
      text-wrap: balance;
    }
    :lang(ar) h1 {
      line-height: 1.35;
    }
    h2 {
      font-size: ${u(2.1)};
      line-height: 1.25;
      font-weight: 700;
      color: ${accent};
    }
    :lang(ar) h2 {
      line-height: 1.4;
    }
    .lead {
      font-size: ${u(2.4)};
      line-height: 1.4;
      text-wrap: balance;
    }
    .muted {
      color: ${muted};
    }
    .columns {
      display: flex;
      gap: ${u(4)};
    }
    .columns > * {
      flex: 1 1 0;
      min-width: 0;
    }
    .card {
      padding: ${u(2)} ${u(2.4)};
      border: 0.12rem solid ${line};
      border-radius: ${u(1.2)};
      background: ${paper};
    }
    .card.tinted {
      border-color: ${tint};
      background: ${tint};
    }
    .card.never {
      border-color: ${neverTint};
      background: ${neverTint};
    }
    .card.never h2 {
      color: ${never};
    }
    .steps li,
    .dots li {
      display: flex;
      align-items: flex-start;
    }
    .steps li + li {
      margin-top: ${u(0.9)};
    }
    .dots li + li {
      margin-top: ${u(0.6)};
    }
    .number {
      flex: none;
      display: block;
      width: 1.7em;
      height: 1.7em;
      margin-inline-end: 0.65em;
      border-radius: 50%;
      color: ${onAccent};
      background: ${accent};
      font-weight: 700;
      font-size: 0.9em;
      line-height: 1.7em;
      text-align: center;
    }
    .dot {
      flex: none;
      display: block;
      width: 0.42em;
      height: 0.42em;
      margin-top: 0.5em;
      margin-inline-end: 0.7em;
      border-radius: 50%;
      background: ${accent};
    }
    :lang(ar) .dot {
      margin-top: 0.6em;
    }
    .never .dot {
      background: ${never};
    }
    .icon {
      display: block;
      flex: none;
      fill: none;
      stroke: ${accent};
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .icon .full {
      fill: ${accent};
      stroke: none;
    }
    .never .icon {
      stroke: ${never};
    }
    .contact {
      display: flex;
      align-items: flex-end;
      gap: ${u(1)};
    }
    .contact + .contact {
      margin-top: ${u(0.9)};
    }
    .contact .who {
      flex: 0 1 auto;
    }
    .contact b {
      font-weight: 700;
    }
    .contact .blank {
      flex: 1 1 4em;
      height: 1.2em;
      border-bottom: 0.14rem solid ${muted};
    }
    .contact .how {
      flex: none;
      max-width: 60%;
      font-weight: 700;
      color: ${accent};
    }
    .meant > * {
      display: block;
    }
    .small {
      font-size: ${u(1.15)};
      line-height: 1.4;
      color: ${muted};
    }
  `;
}
