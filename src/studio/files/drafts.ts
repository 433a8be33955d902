/** Edits that have not been saved: they outlive a reload and a crash. */
import { inDatabase, whyNotKept, type Draft } from './database.ts';

export type { Draft } from './database.ts';

/** Whether it was kept, and if not, why, in a sentence to show. */
export type Kept = { kept: true } | { kept: false; why: string };

const kept: Kept = { kept: true };

/** For each file the write that is under way and the draft that waits for its end, of which only the newest counts. */
const writes = new Map<string, { done: Promise<Kept>; next?: Draft | undefined }>();

/**
 * Keeps a draft in place of what was kept of its file. May be called at every key: while one is written, only the newest
 * waits. Never rejects.
 */
export function keepDraft(draft: Draft): Promise<Kept> {
  const key = keyOf(draft.store, draft.file);
  const under = writes.get(key);
  if (!under) return begin(key, draft);
  under.next = draft;
  return under.done.then(() => {
    // Whoever comes first writes what waits; the others wait for that.
    const { next } = under;
    under.next = undefined;
    return next ? begin(key, next) : (writes.get(key)?.done ?? kept);
  });
}

function begin(key: string, draft: Draft): Promise<Kept> {
  const entry = { done: write(draft) };
  writes.set(key, entry);
  void entry.done.then(() => {
    // Later than whoever waits for this write, who may have put another one here.
    queueMicrotask(() => {
      if (writes.get(key) === entry) writes.delete(key);
    });
  });
  return entry.done;
}

async function write(draft: Draft): Promise<Kept> {
  try {
    await inDatabase((db) => db.put('drafts', draft));
    return kept;
  } catch (error) {
    return { kept: false, why: whyNotKept(error) };
  }
}

/** What was kept of a content store, by file. @returns none, and why, where the browser keeps nothing */
export async function draftsOf(store: string): Promise<{ drafts: ReadonlyMap<string, Draft>; why?: string }> {
  try {
    const found = await inDatabase((db) => db.getAllFromIndex('drafts', 'store', store));
    return { drafts: new Map(found.map((draft) => [draft.file, draft])) };
  } catch (error) {
    return { drafts: new Map(), why: whyNotKept(error) };
  }
}

/** Forgets the draft of a file: it has been saved, or is not wanted any more. Never rejects. */
export async function dropDraft(store: string, file: string): Promise<Kept> {
  const key = keyOf(store, file);
  const under = writes.get(key);
  if (under) under.next = undefined;
  await under?.done;
  try {
    await inDatabase((db) => db.delete('drafts', [store, file]));
    return kept;
  } catch (error) {
    return { kept: false, why: whyNotKept(error) };
  }
}

const keyOf = (store: string, file: string) => `${store}\n${file}`;
