import { commonBlanks, type Layout } from './layout.ts';

/** What Totara takes for an upload of certification completions; each row is one. Its example has days first. */
const certificationUpload: Layout = {
  format: 'totara',
  name: 'Totara certification completions',
  headings: {
    username: ['username'],
    course_id: ['certificationidnumber', 'certificationshortname'],
    course_title: ['certificationshortname'],
    completed_at: ['completiondate'],
  },
  signature: ['username', 'course_id', 'completed_at'],
  dateOrder: 'dmy',
  identity: ['completed_at'],
  fixed: { status: 'completed' },
  blanks: commonBlanks,
};

export const totara: readonly Layout[] = [certificationUpload];
