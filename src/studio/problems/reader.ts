/** Reads files and keeps what was read, so that a file that has not changed is not checked again. */
import {
  asRead,
  kindOf,
  readFile,
  type Documents,
  type Kind,
  type Read,
  type ReadFile,
} from '../../course/read-file.ts';
import { checkPlay, tell, withPlay } from '../../scenario/check/check.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import type { PlacedProblem, Problem } from '../../scenario/check/problem.ts';

interface Kept {
  text: string;
  read: ReadFile<Documents[Kind]>;
}

export interface Reader {
  read: Read;
  /** Whether a file has been read as it is now. */
  has(file: string, text: string): boolean;
  /**
   * Reads a file in two goes: first what can be told at once, with what was last found by playing it; then all of it.
   * Another file than a scenario is read in one.
   */
  inTwo(
    file: string,
    text: string,
  ): Generator<{ read: Pick<ReadFile<unknown>, 'problems' | 'place'>; complete: boolean }>;
  forget(file: string): void;
}

export function createReader(): Reader {
  const kept = new Map<string, Kept>();
  /** What was found by playing a scenario, which may not hold any more, and is told until that is known. */
  const played = new Map<string, readonly Problem[]>();

  const read: Read = (kind, file, text) => {
    const before = kept.get(file);
    // The kind of a file is given by its name.
    if (before?.text === text) return before.read as ReadFile<Documents[typeof kind]>;
    const now = readFile(kind, file, text);
    kept.set(file, { text, read: now });
    return now;
  };

  return {
    read,
    has: (file, text) => kept.get(file)?.text === text,
    *inTwo(file, text) {
      const kind = kindOf(file);
      if (kind === undefined) return;
      if (kind !== 'scenario' || kept.get(file)?.text === text) {
        yield { read: read(kind, file, text), complete: true };
        return;
      }
      const told = tell(readJson(text));
      const { place } = told.source;
      if (told.playable) {
        const before = withPlay(told, played.get(file) ?? []);
        yield { read: { problems: before.problems, place }, complete: false };
      }
      const found = checkPlay(told);
      if (told.playable) played.set(file, found);
      const whole = asRead(told.source, withPlay(told, found));
      kept.set(file, { text, read: whole });
      yield { read: whole, complete: true };
    },
    forget(file) {
      kept.delete(file);
      played.delete(file);
    },
  };
}

/** Problems that are the same whatever line they stand in. */
export const sameness = ({ rule, path, message }: Problem | PlacedProblem): string =>
  JSON.stringify([rule, path, message]);
