/** The colours of a print: the airline's own and those that are always the same, each pair held against WCAG 1.4.3. */
import type { Airline } from '../../course/schema.ts';
import { contrast } from '../../course/schema/contrast.ts';
import type { Colour } from '../markup/css.ts';

export interface Palette {
  /** The band that carries the headline. */
  bar: Colour;
  onBar: Colour;
  /** Numbers of steps, headings and lines. */
  accent: Colour;
  onAccent: Colour;
  /** Ground of what stands out. */
  tint: Colour;
  paper: Colour;
  ink: Colour;
  muted: Colour;
  line: Colour;
  /** What is never done. */
  never: Colour;
  neverTint: Colour;
}

/** As the player has them, for an airline that names none. */
const usual = { bar: '#10273b', accent: '#0b6b6b' } as const;

const fixed = {
  onBar: '#f6f3ec',
  onAccent: '#ffffff',
  paper: '#ffffff',
  ink: '#10273b',
  muted: '#4a5f70',
  line: '#d8d2c4',
  never: '#9c3a2a',
  neverTint: '#f9e5df',
} as const;

/** Of text, WCAG 2.2, 1.4.3. Posters have larger text too, for which less would do. */
const least = 4.5;

/** What stands on what, and what to change where it can't be read. */
const pairs: readonly (readonly [keyof Palette, keyof Palette, 'bar' | 'accent'])[] = [
  ['onBar', 'bar', 'bar'],
  ['onAccent', 'accent', 'accent'],
  ['accent', 'paper', 'accent'],
  ['accent', 'tint', 'accent'],
  ['ink', 'tint', 'accent'],
];

const called: Partial<Record<keyof Palette, string>> = {
  onBar: 'the words on the band',
  bar: 'the band',
  onAccent: 'the words on the accent colour',
  accent: 'the accent colour',
  paper: 'the paper',
  ink: 'the text',
  tint: 'the tinted ground',
};

/** Two colours that can't be told apart well enough to be read. */
export class UnreadableColours extends Error {}

/** @throws {UnreadableColours} a sentence that names both colours and the remedy */
export function paletteOf({ colours }: Pick<Airline, 'colours'>): Palette {
  const { bar, accent } = { ...usual, ...(colours as Partial<Record<'bar' | 'accent', Colour>> | undefined) };
  const palette: Palette = { ...fixed, bar, accent, tint: mixed(accent, '#ffffff', 0.9) };
  for (const [on, ground, remedy] of pairs) {
    const ratio = contrast(palette[on], palette[ground]);
    if (ratio >= least) continue;
    throw new UnreadableColours(
      `Of the airline’s colours, ${called[on]} (${palette[on]}) on ${called[ground]} (${palette[ground]}) can’t be read: the contrast is ` +
        `${Math.floor(ratio * 100) / 100} to 1, and 4.5 is needed (WCAG 1.4.3). Choose a darker "${remedy}" under "colours" in modules/airline.json.`,
    );
  }
  return palette;
}

/** A colour between two. @param share of the second, from 0 to 1 */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const part = (colour: Colour, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
