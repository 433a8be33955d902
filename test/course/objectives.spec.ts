import { expect, test } from 'vitest';
import type { PackedCourse } from '../../src/course/packed.ts';
import { objectiveStandings } from '../../src/course/objectives.ts';
import { freshProgress, type Progress, type ScenarioProgress } from '../../src/course/progress.ts';
import { packed } from '../player/samples.ts';

const facts = packed.scenarios[0]!;
const course = {
  ...packed,
  course: {
    ...packed.course,
    objectives: ['LO1', 'LO2', 'LO3'].map((id) => ({ id, text: `Text of ${id}.` })),
  },
  scenarios: [
    { ...facts, id: 'first', objectives: ['LO1', 'LO2'] },
    { ...facts, id: 'second', objectives: ['LO2'] },
  ],
};

const finished = (objectives: Record<string, number>): ScenarioProgress => ({
  attempts: 1,
  underWay: false,
  best: 50,
  objectives,
  first: null,
  trail: '',
});
const after = (scenarios: Record<string, ScenarioProgress>): Progress => ({ ...freshProgress, scenarios });
const standingsAfter = (scenarios: Record<string, ScenarioProgress>, isFinal = true) =>
  objectiveStandings(course, after(scenarios), 80, isFinal).map(({ id, completion, success, score }) => [
    id,
    completion,
    success,
    score,
  ]);

test('an objective that no scenario tests has no standing', () => {
  expect(objectiveStandings(course, freshProgress, 80, false).map(({ id }) => id)).toEqual(['LO1', 'LO2']);
});

test('before anything is played nothing is known', () => {
  expect(objectiveStandings(course, freshProgress, 80, false)[0]).toEqual({
    id: 'LO1',
    description: 'Text of LO1.',
    completion: 'incomplete',
    success: 'unknown',
    score: null,
  });
});

test('an objective is completed when every scenario that tests it is, with the mean of what they showed', () => {
  expect(standingsAfter({ first: finished({ LO1: 80, LO2: 75 }) })).toEqual([
    ['LO1', 'completed', 'passed', 80],
    ['LO2', 'incomplete', 'unknown', 75],
  ]);
  expect(standingsAfter({ first: finished({ LO1: 79, LO2: 75 }), second: finished({ LO2: 84 }) })).toEqual([
    ['LO1', 'completed', 'failed', 79],
    ['LO2', 'completed', 'failed', 79],
  ]);
});

test('a way through that never came to a test of it leaves an objective without a score', () => {
  expect(standingsAfter({ first: finished({ LO2: 100 }) })[0]).toEqual(['LO1', 'completed', 'unknown', null]);
});

test('nobody has failed an objective while the course can still be improved on', () => {
  const scenarios = { first: finished({ LO1: 79, LO2: 75 }), second: finished({ LO2: 100 }) };
  expect(standingsAfter(scenarios, false)).toEqual([
    ['LO1', 'completed', 'unknown', 79],
    ['LO2', 'completed', 'passed', 87],
  ]);
});

test('what is on offer beside the course takes nothing from an objective, unless nothing else tests it', () => {
  const parts: PackedCourse['course']['parts'] = [
    { type: 'scenario', id: 'first' },
    { type: 'scenario', id: 'second', required: false },
  ];
  const progress = { ...freshProgress, scenarios: { first: finished({ LO1: 90, LO2: 90 }) } };
  const standings = objectiveStandings(
    { ...course, course: { ...course.course, parts } },
    progress,
    80,
    true,
  );
  expect(standings.map(({ success }) => success)).toEqual(['passed', 'passed']);
});
