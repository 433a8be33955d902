/** Counts sentences, so that a million rows with the same warning are one line. */
export interface Counted {
  /** A sentence; what it quoted of single rows is left out. */
  message: string;
  count: number;
  /** The line of the file on which it is first. */
  line: number;
}

/** More kinds of sentences are counted as others. */
const mostKinds = 200;

export class Tally {
  readonly #counted = new Map<string, Counted>();

  add(message: string, line: number): void {
    const shown = message.includes('“') ? message.replace(/“[^”]*”/g, '“…”') : message;
    const key = this.#counted.has(shown) || this.#counted.size < mostKinds ? shown : 'Other reasons.';
    const known = this.#counted.get(key);
    if (known) known.count += 1;
    else this.#counted.set(key, { message: key, count: 1, line });
  }

  /** The most frequent first. */
  get counts(): Counted[] {
    return [...this.#counted.values()].sort((a, b) => b.count - a.count || a.line - b.line);
  }
}
