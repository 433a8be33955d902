import type { Path } from '../../scenario/check/problem.ts';

/** What a trainer wants to do, of which something is still to be said. */
export type Question =
  | { kind: 'add'; after: string }
  | { kind: 'duplicate'; step: string }
  | { kind: 'rename'; step: string }
  | { kind: 'remove'; step: string }
  /** @param from the way that is to lead elsewhere; undefined where it is to be chosen */
  | { kind: 'connect'; step: string; from: Path | undefined };

export const questionTitles: Record<Question['kind'], string> = {
  add: 'Add a step',
  duplicate: 'Duplicate a step',
  rename: 'Rename a step',
  remove: 'Delete a step',
  connect: 'Connect to a step',
};

/** What the button says that does it. */
export const questionActs: Record<Question['kind'], string> = {
  add: 'Add step',
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Delete',
  connect: 'Connect',
};
