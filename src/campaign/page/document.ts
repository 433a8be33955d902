/** A design as one HTML document, one sheet a page, for a browser to show or to print. */
import { directionOf, type Design, type Page } from '../design.ts';
import { css, type Css } from '../markup/css.ts';
import { html, Markup, svg } from '../markup/markup.ts';
import { sheetOf, type Sheet } from './sheet.ts';

export interface DocumentOptions {
  /** Where the fonts are: `@font-face` rules. */
  fonts: Css;
  bleed: boolean;
  /** What stands across each page; undefined for what is to be printed. */
  draft: string | undefined;
}

/** The text of the document. */
export function documentOf(design: Design, { fonts, bleed, draft }: DocumentOptions): string {
  const sheet = sheetOf(design.size, bleed, design.folds);
  const { language, title } = design;
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        ${styleElement(fonts)} ${styleElement(sheetStyle(sheet))} ${styleElement(design.style)}
      </head>
      <body>
        ${design.pages.map((page) => sheetMarkup(page, sheet, draft))}
      </body>
    </html> `.text;
}

function styleElement(style: Css): Markup {
  // A template of styles takes no value that could end the element.
  return new Markup(`<style>${style.text}</style>`);
}

function sheetMarkup({ body }: Page, sheet: Sheet, draft: string | undefined): Markup {
  return html`<section class="sheet">
    <div class="cut"><div class="page">${body}</div></div>
    ${draft !== undefined && across(draft, sheet)}${sheet.marks.length > 0 && marks(sheet)}
  </section> `;
}

/** Too large to overlook, too light to hide what it stands on. */
function across(draft: string, { trim: { x, y, width, height } }: Sheet): Markup {
  const centre = [x + width / 2, y + height / 2] as const;
  const slope = Math.atan2(height, width);
  const angle = (-slope * 180) / Math.PI;
  // A letter is about 0.62 as wide as it is high; what leaves the page is not read as text.
  const long = 0.62 * draft.length;
  const size =
    0.95 *
    Math.min(
      width / (long * Math.cos(slope) + Math.sin(slope)),
      height / (long * Math.sin(slope) + Math.cos(slope)),
    );
  return svg`<svg class="over" viewBox="0 0 ${x * 2 + width} ${y * 2 + height}">
    <text
      x="${centre[0]}"
      y="${centre[1]}"
      transform="rotate(${angle} ${centre[0]} ${centre[1]})"
      font-size="${size}"
      font-weight="700"
      text-anchor="middle"
      dominant-baseline="central"
      fill="#9c3a2a"
      fill-opacity="0.22"
    >
      ${draft}
    </text>
  </svg>`;
}

function marks({ width, height, marks }: Sheet): Markup {
  return svg`<svg class="over" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${marks.map(
      ({ x1, y1, x2, y2 }) =>
        svg`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#000000" stroke-width="0.1" />`,
    )}
  </svg>`;
}

/** A length: styles have no other way to write a number with its unit. */
const length = (value: number, unit: Sheet['unit']): Css =>
  unit === 'mm'
    ? css`
        ${value}mm
      `
    : css`
        ${value}px
      `;

function sheetStyle({ unit, width, height, bleed, trim, bleedBox }: Sheet): Css {
  const l = (value: number) => length(value, unit);
  return css`
    @page {
      size: ${l(width)} ${l(height)};
      margin: 0;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    html {
      font-size: ${l(trim.width / 100)};
      --bleed: ${l(bleed)};
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    body {
      margin: 0;
      font-family: 'Campaign Latin', 'Campaign Arabic', sans-serif;
      font-size: 2.5rem;
      line-height: 1.35;
    }
    :lang(ar) body {
      font-family: 'Campaign Arabic', 'Campaign Latin', sans-serif;
      font-variant-ligatures: none;
      line-height: 1.5;
    }
    h1,
    h2,
    h3,
    p,
    ul,
    ol {
      margin: 0;
      padding: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    bdi {
      unicode-bidi: isolate;
    }
    .sheet {
      position: relative;
      width: ${l(width)};
      height: ${l(height)};
      overflow: hidden;
      break-after: page;
      break-inside: avoid;
    }
    .sheet:last-child {
      break-after: auto;
    }
    .cut {
      position: absolute;
      left: ${l(bleedBox.x)};
      top: ${l(bleedBox.y)};
      width: ${l(bleedBox.width)};
      height: ${l(bleedBox.height)};
      overflow: hidden;
    }
    .page {
      position: absolute;
      left: ${l(bleed)};
      top: ${l(bleed)};
      width: ${l(trim.width)};
      height: ${l(trim.height)};
    }
    .over {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      pointer-events: none;
    }
  `;
}
