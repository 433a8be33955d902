/** Rules about a course as it is played: they ask for every scenario of it to be without errors. */
import { checkHabits, contestsIn } from '../../scenario/check/best-choice.ts';
import type { Problem } from '../../scenario/check/problem.ts';
import { explore } from '../../scenario/explore/explore.ts';
import { testedObjectives } from '../../scenario/objectives.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { percentage } from '../../scenario/score.ts';
import { allEditions, type EditedCourse } from '../editions.ts';
import { requiredParts, resultOf } from '../result.ts';
import type { Assessment, Course } from '../schema.ts';
import { mostSuspendChars, suspendDataOverhead } from '../suspend-data.ts';
import { ofCourse, type CourseProblem } from './files.ts';

/**
 * @param scenarios every scenario of the course and its editions, in their order
 * @param assessment the bank of items, where there is one
 */
export function checkPlay(
  course: Course,
  scenarios: readonly Scenario[],
  assessment: Assessment | undefined,
): CourseProblem[] {
  const explored = scenarios.flatMap((scenario) => {
    const exploration = explore(scenario);
    return exploration.complete
      ? [{ ...exploration, id: scenario.id, tested: testedObjectives(scenario).length }]
      : [];
  });
  const tested = assessment ? new Set(assessment.items.map(({ objective }) => objective)).size : 0;
  const ofEditions = allEditions(course).flatMap((edition) => {
    const played = explored.filter(({ id }) => edition.parts.some((part) => part.id === id));
    return [
      ...checkRequired(edition),
      ...checkPassMark(edition, played),
      ...checkSuspendData(edition, played, tested),
    ];
  });
  return [...onceEach(ofEditions), ...checkAlwaysReport(scenarios), ...checkHabitsOfAll(scenarios)].map(
    ofCourse,
  );
}

/** What is wrong with several editions is told once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ message }, i) => problems.findIndex((one) => one.message === message) === i);
}

/** Finds a course that nobody has to do anything for. */
function checkRequired(course: EditedCourse): Problem[] {
  if (requiredParts(course).length > 0) return [];
  return [
    {
      rule: 'nothing-required',
      path: ['parts'],
      message: 'No part of this course is required, so that it would be completed before it is begun.',
      remedy: 'Take `"required": false` away from one part at least.',
    },
  ];
}

interface Played {
  id: string;
  bestScore: number;
  bestHarmlessScore: number;
  longestTrail: number;
  /** How many objectives its steps test. */
  tested: number;
}

/** Finds a pass mark that nobody reaches who does no harm on the way. */
function checkPassMark(course: EditedCourse, played: readonly Played[]): Problem[] {
  const scenarios = Object.fromEntries(
    played.map(({ id, bestScore, bestHarmlessScore }) => {
      const best = percentage({ score: bestHarmlessScore, harmed: false }, bestScore);
      return [id, { attempts: 1, underWay: false, best, objectives: {}, first: null, trail: '' }];
    }),
  );
  const modules = Object.fromEntries(
    course.parts.filter(({ type }) => type === 'module').map(({ id }) => [id, { page: 0, read: true }]),
  );
  const { passMark } = course;
  const rightAll = {
    attempts: 1,
    underWay: false,
    best: 100,
    objectives: {},
    seed: 0,
    mark: '',
    answers: [],
  };
  const assessments = { assessment: rightAll };
  const result = resultOf(course, { at: null, modules, scenarios, assessments, skipped: [] }, passMark);
  if (result.completion === 'completed' && result.success !== 'failed') return [];
  const percents = played.map(({ id }) => `${scenarios[id]!.best} % in "${id}"`);
  return [
    {
      rule: 'unreachable-pass-mark',
      path: ['passMark'],
      message: `Without a harmful choice nobody reaches ${passMark} %: the most that can be earned is ${percents.join(', ')}.`,
      remedy: 'Take points off harmful choices, give more to good ones, or lower the pass mark.',
    },
  ];
}

/** Finds a course whose progress can outgrow what an LMS keeps. */
function checkSuspendData({ parts }: EditedCourse, played: readonly Played[], inBank: number): Problem[] {
  const trails = played.reduce((sum, { longestTrail }) => sum + longestTrail, 0);
  const objectives = Object.fromEntries([
    ...played.map(({ id, tested }) => [id, tested] as const),
    ['assessment', inBank] as const,
  ]);
  const worst = suspendDataOverhead(parts, objectives) + trails;
  if (worst <= mostSuspendChars) return [];
  return [
    {
      rule: 'suspend-data',
      path: ['parts'],
      message: `A learner’s saved progress can take ${worst} characters in this course, and not every LMS keeps more than ${mostSuspendChars}.`,
      remedy: 'Make two courses of it, or shorten the longest scenarios.',
    },
  ];
}

/** Finds a course that somebody passes who reports whatever they see. */
function checkAlwaysReport(scenarios: readonly Scenario[]): Problem[] {
  const good = scenarios.flatMap(({ steps }) =>
    Object.values(steps).filter((step) => step.type === 'ending' && step.outcome === 'good'),
  );
  if (good.length === 0 || good.some((step) => step.type === 'ending' && !step.reported)) return [];
  return [
    {
      rule: 'always-report',
      path: ['parts'],
      message: 'Every good ending of every scenario comes after a report, so that "always report" passes.',
      remedy:
        'Add a scenario in which it is right to report nothing, with "reported": false at its good ending.',
    },
  ];
}

/** Finds habits of all the scenarios together that none of them shows by itself. */
function checkHabitsOfAll(scenarios: readonly Scenario[]): Problem[] {
  const contests = scenarios.map(contestsIn);
  const told = new Set(contests.flatMap((some) => checkHabits(some, [], '').map(({ rule }) => rule)));
  return checkHabits(contests.flat(), ['parts'], 'this course').filter(({ rule }) => !told.has(rule));
}
