import { vocabularyOf } from '../values/statuses.ts';
import { commonBlanks, type Layout } from './layout.ts';

const words = vocabularyOf({
  'Registered/Not Started': 'not_started',
  'Requested/Not Registered': 'not_started',
  'Past Due': 'incomplete',
  'No Show/Withdrawn': 'incomplete',
  'No Show': 'not_started',
  Withdrawn: 'incomplete',
});

const progressChart: Layout = {
  format: 'cornerstone',
  name: 'Cornerstone SCORM 2004 Course Progress Chart',
  headings: {
    learner_id: ['user id'],
    learner_name: ['user'],
    registered_at: ['reg. date', 'reg date'],
    status: ['status'],
    success: ['pass/fail'],
    score: ['score'],
    duration: ['time spent'],
  },
  signature: ['learner_id', 'registered_at', 'status', 'success'],
  words,
  identity: ['registered_at'],
  fixed: { standard: 'scorm2004' },
  blanks: commonBlanks,
};

const assessmentResults: Layout = {
  format: 'cornerstone',
  name: 'Cornerstone Course Assessment Results',
  headings: {
    learner_id: ['user id'],
    learner_name: ['user name'],
    course_id: ['course id'],
    course_title: ['course title', 'course title and version'],
    course_version: ['course version', 'version'],
    attempt: ['occurrence'],
    status: ['course status'],
    completed_at: ['course completion date'],
    score: ['overall score'],
  },
  signature: ['learner_id', 'attempt', 'status', 'completed_at'],
  words,
  identity: ['attempt'],
  blanks: commonBlanks,
};

const transcript: Layout = {
  format: 'cornerstone',
  name: 'Cornerstone transcript',
  headings: {
    learner_id: ['user id'],
    learner_name: ['user name', 'user', 'user full name'],
    course_id: ['learning object id', 'training id'],
    course_title: ['training title', 'learning object title'],
    course_version: ['training version'],
    registered_at: ['registration date/time', 'registration date'],
    occurrence: ['registration number'],
    status: ['transcript status'],
    completed_at: ['completion date', 'completed date', 'transcript completed date'],
    score: ['score', 'transcript score'],
  },
  signature: ['learner_id', 'course_id', 'status'],
  words,
  identity: ['occurrence', 'registered_at'],
  blanks: commonBlanks,
};

export const cornerstone: readonly Layout[] = [progressChart, assessmentResults, transcript];
