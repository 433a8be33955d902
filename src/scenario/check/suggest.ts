import { closest, distance } from 'fastest-levenshtein';

/** The name that was perhaps meant; undefined where none is near, or it is no name. */
export function nearest(name: unknown, known: readonly string[]): string | undefined {
  if (typeof name !== 'string' || known.length === 0) return undefined;
  const found = closest(name, known);
  return distance(name, found) <= Math.max(2, name.length / 3) ? found : undefined;
}

/** A "did you mean" sentence for a name that is not among the known ones; '' where none is near, or it is no name. */
export function didYouMean(name: unknown, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '' : `Did you mean "${meant}"? `;
}
