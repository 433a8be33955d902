/** A page as it was drawn by a browser, and as the SVG that draws the same. */
import { svg, Markup } from '../markup/markup.ts';
import type { Sheet } from './sheet.ts';

/** Lengths are in CSS pixels from the upper left corner of the sheet. */
export interface DrawnBox {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  fill: string | undefined;
  stroke: { colour: string; width: number } | undefined;
}

/** One line of text in one font. */
export interface DrawnText {
  kind: 'text';
  /** Where it begins to be read: its right end, where it is read from right to left. */
  x: number;
  baseline: number;
  width: number;
  text: string;
  family: string;
  size: number;
  weight: number;
  fill: string;
  direction: 'ltr' | 'rtl';
}

/** A drawing of our own, with everything that styles say of it in attributes. */
export interface DrawnSvg {
  kind: 'svg';
  markup: string;
}

export interface DrawnImage {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  href: string;
}

export type Drawn = DrawnBox | DrawnText | DrawnSvg | DrawnImage;

/** One sheet: what is cut off at the edge of the bleed, and what lies over it all. */
export interface DrawnSheet {
  width: number;
  height: number;
  cut: { x: number; y: number; width: number; height: number; drawn: Drawn[] };
  over: Drawn[];
}

/** Of a document in SVG. @param fontFaces `@font-face` rules for every font in it */
export function svgOf(
  { width, height, cut, over }: DrawnSheet,
  { sheet, title, language, fontFaces }: { sheet: Sheet; title: string; language: string; fontFaces: string },
): string {
  const { unit } = sheet;
  return svg`<?xml version="1.0" encoding="UTF-8"?>
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="${sheet.width}${unit}"
      height="${sheet.height}${unit}"
      viewBox="0 0 ${width} ${height}"
      xml:lang="${language}"
      role="img"
    >
      <title>${title}</title>
      <style>
        ${new Markup(fontFaces)}
      </style>
      <clipPath id="cut">
        <rect x="${cut.x}" y="${cut.y}" width="${cut.width}" height="${cut.height}" />
      </clipPath>
      <g clip-path="url(#cut)">${cut.drawn.map(elementOf)}</g>
      ${over.map(elementOf)}
    </svg> `.text;
}

function elementOf(drawn: Drawn): Markup {
  switch (drawn.kind) {
    case 'box':
      return boxOf(drawn);
    case 'text':
      return textOf(drawn);
    case 'svg':
      return new Markup(`${drawn.markup}\n`);
    case 'image': {
      const { x, y, width, height, href } = drawn;
      return svg`<image x="${x}" y="${y}" width="${width}" height="${height}" href="${href}" /> `;
    }
  }
}

function boxOf({ x, y, width, height, radius, fill, stroke }: DrawnBox): Markup {
  const inset = (stroke?.width ?? 0) / 2;
  const colours =
    stroke === undefined
      ? svg`fill="${fill ?? 'none'}"`
      : svg`fill="${fill ?? 'none'}" stroke="${stroke.colour}" stroke-width="${stroke.width}"`;
  return svg`<rect
    x="${x + inset}"
    y="${y + inset}"
    width="${width - 2 * inset}"
    height="${height - 2 * inset}"
    rx="${Math.max(0, Math.min(radius, width / 2, height / 2) - inset)}"
    ${colours}
  /> `;
}

function textOf({ x, baseline, text, family, size, weight, fill, direction }: DrawnText): Markup {
  return svg`<text
    x="${x}"
    y="${baseline}"
    font-family="${family}"
    font-size="${size}"
    font-weight="${weight}"
    fill="${fill}"
    direction="${direction}"
    xml:space="preserve"
    >${text}</text
  > `;
}
