/** A course with every kind of part, one of them not required, and what a learner can have made of it. */
import type { PackedCourse } from '../../src/course/packed.ts';
import {
  freshProgress,
  type AssessmentProgress,
  type FirstAttempt,
  type Progress,
  type ScenarioProgress,
} from '../../src/course/progress.ts';
import { packed } from './samples.ts';

const [module] = packed.modules;
const [scenario] = packed.scenarios;

export const longCourse: PackedCourse = {
  ...packed,
  course: {
    ...packed.course,
    objectives: [
      { id: 'LO1', text: 'Name what to look for.' },
      { id: 'LO2', text: 'Leave people in peace.' },
    ],
    parts: [
      { type: 'module', id: 'first-briefing' },
      { type: 'scenario', id: 'late-boarding' },
      { type: 'scenario', id: 'quiet-father' },
      { type: 'assessment', id: 'assessment', draw: 18, attempts: 2 },
      { type: 'module', id: 'my-routes', required: false },
    ],
  },
  modules: [
    { ...module!, minutes: 4, pages: 4 },
    { ...module!, id: 'my-routes', title: 'My routes', summary: 'Where you fly.' },
  ],
  scenarios: [
    {
      ...scenario!,
      minutes: 6,
      objectives: ['LO1'],
      about: { who: 'Five people on one booking', report: 'due' },
    },
    {
      ...scenario!,
      id: 'quiet-father',
      title: 'The quiet father',
      summary: 'A morning flight.',
      minutes: 7,
      objectives: ['LO2'],
      about: { who: 'A father and his daughter', report: 'not-due' },
    },
  ],
  assessment: {
    id: 'assessment',
    title: 'Eighteen questions',
    summary: 'Drawn for you.',
    minutes: 8,
    language: 'en',
    objectives: ['LO1'],
  },
};

export function flown(
  best: number | null,
  first: FirstAttempt | null,
  more: Partial<ScenarioProgress> = {},
): ScenarioProgress {
  return { attempts: 1, underWay: false, best, objectives: {}, first, trail: '', ...more };
}

export function tested(best: number | null, more: Partial<AssessmentProgress> = {}): AssessmentProgress {
  return {
    attempts: 1,
    underWay: false,
    best,
    objectives: {},
    seed: 1,
    mark: 'a',
    answers: [],
    ...more,
  };
}

const read = { page: 3, read: true };

/** The first part is done; the second, which a learner has left on the way, is not. */
export const underWay: Progress = {
  ...freshProgress,
  modules: { 'first-briefing': read },
  scenarios: { 'late-boarding': flown(null, null, { underWay: true }) },
};

/** Every required part is done. @param percents of the two flights and the assessment */
export function allDone(
  [first, second, test]: readonly [number, number, number],
  firsts: readonly [FirstAttempt, FirstAttempt] = [
    { reported: true, hits: 3, missed: 1, falseAlarms: 0 },
    { reported: true, hits: 0, missed: 0, falseAlarms: 2 },
  ],
): Progress {
  return {
    ...freshProgress,
    modules: { 'first-briefing': read },
    scenarios: {
      'late-boarding': flown(first, firsts[0], { objectives: { LO1: first } }),
      'quiet-father': flown(second, firsts[1], { objectives: { LO2: second } }),
    },
    assessments: { assessment: tested(test, { objectives: { LO1: test } }) },
  };
}
