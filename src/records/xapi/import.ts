import type { Actor } from '../store/audit.ts';
import type { Store } from '../store/open.ts';
import type { Import } from '../store/tables.ts';

export interface LrsOptions {
  /** The address of the LRS, to which `/statements` is added. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** An instant: only what was stored after it is read. */
  since?: string;
  actor: Actor;
  system: string;
  signal?: AbortSignal;
}

/** Reads the attempts that the statements of an LRS tell of. @throws Error until it is built */
export function importFromLrs(_store: Store, { url }: LrsOptions): Promise<Import> {
  return Promise.reject(new Error(`Statements can't be read from ${url} yet.`));
}
