import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/course/content.ts';
import type { Progress, ScenarioProgress } from '../../src/course/progress.ts';
import { readSuspendData, stampWidth, writeSuspendData } from '../../src/course/suspend-data.ts';
import { contentFiles } from '../../src/package/content-files.ts';
import { targets } from '../../src/package/target.ts';
import { begin, compile, decide, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { writeTrail } from '../../src/scenario/trail.ts';
import { everyDecision } from '../scenario/every-decision.ts';
import { packed, smallCourse } from './small-course.ts';

/** The longest trail, found by playing every path to its end on the machine that the player uses. */
function longestTrail(scenario: Scenario): string {
  const machine = compile(scenario);
  const play = (state: ScenarioState): string => {
    let longest = writeTrail(scenario, state.context.decisions);
    const id = stepOf(state);
    for (const decision of everyDecision(id, scenario.steps[id]!)) {
      const after = decide(machine, state, decision);
      const trail = after ? play(after) : '';
      if (trail.length > longest.length) longest = trail;
    }
    return longest;
  };
  return play(begin(machine));
}

function tested({ steps }: Scenario): string[] {
  const named = Object.values(steps).flatMap((step) => (step.type === 'ending' ? [] : (step.tests ?? [])));
  return [...new Set(named)];
}

/** Progress in which nothing is left out and every number is as long as it gets. */
function fullest({ course, scenarios }: Content): Progress {
  const of = (type: 'module' | 'scenario') =>
    course.parts.filter((part) => part.type === type).map(({ id }) => id);
  const played = scenarios.map((scenario): [string, ScenarioProgress] => [
    scenario.id,
    {
      attempts: 1000,
      underWay: true,
      best: 100,
      objectives: Object.fromEntries(tested(scenario).map((id) => [id, 100])),
      first: { reported: true, hits: 30, missed: 62, falseAlarms: 62 },
      trail: longestTrail(scenario),
    },
  ]);
  return {
    at: course.parts.at(-1)!.id,
    modules: Object.fromEntries(of('module').map((id) => [id, { page: 59, read: true }])),
    scenarios: Object.fromEntries(played),
    assessments: {},
    skipped: [],
  };
}

/** The small course with its scenario under other names as well. */
function courseOf(count: number, change: (scenario: Scenario) => Scenario = (same) => same): Content {
  const content = smallCourse();
  const scenarios = Array.from({ length: count }, (_, i) =>
    change({ ...content.scenarios[0]!, id: `flight-${i}` }),
  );
  const parts = scenarios.map(({ id }) => ({ type: 'scenario' as const, id }));
  return {
    ...content,
    scenarios,
    course: { ...content.course, parts: [content.course.parts[0]!, ...parts] },
  };
}

/** Every step tests two objectives, of which one is on the course's list in another place. */
function testing(scenario: Scenario): Scenario {
  const steps = Object.entries(scenario.steps).map(([id, step]) => [
    id,
    step.type === 'ending' ? step : { ...step, tests: ['LO4', 'LO3'] },
  ]);
  return { ...scenario, steps: Object.fromEntries(steps) as Scenario['steps'] };
}

/** Thirteen signs to mark take three characters and not one; a galley that can be gone back to makes long ways. */
function longer(scenario: Scenario): Scenario {
  const observe = scenario.steps['around-the-kettle']!;
  const first = scenario.steps['a-smell']!;
  if (observe.type !== 'observe' || first.type !== 'scene') throw new Error('This is another course.');
  const more = ['cup', 'lid', 'tap', 'mat'];
  const sign = scenario.signs['full-trolley']!;
  const choices = first.choices.map((choice) =>
    choice.id === 'switch-off' ? { ...choice, next: 'a-smell' } : choice,
  );
  return {
    ...scenario,
    signs: { ...scenario.signs, ...Object.fromEntries(more.map((id) => [id, sign])) },
    steps: {
      ...scenario.steps,
      'a-smell': { ...first, choices },
      'around-the-kettle': { ...observe, signs: [...observe.signs, ...more] },
    },
  };
}

function withObjectives(content: Content): Content {
  const objectives = ['LO3', 'LO4', 'LO5'].map((id) => ({ id, text: `Objective ${id}.` }));
  return { ...content, course: { ...content.course, objectives } };
}

describe('the most suspend data that a course can take', () => {
  test.each<[string, () => Content]>([
    ['the small course', () => smallCourse()],
    ['a course of many flights', () => courseOf(12)],
    ['a course with longer flights', () => courseOf(3, longer)],
    ['a course that tests objectives', () => withObjectives(courseOf(3, testing))],
    ['a course of modules only', () => courseOf(0)],
  ])('is what the longest way takes, in %s', async (_name, make) => {
    const content = make();
    const { worstSuspendChars } = await contentFiles(content, 'scorm12');
    const text = writeSuspendData(content.course.parts, fullest(content));
    expect(text).toHaveLength(worstSuspendChars - stampWidth);
    expect(text).toMatch(/^[A-Za-z0-9._~-]+$/);
    expect(readSuspendData(content.course.parts, text)).toMatchObject({
      at: content.course.parts.at(-1)!.id,
    });
  });

  test('is the same for all standards', async () => {
    const made = await Promise.all(targets.map((target) => packed(target)));
    expect(new Set(made.map(({ worstSuspendChars }) => worstSuspendChars)).size).toBe(1);
  });

  test('stops the packer where an LMS could cut it off', async () => {
    const fits = await packed('scorm12', courseOf(180));
    expect(fits.worstSuspendChars).toBeGreaterThan(3000);
    for (const standard of ['scorm12', 'scorm2004'] as const) {
      await expect(packed(standard, courseOf(300))).rejects.toThrow(
        /saved progress can take \d{4} characters .* keeps more than 3500/,
      );
    }
  });
});
