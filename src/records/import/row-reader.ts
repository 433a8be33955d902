/** Reads the rows of a report into records, one by one. */
import { recordOf, type Attempt } from '../record.ts';
import type { ImportedRecord } from '../store/merge.ts';
import { Columns, RowTexts, unfit } from './cells.ts';
import { concluded } from './completion.ts';
import type { Identity } from './formats/layout.ts';
import type { Header } from './header.ts';
import type { FindPerson } from './learner.ts';
import type { Notes } from './notes.ts';
import { decisionsIn, questionColumns } from './questions.ts';
import { orReject, Rejected } from './rejected.ts';
import type { Decided } from './sample.ts';
import { gradeOf } from './score-of-row.ts';
import type { SourceRow } from './source/row.ts';
import { outcomeOf, stateReader } from './state.ts';
import { readDuration } from './values/duration.ts';
import { quoted } from './values/reading.ts';
import { plain } from './values/text.ts';
import { datesReader, type Dates } from './when.ts';
import { learnerOf } from './who.ts';

/** What every record of a file has alike. */
export interface FileSource {
  file: string;
  system: string;
  importId: string;
  /** An instant: what is completed after it is doubtful. */
  importedAt: string;
}

export type ReadRow = (row: SourceRow, notes: Notes) => ImportedRecord;

/**
 * @returns a function that reads a row, or throws `Rejected`
 * @throws Error where the layout names a time zone that there is not
 */
export function rowReader(header: Header, decided: Decided, source: FileSource, find: FindPerson): ReadRow {
  const { layout, columns, headings } = header;
  const { sco } = decided;
  const cellsOf = new Columns(header);
  const stateOf = stateReader(layout);
  const datesOf = datesReader(layout, decided);
  const identity = layout.identity.find((field) => columns.has(field));
  const questions = layout.hasQuestions ? questionColumns(headings) : [];

  return (source_row, notes) => {
    checkShape(source_row, headings);
    const row = new RowTexts(cellsOf, source_row.cells);
    const learner = learnerOf(row, find, notes);
    const course = courseOf(row, sco?.title);
    const written = datesOf(row, notes);
    const scoText = row.at(sco?.place);
    const hasScore = /\d/.test(scoText);
    const grade = gradeOf(row.of('score') || (hasScore ? scoText : ''), decided, stateOf, notes);
    const status = hasScore || scoText === '' ? row.of('status') : scoText;
    const completion = row.of('completion');
    const success = row.of('success');
    const told = outcomeOf(
      {
        status: orReject(stateOf(status)),
        completion: orReject(stateOf(completion)),
        success: success === '' ? grade.state : orReject(stateOf(success)),
      },
      notes,
    );
    const isTold = status !== '' || completion !== '' || success !== '';
    const known = { outcome: told, dates: written, score: grade.score, isTold };
    const { outcome, dates } = concluded(known, header, source.importedAt, notes);
    const duration = durationOf(row.of('duration'), layout.durationUnit, notes);
    const { original, warnings } = notes.columns();
    // One by one: spreading takes longer than all of the reading.
    const record = recordOf({
      person_id: learner.person_id,
      learner_id: learner.learner_id,
      learner_id_type: learner.learner_id_type,
      learner_name: learner.learner_name,
      course_id: course.course_id,
      course_title: course.course_title,
      course_version: course.course_version,
      content_fingerprint: null,
      standard: row.of('standard') || null,
      attempt: attemptOf(row.of('attempt')),
      occurrence: occurrenceOf(identity, written, row),
      registered_at: dates.registered_at,
      started_at: dates.started_at,
      completed_at: dates.completed_at,
      last_activity_at: dates.last_activity_at,
      valid_until: dates.valid_until,
      duration_seconds: duration,
      completion: outcome.completion,
      success: outcome.success,
      score_percent: grade.score,
      credit: outcome.credit,
      source_system: source.system,
      source_file: source.file,
      source_row: source_row.line,
      import_id: source.importId,
      original,
      warnings,
    });
    if (questions.length === 0) return { record };
    return { record, decisions: decisionsIn(row, questions, record.record_id) };
  };
}

function checkShape({ cells, broken }: SourceRow, headings: readonly string[]): void {
  const reason = broken ?? unfit(cells);
  if (reason !== undefined) throw new Rejected(reason);
  if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell.trim() !== ''))
    throw new Rejected('There are more cells than headings; a separator may stand in a value.');
  if (
    cells[0] === headings[0] &&
    cells.length === headings.length &&
    cells.every((cell, i) => cell === headings[i])
  )
    throw new Rejected('The headings are here again.');
}

type Course = Pick<Attempt, 'course_id' | 'course_title' | 'course_version'>;

/** An item of SuccessFactors is the same only with its type; where there is no id, the title has to be one. */
function courseOf(row: RowTexts, scoTitle: string | undefined): Course {
  const title = row.of('course_title') || (scoTitle ?? '');
  const type = row.of('course_type');
  const id = row.of('course_id') || row.of('course_title');
  if (id === '') throw new Rejected('Nothing says which course it is.');
  return {
    course_id: type === '' ? id : `${type}/${id}`,
    course_title: title,
    course_version: row.of('course_version') || null,
  };
}

function attemptOf(text: string): number {
  if (text === '') return 0;
  const digits = plain(text);
  if (!/^\d{1,6}$/.test(digits)) throw new Rejected(`The attempt ${quoted(text)} is no number.`);
  return Number(digits);
}

function occurrenceOf(identity: Identity | undefined, dates: Dates, row: RowTexts): string {
  if (identity === undefined || identity === 'attempt') return '';
  return (identity === 'occurrence' ? row.of('occurrence') : dates[identity]) ?? '';
}

/** A time that can't be read is no reason to do without the training. */
function durationOf(text: string, unit: Parameters<typeof readDuration>[1], notes: Notes): number | null {
  if (text === '') return null;
  const read = readDuration(text, unit);
  if (!('problem' in read)) return notes.take('duration_seconds', text, read);
  notes.keep('duration_seconds', text, 'could not be read');
  notes.warn('The time spent could not be read; it was left out.');
  return null;
}
