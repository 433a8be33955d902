/** Sizes that things are printed or shown in. Paper after ISO 216. */

/** Of the trimmed page, or of the screen. */
export interface Size {
  width: number;
  height: number;
  unit: 'mm' | 'px';
}

const paper = (width: number, height: number): Size => ({ width, height, unit: 'mm' });
const screen = (width: number, height: number): Size => ({ width, height, unit: 'px' });

export const sizes = {
  a2: paper(420, 594),
  a3: paper(297, 420),
  a4: paper(210, 297),
  a5: paper(148, 210),
  letter: paper(215.9, 279.4),
  /** A card for the pocket, before it is folded to 85 by 54 mm, about the size of a bank card. */
  pocket: paper(170, 54),
  /** A card behind an identity card on its lanyard. */
  lanyard: paper(86, 134),
  landscape: screen(1920, 1080),
  portrait: screen(1080, 1920),
  square: screen(1080, 1080),
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
