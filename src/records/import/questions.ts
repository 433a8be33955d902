/** What Moodle's interactions report says of each question, in columns numbered from 0. */
import type { RecordedDecision } from '../decision.ts';
import type { RowTexts } from './cells.ts';
import { wordKey } from './values/text.ts';

interface QuestionColumns {
  number: number;
  question?: number;
  response?: number;
  right?: number;
  result?: number;
}

const headings: ReadonlyMap<string, Exclude<keyof QuestionColumns, 'number'>> = new Map([
  ['question', 'question'],
  ['response', 'response'],
  ['réponse donnée', 'response'],
  ['الإستجابة', 'response'],
  ['right answer', 'right'],
  ['réponse correcte', 'right'],
  ['الإجابة الصحيحة', 'right'],
  ['result', 'result'],
  ['résultat', 'result'],
  ['النتيجة', 'result'],
]);

const results: ReadonlyMap<string, RecordedDecision['result']> = new Map([
  ['correct', 'correct'],
  ['wrong', 'incorrect'],
  ['incorrect', 'incorrect'],
  ['neutral', 'neutral'],
]);

/** @returns where each question of the report is; the columns that are none are left to others */
export function questionColumns(row: readonly string[]): QuestionColumns[] {
  const questions = new Map<number, QuestionColumns>();
  row.forEach((heading, place) => {
    const [, name, number] = /^(.+) (\d{1,4})$/.exec(wordKey(heading)) ?? [];
    const what = name === undefined ? undefined : headings.get(name);
    if (what === undefined) return;
    const question = questions.get(Number(number)) ?? { number: Number(number) };
    question[what] = place;
    questions.set(question.number, question);
  });
  return [...questions.values()].sort((a, b) => a.number - b.number);
}

/** @returns all columns that are about questions */
export function questionPlaces(headings: readonly string[]): number[] {
  return questionColumns(headings).flatMap(({ question, response, right, result }) =>
    [question, response, right, result].filter((place) => place !== undefined),
  );
}

/** The decisions of one attempt; what was not answered is none. */
export function decisionsIn(
  row: RowTexts,
  columns: readonly QuestionColumns[],
  recordId: string,
): RecordedDecision[] {
  return columns.flatMap(({ number, question, response, right, result }) => {
    const answer = row.at(response);
    const id = row.at(question);
    const outcome = row.at(result);
    if (answer === '' && outcome === '') return [];
    const rightAnswer = row.at(right);
    return {
      record_id: recordId,
      sequence: number,
      interaction_id: id === '' ? `question-${number}` : id,
      description: '',
      type: '',
      response: JSON.stringify(answer === '' ? [] : answer.split('[,]')),
      correct: JSON.stringify(rightAnswer === '' ? [] : [rightAnswer.split('[,]')]),
      result: results.get(wordKey(outcome)) ?? 'unknown',
      decided_at: null,
      latency_seconds: null,
      objectives: '[]',
    };
  });
}
