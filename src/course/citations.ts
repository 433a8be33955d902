import type { Path } from '../scenario/check/problem.ts';

export interface Citation {
  /** The id of the source. */
  source: string;
  path: Path;
}

/** Every source that is cited anywhere in a document, with its place. */
export function* citationsIn(document: unknown, path: Path = []): Generator<Citation> {
  if (typeof document !== 'object' || document === null) return;
  for (const [key, child] of Object.entries(document)) {
    const at = [...path, Array.isArray(document) ? Number(key) : key];
    if (key === 'sources' && Array.isArray(child)) {
      for (const [i, source] of child.entries()) yield { path: [...at, i], source: String(source) };
    } else {
      yield* citationsIn(child, at);
    }
  }
}
