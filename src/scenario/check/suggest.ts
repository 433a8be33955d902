import { closest, distance } from 'fastest-levenshtein';

/** A "did you mean" sentence for a name that is not among the known ones; '' where none is near, or it is no name. */
export function didYouMean(name: unknown, known: readonly string[]): string {
  if (typeof name !== 'string' || known.length === 0) return '';
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(2, name.length / 3) ? `Did you mean "${nearest}"? ` : '';
}
