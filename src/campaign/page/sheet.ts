/** The sheet that a page is printed on: the page itself, what is cut off around it, and the marks to cut by. */
import type { Size } from './size.ts';

/** Measures, in the unit of the size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Sheet {
  unit: Size['unit'];
  width: number;
  height: number;
  /** How far what is printed reaches over the edge of the page; 0 where no bleed was asked for. */
  bleed: number;
  /** Where the page is after it has been cut, from the upper left corner of the sheet. */
  trim: Box;
  /** The page with its bleed. */
  bleedBox: Box;
  /** Where to cut, and where to fold. */
  marks: Line[];
}

/** What printers ask for, in mm: ink over the edge, the length of a mark, and how far marks keep from what is printed. */
const bleed = 3;
const markLength = 5;
const gap = 2;

/**
 * @param withBleed for a printer who cuts; a screen has none
 * @param folds in mm from the left edge of the page
 */
export function sheetOf(
  { width, height, unit }: Size,
  withBleed: boolean,
  folds: readonly number[] = [],
): Sheet {
  if (!withBleed || unit === 'px') {
    const page = { x: 0, y: 0, width, height };
    return { unit, width, height, bleed: 0, trim: page, bleedBox: page, marks: [] };
  }
  const around = bleed + gap + markLength;
  const trim = { x: around, y: around, width, height };
  const before = around - bleed;
  return {
    unit,
    width: width + 2 * around,
    height: height + 2 * around,
    bleed,
    trim,
    bleedBox: { x: before, y: before, width: width + 2 * bleed, height: height + 2 * bleed },
    marks: [...marksAround(trim), ...folds.flatMap((fold) => foldMarks(trim, fold))],
  };
}

/** Two at each corner, outside of the bleed. */
function marksAround({ x, y, width, height }: Box): Line[] {
  const columns = [x, x + width];
  const rows = [y, y + height];
  const ends = (at: number, first: boolean) =>
    first
      ? [at - bleed - gap - markLength, at - bleed - gap]
      : [at + bleed + gap, at + bleed + gap + markLength];
  return columns.flatMap((column, i) =>
    rows.flatMap((row, j) => {
      const [y1, y2] = ends(row, j === 0) as [number, number];
      const [x1, x2] = ends(column, i === 0) as [number, number];
      return [
        { x1: column, x2: column, y1, y2 },
        { x1, x2, y1: row, y2: row },
      ];
    }),
  );
}

/** Above and below the page, shorter than marks to cut by. */
function foldMarks({ x, y, height }: Box, fold: number): Line[] {
  const at = x + fold;
  const near = bleed + gap;
  const far = near + markLength / 2;
  return [
    { x1: at, x2: at, y1: y - far, y2: y - near },
    { x1: at, x2: at, y1: y + height + near, y2: y + height + far },
  ];
}
