/** The cells of a row by what they are about, without what a program has put around their text. */
import type { Field } from './formats/layout.ts';
import type { Header } from './header.ts';

/** Characters; what is longer is no value of a report. */
const longestValue = 10_000;
/** What PostgreSQL can't keep, what was no text when it was decoded, and halves of characters. */
const noText = /[\0\ufffd\p{Cs}]/u;

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

/** @returns why the cells can't be kept, as a sentence */
export function unfit(cells: readonly string[]): string | undefined {
  for (const cell of cells) {
    if (cell.length > longestValue) return `A value is longer than ${longestValue} characters.`;
    if (noText.test(cell)) return 'There is a character that is no text.';
  }
  return undefined;
}

/** A cell without the apostrophe that keeps a spreadsheet from running it as a formula. */
export function undefused(cell: string): string {
  return cell.charCodeAt(0) === 39 && /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** What the columns of a file are about, to find texts in its rows by. */
export class Columns {
  readonly #places: Header['columns'];
  readonly #blanks: ReadonlySet<string>;
  readonly #fixed: ReadonlyMap<string, string>;
  readonly #isEscaped: boolean;

  constructor({ layout, columns }: Header) {
    this.#places = columns;
    this.#blanks = new Set(layout.blanks);
    this.#fixed = new Map(Object.entries(layout.fixed ?? {}));
    this.#isEscaped = layout.isEscaped ?? false;
  }

  /** @returns the text of a field; blank where there is none, or where it stands for nothing */
  text(cells: readonly string[], field: Field): string {
    const place = this.#places.get(field);
    const text = place === undefined ? '' : this.clean(cells[place] ?? '');
    return text === '' && this.#fixed.size > 0 ? (this.#fixed.get(field) ?? '') : text;
  }

  /** @returns a cell without what a program has put around its text; blank where it stands for nothing */
  clean(cell: string): string {
    if (cell === '') return cell;
    const text = undefused(this.#isEscaped && cell.includes('&') ? unescaped(cell) : cell).trim();
    return text.length <= 12 && this.#blanks.has(text.toLowerCase()) ? '' : text;
  }
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#0?39|nbsp);/g, (entity) => entities.get(entity)!);
}

/** A row's texts by field. Made for each row, so it is a class: closures cost more than the row. */
export class RowTexts {
  readonly cells: readonly string[];
  readonly #columns: Columns;

  constructor(columns: Columns, cells: readonly string[]) {
    this.#columns = columns;
    this.cells = cells;
  }

  of(field: Field): string {
    return this.#columns.text(this.cells, field);
  }

  at(place: number | undefined): string {
    return place === undefined ? '' : this.#columns.clean(this.cells[place] ?? '');
  }
}
