/** The ways in which every screen is looked at. */
import type { BrowserContextOptions } from 'playwright-core';

const languages = ['en', 'fr', 'ar'] as const;
const colourSchemes = ['light', 'dark'] as const;

/** A small telephone, or 400 % zoom, and a desktop; CSS pixels. */
const widths = [320, 1280] as const;

export interface Look {
  language: (typeof languages)[number];
  colourScheme: (typeof colourSchemes)[number];
  width: (typeof widths)[number];
  /** Counts the looks in one language, from 0. */
  turn: number;
}

export const looks: readonly Look[] = languages.flatMap((language) =>
  colourSchemes.flatMap((colourScheme, i) =>
    widths.map((width, j) => ({ language, colourScheme, width, turn: i * widths.length + j })),
  ),
);

export function nameOf({ language, colourScheme, width }: Look): string {
  return `${language} · ${colourScheme} · ${width} px`;
}

/** A tablet that is set up like this. Its reader asks for calm, so that no colour is caught half-way. */
export function tabletFor({ language, colourScheme, width }: Look): BrowserContextOptions {
  return {
    locale: language,
    colorScheme: colourScheme,
    viewport: { width, height: width === 320 ? 640 : 800 },
    reducedMotion: 'reduce',
  };
}
