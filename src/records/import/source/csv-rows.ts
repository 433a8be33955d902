/**
 * Rows of separated text by RFC 4180, as it comes. A parser of CSV gives up on the whole file, or swallows the rest of it,
 * where a quotation mark is never closed; here that one line is set aside, and reading goes on with the next.
 */
import type { SourceRow } from './row.ts';

/** No row of an export is longer, in characters; what is has lost a quotation mark. */
const longestRow = 256 * 1024;

const quote = '"';
const notClosed = 'A quotation mark is opened here and never closed.';
const textAfterQuote = 'There is text between a closing quotation mark and the next separator.';

export class CsvRows {
  readonly #separator: string;
  /** The character that ends a row: a line feed, or the carriage return of files that have no line feed. */
  readonly #end: string;
  #text = '';
  #line = 1;
  #quoteAt = -1;

  constructor(separator: string, end: '\n' | '\r' = '\n') {
    this.#separator = separator;
    this.#end = end;
  }

  /** Adds what comes next in the file. @returns the rows that are whole now; blank lines are none */
  push(text: string): SourceRow[] {
    this.#text += text;
    return this.#rows(false);
  }

  /** @returns the rows that are left when nothing comes any more */
  end(): SourceRow[] {
    return this.#rows(true);
  }

  #rows(isAll: boolean): SourceRow[] {
    const rows: SourceRow[] = [];
    let from = 0;
    this.#quoteAt = this.#text.indexOf(quote);
    while (from < this.#text.length) {
      const next = this.#row(from, isAll, rows);
      if (next === undefined) break;
      from = next;
    }
    this.#text = this.#text.slice(from);
    return rows;
  }

  /** Reads one row. @returns where the next begins; undefined where more text is needed to tell */
  #row(from: number, isAll: boolean, rows: SourceRow[]): number | undefined {
    const text = this.#text;
    const found = text.indexOf(this.#end, from);
    if (found === -1 && !isAll) return this.#giveUp(from, rows);
    const end = found === -1 ? text.length : found;
    if (this.#quoteAt !== -1 && this.#quoteAt < from) this.#quoteAt = text.indexOf(quote, from);
    if (this.#quoteAt === -1 || this.#quoteAt > end) {
      const last = text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end;
      if (last > from) rows.push({ line: this.#line, cells: text.slice(from, last).split(this.#separator) });
      this.#line += 1;
      return end + 1;
    }
    return this.#quotedRow(from, isAll, rows);
  }

  #quotedRow(from: number, isAll: boolean, rows: SourceRow[]): number | undefined {
    const text = this.#text;
    const cells: string[] = [];
    let at = from;
    for (;;) {
      if (text[at] === quote) {
        const cell = this.#quotedCell(at);
        if (cell === undefined)
          return isAll ? this.#setAside(from, notClosed, rows) : this.#giveUp(from, rows);
        cells.push(cell.value);
        at = cell.end;
        if (at >= text.length - 1 && !isAll) return this.#giveUp(from, rows);
        if (text[at] === '\r' && text[at + 1] === this.#end) at += 1;
        const isEnd = at >= text.length || text[at] === this.#end;
        if (!isEnd && text[at] !== this.#separator) return this.#setAside(from, textAfterQuote, rows);
      } else {
        const separator = indexOrEnd(text, this.#separator, at);
        const end = indexOrEnd(text, this.#end, at);
        if (end === text.length && separator === end && !isAll) return this.#giveUp(from, rows);
        const isLast = end <= separator;
        const stop = Math.min(separator, end);
        cells.push(text.slice(at, isLast && text[stop - 1] === '\r' && stop > at ? stop - 1 : stop));
        at = stop;
      }
      if (at >= text.length || text[at] === this.#end) break;
      at += 1;
    }
    rows.push({ line: this.#line, cells });
    this.#line += 1 + countOf(text, this.#end, from, at);
    return at + 1;
  }

  /** @param at where the opening quotation mark is */
  #quotedCell(at: number): { value: string; end: number } | undefined {
    let value = '';
    let from = at + 1;
    for (;;) {
      const close = this.#text.indexOf(quote, from);
      if (close === -1) return undefined;
      value += this.#text.slice(from, close);
      if (this.#text[close + 1] !== quote) return { value, end: close + 1 };
      value += quote;
      from = close + 2;
    }
  }

  /** More text may make the row whole, unless it is too long already. */
  #giveUp(from: number, rows: SourceRow[]): number | undefined {
    return this.#text.length - from > longestRow ? this.#setAside(from, notClosed, rows) : undefined;
  }

  #setAside(from: number, broken: string, rows: SourceRow[]): number {
    const end = indexOrEnd(this.#text, this.#end, from);
    rows.push({ line: this.#line, cells: [this.#text.slice(from, end).replace(/\r$/, '')], broken });
    this.#line += 1;
    return end + 1;
  }
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index === -1 ? text.length : index;
}

function countOf(text: string, what: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(what, from); at !== -1 && at < to; at = text.indexOf(what, at + 1)) count += 1;
  return count;
}
