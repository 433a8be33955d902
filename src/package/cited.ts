import type { Sources } from '../course/schema.ts';

/** The sources that are cited anywhere in some documents. */
export function citedIn(sources: Sources, documents: readonly unknown[]): Sources {
  const cited = new Set(documents.flatMap(sourcesIn));
  return Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id)));
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    key === 'sources' && Array.isArray(child) ? child.map(String) : sourcesIn(child),
  );
}
