import type { Notes } from './notes.ts';
import { orReject } from './rejected.ts';
import type { Decided } from './sample.ts';
import type { Problem } from './values/reading.ts';
import { readScore } from './values/score.ts';
import type { State } from './values/statuses.ts';

/** A column of grades has numbers, or words such as `Pass`. */
export interface Grade {
  score: number | null;
  state: State;
}

/** @throws Rejected where the text is neither a score nor a word that is known */
export function gradeOf(
  text: string,
  { outOf, scoreWarning }: Decided,
  stateOf: (word: string) => State | Problem,
  notes: Notes,
): Grade {
  if (text === '') return { score: null, state: {} };
  const read = readScore(text, outOf);
  if ('problem' in read) {
    const state = stateOf(text);
    if (!('problem' in state)) return { score: null, state };
  }
  const score = notes.take('score_percent', text, orReject(read));
  if (scoreWarning !== undefined && !text.includes('%')) notes.warn(scoreWarning);
  return { score, state: {} };
}
