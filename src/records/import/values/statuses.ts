/** What LMSs call the state of an attempt. */
import type { CompletionRecord } from '../../record.ts';
import { wordKey } from './text.ts';

export type State = Partial<Pick<CompletionRecord, 'completion' | 'success' | 'credit'>>;

/**
 * By the words of SCORM. Of SCORM 1.2's one status, `passed` and `failed` both say that the attempt is over, while
 * `completed` says nothing of success. Who was let off has not been trained.
 */
export const states = {
  passed: { completion: 'completed', success: 'passed' },
  failed: { completion: 'completed', success: 'failed' },
  completed: { completion: 'completed' },
  incomplete: { completion: 'incomplete' },
  not_started: { completion: 'not_started' },
  unknown: {},
  waived: { completion: 'unknown', credit: 'waived' },
  exempt: { completion: 'unknown', credit: 'exempt' },
  external: { completion: 'completed', credit: 'external' },
} as const satisfies Readonly<Record<string, State>>;

export type StateName = keyof typeof states;

/** What a word means, by the word without case, blanks and dashes. */
export type Vocabulary = ReadonlyMap<string, StateName>;

export function vocabularyOf(words: Readonly<Record<string, StateName>>): Vocabulary {
  return new Map(Object.entries(words).map(([word, state]) => [wordKey(word), state]));
}

/** Words that mean the same wherever they are from: SCORM's own, and plain English. */
export const commonWords = vocabularyOf({
  passed: 'passed',
  pass: 'passed',
  failed: 'failed',
  fail: 'failed',
  completed: 'completed',
  complete: 'completed',
  incomplete: 'incomplete',
  browsed: 'incomplete',
  suspended: 'incomplete',
  'in progress': 'incomplete',
  started: 'incomplete',
  'not attempted': 'not_started',
  'not started': 'not_started',
  registered: 'not_started',
  unknown: 'unknown',
  waived: 'waived',
  exempt: 'exempt',
  exempted: 'exempt',
  equivalent: 'external',
  external: 'external',
});
