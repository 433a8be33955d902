import type { CompletionRecord } from '../record.ts';
import { learnerFields } from './formats/layout.ts';
import type { RowTexts } from './cells.ts';
import type { FindPerson } from './learner.ts';
import type { Notes } from './notes.ts';
import { Rejected } from './rejected.ts';
import { plain } from './values/text.ts';

export type Learner = Pick<CompletionRecord, 'person_id' | 'learner_id' | 'learner_id_type' | 'learner_name'>;

const types = {
  staff_number: 'staff_number',
  learner_id: 'unknown',
  username: 'username',
  email: 'email',
  guid: 'guid',
} as const;

const total =
  /^(?:(?:grand|overall|sub)?[ -]?(?:totals?|average)|moyenne|total général|المجموع|الإجمالي|المتوسط)(?:\s*[:(].*)?$/i;

/**
 * Who a row is about, by the surest id that it has.
 * @throws Rejected where the row is about nobody, such as one of totals
 */
export function learnerOf(row: RowTexts, find: FindPerson, notes: Notes): Learner {
  let type: keyof typeof types | undefined;
  let learnerId = '';
  for (const field of learnerFields) {
    if (learnerId !== '') break;
    type = field;
    learnerId = row.of(field);
  }
  checkTotal(row.cells, learnerId);
  if (learnerId === '') throw new Rejected('Nothing says who the learner is.');
  const { person, warning } = find(learnerId);
  if (warning !== undefined) notes.warn(warning);
  return {
    person_id: person,
    learner_id: learnerId,
    learner_id_type: types[type!],
    learner_name: row.of('learner_name') || `${row.of('first_name')} ${row.of('last_name')}`.trim(),
  };
}

function checkTotal(cells: readonly string[], learnerId: string): void {
  let first = 0;
  while (first < cells.length && cells[first] === '') first += 1;
  const text = cells[first] ?? '';
  if (text.length > 100 || !total.test(plain(text))) return;
  if (learnerId === '' || learnerId === text.trim())
    throw new Rejected('This is a row of totals, not of a learner.');
}
