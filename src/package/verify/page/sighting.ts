import type { Rule } from '../finding.ts';

/** Something that was seen in the text of a page, a style sheet or a script, with its offset there. */
export type Sighting =
  /** A URL that is loaded without the learner's doing; `page` where it is relative to whichever page runs it. */
  | { type: 'load'; url: string; at: number; relativeTo: 'file' | 'page' }
  | { type: 'breach'; rule: Rule; what: string; at: number };

/** Sightings of a piece of a text, at their offset in the whole. */
export function* moved(sightings: Iterable<Sighting>, by: number): Generator<Sighting> {
  for (const sighting of sightings) yield { ...sighting, at: sighting.at + by };
}
