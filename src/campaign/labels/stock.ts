/** Label stock: how large a label is, and where labels are on a sheet. Measures in mm. */
import { sizes } from '../page/size.ts';
import type { Size } from '../page/size.ts';
import type { CareItem } from '../../course/schema.ts';

export interface Stock {
  /** In the names of files. */
  id: string;
  shape: CareItem['shapes'][number];
  width: number;
  height: number;
  /** How wide the code is with its quiet zone. */
  code: number;
  /** Of the smallest words. */
  text: number;
  /** Whether it is low for its width: names stand in a row then, and what is said about the code beside it and not below. */
  low: boolean;
  /** Whether bars fit in beside the code. */
  bars: boolean;
  sheet: {
    /** What it is called; what fits it is named in docs. */
    id: string;
    size: Size;
    columns: number;
    rows: number;
    /** The upper left corner of the first label. */
    left: number;
    top: number;
    /** From one label to the next. */
    across: number;
    down: number;
    /** Whether the sheet is cut by hand, and so needs marks. */
    cut: boolean;
  };
}

const inch = 25.4;

/** A sheet of plain paper to cut from, with labels in the middle of it. */
function cutSheet(id: string, width: number, height: number, columns: number, rows: number, gap: number) {
  const { a4 } = sizes;
  const [across, down] = [width + gap, height + gap];
  const left = (a4.width - columns * across + gap) / 2;
  const top = (a4.height - rows * down + gap) / 2;
  return { id, size: a4, columns, rows, left, top, across, down, cut: true };
}

/** Sheets that are sold everywhere, by the measures of their makers, and two for labels that have to be cut out. */
export const stocks: readonly Stock[] = [
  {
    // As Avery L7160 and the many like it: 21 on A4.
    id: '63x38',
    shape: 'rectangle',
    width: 63.5,
    height: 38.1,
    code: 21,
    text: 2,
    low: false,
    bars: false,
    sheet: {
      id: 'a4-63x38',
      size: sizes.a4,
      columns: 3,
      rows: 7,
      left: 7.21,
      top: 15.15,
      across: 66.04,
      down: 38.1,
      cut: false,
    },
  },
  {
    // As Avery L7163: 14 on A4.
    id: '99x38',
    shape: 'rectangle',
    width: 99.1,
    height: 38.1,
    code: 26,
    text: 2.05,
    low: true,
    bars: true,
    sheet: {
      id: 'a4-99x38',
      size: sizes.a4,
      columns: 2,
      rows: 7,
      left: 4.65,
      top: 15.15,
      across: 101.6,
      down: 38.1,
      cut: false,
    },
  },
  {
    // As Avery 5160: 30 on US Letter, 2 5/8 by 1 inch.
    id: '67x25',
    shape: 'rectangle',
    width: 2.625 * inch,
    height: inch,
    code: 18,
    text: 1.65,
    low: true,
    bars: false,
    sheet: {
      id: 'letter-67x25',
      size: sizes.letter,
      columns: 3,
      rows: 10,
      left: 0.1875 * inch,
      top: 0.5 * inch,
      across: 2.75 * inch,
      down: inch,
      cut: false,
    },
  },
  {
    // Around a tube 16 mm thick: 50 mm, and 4 mm to stick on.
    id: 'strip-54x34',
    shape: 'strip',
    width: 54,
    height: 34,
    code: 17,
    text: 1.65,
    low: false,
    bars: false,
    sheet: cutSheet('a4-strip', 54, 34, 3, 7, 5),
  },
  {
    // On a lid.
    id: 'round-40',
    shape: 'round',
    width: 40,
    height: 40,
    code: 20,
    text: 1.75,
    low: false,
    bars: false,
    sheet: cutSheet('a4-round', 40, 40, 4, 6, 6),
  },
];

/** Where each label of a sheet has its upper left corner, row by row. */
export function placesOn({
  sheet: { columns, rows, left, top, across, down },
}: Stock): { x: number; y: number }[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    x: left + (i % columns) * across,
    y: top + Math.floor(i / columns) * down,
  }));
}
