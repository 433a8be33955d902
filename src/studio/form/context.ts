/** What a form works on, and what it may do. */
import type { Path } from '../../scenario/check/problem.ts';
import type { NameKind } from '../document/names.ts';
import type { Offered } from './choosing.ts';

export interface FormContext {
  /** What the texts are written in. */
  language: string;
  /** The names that can stand at a place; undefined where anything can. */
  offered(path: Path): readonly Offered[] | undefined;
  /** What the checker says of a place itself. */
  problemsAt(path: Path): readonly string[];
  /** Writes a value. @param label what Undo calls it */
  set(path: Path, value: unknown, label: string): void;
  insert(list: Path, index: number, value: unknown, label: string): void;
  remove(path: Path, label: string): void;
  move(list: Path, from: number, to: number, label: string): void;
  /** Gives something another name wherever it stands. */
  rename(kind: NameKind, from: string, to: string): void;
  /** An id that no choice has yet. */
  freeChoice(): string;
}

/** An id for the field of a place, which a label and an error refer to. */
export function fieldId(path: Path): string {
  return `at-${path.join('-')}`;
}
