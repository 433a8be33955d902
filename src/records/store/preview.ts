/** What an import would do, without doing it. */
import type { Actor } from './audit.ts';
import { mergeRecords, type ImportedRecord, type ImportSource } from './merge.ts';
import type { Store } from './open.ts';
import type { Import } from './tables.ts';

/** What a preview ends with. */
class Preview extends Error {
  readonly done: Import;

  constructor(done: Import) {
    super('This was a preview.');
    this.done = done;
  }
}

/** What `mergeRecords` would make of the same arguments; nothing is kept. */
export async function previewMerge(
  store: Store,
  source: ImportSource,
  actor: Actor,
  batches: AsyncIterable<readonly ImportedRecord[]>,
  rejected: () => number = () => 0,
): Promise<Import> {
  try {
    return await mergeRecords(store, source, actor, batches, rejected, (_transaction, done) =>
      Promise.reject(new Preview(done)),
    );
  } catch (error) {
    if (error instanceof Preview) return error.done;
    throw error;
  }
}
