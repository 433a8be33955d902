/** What a record keeps of how it was read: texts that a rule was applied to, and what was assumed. */
import type { CompletionRecord } from '../record.ts';
import type { Read } from './values/reading.ts';

export class Notes {
  readonly #original: Record<string, { text: string; rule: string }> = {};
  readonly #warnings: string[] = [];
  #hasOriginal = false;

  /** @returns the value that was read from a text */
  take<Value>(column: keyof CompletionRecord, text: string, { value, rule, warning }: Read<Value>): Value {
    if (rule !== undefined) this.keep(column, text, rule);
    if (warning !== undefined) this.warn(warning);
    return value;
  }

  keep(column: keyof CompletionRecord, text: string, rule: string): void {
    this.#original[column] = { text, rule };
    this.#hasOriginal = true;
  }

  warn(warning: string): void {
    if (!this.#warnings.includes(warning)) this.#warnings.push(warning);
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** As the record's columns have them. */
  columns(): Pick<CompletionRecord, 'original' | 'warnings'> {
    return {
      original: this.#hasOriginal ? JSON.stringify(this.#original) : null,
      warnings: this.#warnings.length > 0 ? JSON.stringify(this.#warnings) : null,
    };
  }
}
