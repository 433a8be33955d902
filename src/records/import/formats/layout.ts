/** What is known of a report that an LMS exports: its headings, and how to read what stands below them. */
import type { DateOrder } from '../values/date-order.ts';
import type { DurationUnit } from '../values/duration.ts';
import type { Vocabulary } from '../values/statuses.ts';

/** The formats by the name that `--from` takes. */
export const formatNames = [
  'moodle',
  'cornerstone',
  'successfactors',
  'scormcloud',
  'totara',
  'xapi',
  'crosscheck',
  'csv',
] as const;
export type FormatName = (typeof formatNames)[number];

/** What a column of a report can say of an attempt. */
export const fields = [
  'learner_id',
  'staff_number',
  'username',
  'email',
  'guid',
  'learner_name',
  'first_name',
  'last_name',
  'course_id',
  'course_type',
  'course_title',
  'course_version',
  'standard',
  'attempt',
  'occurrence',
  'registered_at',
  'started_at',
  'completed_at',
  'last_activity_at',
  'valid_until',
  'duration',
  'status',
  'completion',
  'success',
  'score',
  'zone',
] as const;
export type Field = (typeof fields)[number];

/** The fields that say who the learner is, the surest first. */
export const learnerFields = ['staff_number', 'learner_id', 'username', 'email', 'guid'] as const;

/** What tells the attempts of a learner at a course apart. */
export const identities = ['attempt', 'occurrence', 'registered_at', 'started_at', 'completed_at'] as const;
export type Identity = (typeof identities)[number];

export interface Layout {
  format: FormatName;
  /** For people, such as `Moodle SCORM report`. */
  name: string;
  /** Headings by field, as `wordKey` makes them; the first that the file has is taken. */
  headings: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Fields that a file of this layout always has; headings of no other layout are all of these. */
  signature: readonly Field[];
  /** The score that means 100 %; where it is left out, the column itself must tell. */
  outOf?: number;
  dateOrder?: DateOrder;
  /** Of times that say none; where it is left out, UTC is assumed and a warning given. */
  zone?: string;
  durationUnit?: DurationUnit;
  /** Words for states beyond the common ones. */
  words?: Vocabulary;
  /** The first of these that the file has a column for. */
  identity: readonly Identity[];
  /** Values of fields that no column says. */
  fixed?: Readonly<Partial<Record<Field, string>>>;
  /** The first column that no field has is the state or the score of the SCO, and its heading the SCO's title. */
  hasScoColumn?: boolean;
  /** Questions and answers follow in numbered columns. */
  hasQuestions?: boolean;
  /** A completed attempt whose completion has no instant of its own is taken to be completed at this one. */
  completedAt?: 'last_activity_at';
  /** The score in percent from which an attempt is passed, where the report does not say. */
  passingScore?: number;
  /** Values are escaped for HTML. */
  isEscaped?: boolean;
  /** Texts that stand for nothing. */
  blanks: readonly string[];
}

export const commonBlanks: readonly string[] = ['-', '--', '–', '—', 'n/a', 'null', 'never'];
