/** Where in a JSON document: property names and array positions from the root. */
export type Path = readonly (string | number)[];

/** An error keeps content from being packed; a warning asks a trainer to look again. */
export type Severity = 'error' | 'warning';

/** Every rule that the checker holds content to, and how much it weighs. */
export const severityOf = {
  // One file: its form and its names.
  syntax: 'error',
  shape: 'error',
  markup: 'error',
  'duplicate-id': 'error',
  'similar-id': 'error',
  'taken-id': 'error',
  'unknown-step': 'error',
  'unknown-sign': 'error',
  'unknown-choice': 'error',
  'unknown-item': 'error',
  'unknown-entry': 'error',
  'unknown-field': 'error',
  'unknown-detail': 'error',
  'missing-detail': 'error',
  'incomplete-sequence': 'error',
  'time-limit-choice': 'error',
  // A scenario as it is played.
  'unreachable-step': 'error',
  'dead-end': 'error',
  'endless-loop': 'error',
  'no-way-out': 'error',
  'condition-never': 'error',
  'condition-always': 'error',
  'harmful-to-best': 'error',
  'too-many-states': 'error',
  'no-good-ending': 'error',
  'about-ending': 'error',
  walk: 'error',
  // What crew are taught.
  'missing-feedback': 'warning',
  'missing-alt': 'warning',
  'long-text': 'warning',
  'short-time-limit': 'warning',
  'shown-in-order': 'warning',
  'longest-is-best': 'warning',
  'same-place-is-best': 'warning',
  'stereotype-as-indicator': 'warning',
  'figure-without-source': 'warning',
  'statement-without-source': 'warning',
  'stale-source': 'warning',
  'seat-outside-map': 'error',
  // A scenario and its translations.
  'unknown-scenario': 'error',
  'same-language': 'error',
  'changed-details': 'error',
  'unknown-text': 'warning',
  'missing-translation': 'warning',
  'stale-translation': 'warning',
  // How the files of a course fit together.
  'missing-file': 'error',
  'file-name': 'error',
  'unknown-part': 'error',
  'unknown-objective': 'error',
  'unknown-source': 'error',
  'assessment-too-small': 'error',
  'unreachable-pass-mark': 'error',
  'nothing-required': 'error',
  'suspend-data': 'error',
  'untested-objective': 'warning',
  'always-report': 'warning',
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof severityOf;

/** Something wrong in a document, told to a person who writes scenarios and does not program. */
export interface Problem {
  rule: Rule;
  path: Path;
  /** True where the name of the property is meant, and not its value. */
  atName?: boolean;
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

/** Whether a problem keeps content from being packed. */
export function isError({ rule }: Pick<Problem, 'rule'>): boolean {
  return severityOf[rule] === 'error';
}
