/** Two texts piece by piece: what they have in common, and where they differ. */
import { diffArrays, diffLines } from 'diff';

export type Piece =
  | { kind: 'same'; text: string }
  /** Either may be empty: there is something on one side only. `line` is where it begins in one's own text, from 1. */
  | { kind: 'differs'; mine: string; theirs: string; line: number };

export type Side = 'mine' | 'theirs';

/** Milliseconds; after it the texts differ as a whole. Nobody has two files in mind that differ everywhere. */
const longest = 1_000;

/** All pieces, top to bottom; joined, the sides of each are the two texts again. */
export function compare(mine: string, theirs: string): Piece[] {
  const changes = diffLines(mine, theirs, { timeout: longest }) ?? [
    { value: mine, removed: true, added: false },
    { value: theirs, removed: false, added: true },
  ];
  const pieces: Piece[] = [];
  let line = 1;
  for (const { value, added, removed } of changes) {
    if (value === '') continue;
    const last = pieces.at(-1);
    if (!added && !removed) pieces.push({ kind: 'same', text: value });
    else if (last?.kind === 'differs') last[added ? 'theirs' : 'mine'] += value;
    else pieces.push({ kind: 'differs', mine: added ? '' : value, theirs: added ? value : '', line });
    if (!added) line += value.split('\n').length - 1;
  }
  return pieces;
}

/** One text of both. @param sides which one is to be taken, for each piece that differs, in order */
export function join(pieces: readonly Piece[], sides: readonly Side[]): string {
  let nth = 0;
  return pieces.map((piece) => (piece.kind === 'same' ? piece.text : piece[sides[nth++] ?? 'mine'])).join('');
}

/** A run of a text, and whether the other side has it too. */
export interface Run {
  text: string;
  own: boolean;
}

/** Longer pieces are marked as a whole, since words are looked for in both. */
const mostCharacters = 4_000;

/** Which words of a piece only one side has. */
export function runsOf({ mine, theirs }: { mine: string; theirs: string }): Readonly<Record<Side, Run[]>> {
  const whole = mine === '' || theirs === '' || mine.length + theirs.length > mostCharacters;
  if (whole) return { mine: [{ text: mine, own: true }], theirs: [{ text: theirs, own: true }] };
  const changes = diffArrays(wordsIn(mine), wordsIn(theirs));
  const run = (value: readonly string[], own: boolean): Run => ({ text: value.join(''), own });
  return {
    mine: changes.filter(({ added }) => !added).map(({ value, removed }) => run(value, removed)),
    theirs: changes.filter(({ removed }) => !removed).map(({ value, added }) => run(value, added)),
  };
}

/** Words of any script, and each character between them. */
const wordsIn = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+|[^]/gu) ?? [];
