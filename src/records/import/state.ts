/** Whether an attempt is over and how it went, from the words and dates of a report. */
import type { CompletionRecord } from '../record.ts';
import type { Layout } from './formats/layout.ts';
import type { Notes } from './notes.ts';
import { quoted, type Problem } from './values/reading.ts';
import { commonWords, states, type State } from './values/statuses.ts';
import { wordKey } from './values/text.ts';

export type Outcome = Pick<CompletionRecord, 'completion' | 'success' | 'credit'>;

/** @returns what the words of a report mean */
export function stateReader({ words }: Layout): (text: string) => State | Problem {
  const known = new Map<string, State | Problem>([['', states.unknown]]);
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const key = wordKey(text);
    const name = words?.get(key) ?? commonWords.get(key);
    const problem = `The status ${quoted(text)} is not known. Say what it means under "statuses" in a mapping file.`;
    const state = name === undefined ? { problem } : states[name];
    if (known.size < 1000) known.set(text, state);
    return state;
  };
}

/** What a row says of the state of its attempt, in up to three columns. */
export interface Told {
  status: State;
  completion: State;
  success: State;
}

export function outcomeOf({ status, completion, success }: Told, notes: Notes): Outcome {
  const outcome: Outcome = {
    completion: status.completion ?? completion.completion ?? 'unknown',
    success: success.success ?? status.success ?? completion.success ?? 'unknown',
    credit: status.credit ?? completion.credit ?? success.credit ?? 'credit',
  };
  if (outcome.completion !== 'unknown' || success.completion !== 'completed') return outcome;
  notes.warn('It is passed or failed, so it was taken to be completed.');
  return { ...outcome, completion: 'completed' };
}
