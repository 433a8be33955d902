import { commonBlanks, type Layout } from './layout.ts';

/** An item is the same item only with its type; its revision is the version. */
const learningHistory: Layout = {
  format: 'successfactors',
  name: 'SuccessFactors learning history',
  headings: {
    learner_id: ['targetuserid'],
    guid: ['personguid'],
    course_type: ['componenttypeid'],
    course_id: ['componentid'],
    course_title: ['title', 'componenttitle'],
    course_version: ['revisiondate'],
    completed_at: ['completiondate'],
    zone: ['completiontimezoneid'],
    status: ['completionstatusdesc', 'completionstatusid'],
    score: ['grade'],
  },
  signature: ['course_type', 'course_id', 'completed_at', 'status'],
  identity: ['completed_at'],
  blanks: commonBlanks,
};

/** Training that was taken elsewhere and entered by hand. */
const externalEvents: Layout = {
  format: 'successfactors',
  name: 'SuccessFactors external events',
  headings: {
    learner_id: ['studentid'],
    course_title: ['description'],
    completed_at: ['completiondate'],
    zone: ['completiontimezoneid'],
    score: ['grade'],
    duration: ['totalhours'],
  },
  signature: ['learner_id', 'course_title', 'completed_at'],
  durationUnit: 'hours',
  identity: ['completed_at'],
  fixed: { status: 'External' },
  blanks: commonBlanks,
};

export const successfactors: readonly Layout[] = [learningHistory, externalEvents];
