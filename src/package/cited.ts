import { citationsIn } from '../course/citations.ts';
import type { Sources } from '../course/schema.ts';

/** The sources that are cited anywhere in some documents. */
export function citedIn(sources: Sources, documents: readonly unknown[]): Sources {
  const cited = new Set([...citationsIn(documents)].map(({ source }) => source));
  return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}
