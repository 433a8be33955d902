import { vocabularyOf } from '../values/statuses.ts';
import { commonBlanks, type Layout } from './layout.ts';

/** Registrations as the API lists them; `score.scaled` is 0 to 100 here, other than in SCORM. */
const registrations: Layout = {
  format: 'scormcloud',
  name: 'SCORM Cloud registrations',
  headings: {
    learner_id: ['learner.id', 'learnerid'],
    first_name: ['learner.firstname', 'learnerfirstname'],
    last_name: ['learner.lastname', 'learnerlastname'],
    course_id: ['course.id', 'courseid'],
    course_title: ['course.title', 'coursetitle'],
    course_version: ['course.version', 'courseversion'],
    occurrence: ['id', 'registrationid'],
    attempt: ['instance'],
    completion: ['registrationcompletion'],
    success: ['registrationsuccess'],
    score: ['score.scaled', 'score'],
    duration: ['totalsecondstracked'],
    registered_at: ['createddate'],
    started_at: ['firstaccessdate'],
    last_activity_at: ['lastaccessdate'],
    completed_at: ['completeddate'],
  },
  signature: ['learner_id', 'course_id', 'completion', 'success'],
  outOf: 100,
  durationUnit: 'seconds',
  identity: ['occurrence'],
  blanks: commonBlanks,
};

const contentController: Layout = {
  format: 'scormcloud',
  name: 'Rustici Content Controller launches',
  headings: {
    learner_id: ['learnerid', 'learner id'],
    email: ['email'],
    first_name: ['firstname'],
    last_name: ['lastname'],
    course_id: ['contentid'],
    course_title: ['coursename'],
    course_version: ['course version'],
    started_at: ['firstlaunchdate'],
    completed_at: ['completiondate'],
    duration: ['launchduration', 'launchduration (s)'],
    completion: ['launchcompletion'],
    success: ['launchsatisfaction'],
  },
  signature: ['course_id', 'started_at', 'completion', 'success'],
  durationUnit: 'seconds',
  words: vocabularyOf({ true: 'completed', false: 'incomplete' }),
  identity: ['started_at'],
  blanks: commonBlanks,
};

export const scormcloud: readonly Layout[] = [registrations, contentController];
