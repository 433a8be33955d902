/** Where in a JSON document: property names and array positions from the root. */
export type Path = readonly (string | number)[];

export type Rule =
  | 'syntax'
  | 'shape'
  | 'duplicate-id'
  | 'unknown-step'
  | 'unknown-sign'
  | 'unknown-choice'
  | 'similar-id'
  | 'unreachable-step'
  | 'dead-end'
  | 'endless-loop'
  | 'no-good-ending'
  | 'missing-file'
  | 'file-name'
  | 'unknown-part'
  | 'unknown-objective'
  | 'unknown-source';

/** Something wrong in a document, told to a person who writes scenarios and does not program. */
export interface Problem {
  rule: Rule;
  path: Path;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  remedy: string;
}

/** A problem with its place in a file; lines and columns count from 1. */
export interface PlacedProblem extends Problem {
  line: number;
  column: number;
}
