import { expect, test } from 'vitest';
import { alarmsIn } from '../../src/course/alarms.ts';
import { freshProgress, type FirstAttempt, type Progress } from '../../src/course/progress.ts';
import { packed } from '../player/samples.ts';

const [facts] = packed.scenarios;
const about = (id: string, report: 'due' | 'not-due') => ({
  ...facts!,
  id,
  about: { who: `Who is in ${id}`, report },
});
const { about: _, ...withoutAbout } = facts!;
const course = {
  scenarios: [
    about('recruits', 'due'),
    about('newlyweds', 'due'),
    about('father', 'not-due'),
    about('husband', 'not-due'),
    { ...withoutAbout, id: 'procedure' },
  ],
};

const first = (reported: boolean, hits = 0, missed = 0, falseAlarms = 0): FirstAttempt => ({
  reported,
  hits,
  missed,
  falseAlarms,
});

function after(firsts: Record<string, FirstAttempt | null>): Progress {
  const scenarios = Object.entries(firsts).map(([id, one]) => [
    id,
    { attempts: 1, underWay: one === null, best: one && 50, objectives: {}, first: one, trail: '' },
  ]);
  return { ...freshProgress, scenarios: Object.fromEntries(scenarios) as Progress['scenarios'] };
}

test('each story is sorted by whether a report was due, and whether one was made', () => {
  const progress = after({
    recruits: first(true),
    newlyweds: first(false),
    father: first(false),
    husband: first(true),
  });
  expect(alarmsIn(course, progress)).toMatchObject({
    hits: ['Who is in recruits'],
    misses: ['Who is in newlyweds'],
    falseAlarms: ['Who is in husband'],
    correctRejections: ['Who is in father'],
  });
});

test('signs are counted over all scenarios, also over those that are about nobody', () => {
  const progress = after({ recruits: first(true, 3, 1, 0), procedure: first(true, 1, 2, 4) });
  expect(alarmsIn(course, progress)).toEqual({
    hits: ['Who is in recruits'],
    misses: [],
    falseAlarms: [],
    correctRejections: [],
    signs: { hits: 4, misses: 3, falseAlarms: 4 },
  });
});

test('a scenario that has not come to an ending says nothing, and neither does one of another course', () => {
  const nothing = alarmsIn(course, freshProgress);
  expect(nothing.signs).toEqual({ hits: 0, misses: 0, falseAlarms: 0 });
  expect(alarmsIn(course, after({ recruits: null, elsewhere: first(true, 2, 2, 2) }))).toEqual(nothing);
});
