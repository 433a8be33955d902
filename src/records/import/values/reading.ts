/** What reading a text gives: a value, or why there is none. */
export type Reading<Value> = Read<Value> | Problem;

export interface Read<Value> {
  value: Value;
  /** How it was read, where the text alone doesn't say. */
  rule?: string;
  /** What was assumed, as a sentence. */
  warning?: string;
}

export interface Problem {
  /** A sentence; what it quotes of the file is between “ and ”. */
  problem: string;
}

/** Part of what the file says, to quote in a sentence. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 57)}...` : text}”`;
}
