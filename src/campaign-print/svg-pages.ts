/** A design as SVG, a file for each page, with as much of each font as stands on it. */
import type { Page } from 'playwright-core';
import type { Design } from '../campaign/design.ts';
import { svgOf, type Drawn, type DrawnSheet } from '../campaign/page/drawing.ts';
import type { Sheet } from '../campaign/page/sheet.ts';
import { facesFor } from './fonts.ts';
import { readDrawing } from './read-drawing.ts';

/** @param page that shows the document of the design */
export async function svgPages(
  page: Page,
  { title, language }: Pick<Design, 'title' | 'language'>,
  sheet: Sheet,
): Promise<Uint8Array[]> {
  const drawn = await page.evaluate(readDrawing);
  return Promise.all(
    drawn.map(async (one) => {
      const fontFaces = await facesFor(charactersIn(one));
      return new TextEncoder().encode(svgOf(one, { sheet, title, language, fontFaces }));
    }),
  );
}

/** Which characters there are in which weight. */
function charactersIn({ cut, over }: DrawnSheet): Map<number, string> {
  const characters = new Map<number, Set<string>>();
  const add = (weight: number, text: string) => {
    const known = characters.get(weight) ?? new Set();
    for (const character of text) known.add(character);
    characters.set(weight, known);
  };
  for (const one of [...cut.drawn, ...over]) {
    if (one.kind === 'text') add(one.weight, one.text);
    else if (one.kind === 'svg') add(700, textIn(one));
  }
  return new Map([...characters].map(([weight, known]) => [weight, [...known].join('')]));
}

/** What is written in a drawing, such as DRAFT. */
function textIn({ markup }: Extract<Drawn, { kind: 'svg' }>): string {
  return [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
}
