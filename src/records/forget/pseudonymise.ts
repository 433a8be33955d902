/** Records without the person: what was learned stays countable, and whose it was does not show. */
import { recordOf, type CompletionRecord } from '../record.ts';

/** By column, what a text of the source may tell of the person. */
const personal: readonly (keyof CompletionRecord)[] = [
  'learner_id',
  'learner_id_type',
  'learner_name',
  'person_id',
];

/**
 * The record under other ids, with an id and a hash of its own. Its name is gone, and so is what the source's text says of
 * the person, and all warnings, which may quote it.
 * @param pseudonym gives each id another, the same one each time
 */
export function pseudonymised(record: CompletionRecord, pseudonym: (id: string) => string): CompletionRecord {
  const { record_id: _id, row_hash: _hash, ...attempt } = record;
  return recordOf({
    ...attempt,
    person_id: pseudonym(record.person_id),
    learner_id: pseudonym(record.learner_id),
    learner_id_type: 'unknown',
    learner_name: '',
    original: withoutPerson(record.original),
    warnings: null,
  });
}

function withoutPerson(original: string | null): string | null {
  if (original === null) return null;
  try {
    const texts = Object.entries(JSON.parse(original) as object);
    return JSON.stringify(
      Object.fromEntries(texts.filter(([column]) => !personal.includes(column as keyof CompletionRecord))),
    );
  } catch {
    return null;
  }
}

/** Types of interaction whose response is written by the learner, who may have named anybody (SCORM 2004 RTE 4.2.9). */
export const freeTextTypes = ['fill-in', 'long-fill-in', 'other'] as const;
