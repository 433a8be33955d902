import { describe, expect, test } from 'vitest';
import { compile, replay, stepOf } from '../../../src/scenario/compile.ts';
import { explore } from '../../../src/scenario/explore/explore.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { wayTo } from '../../../src/studio/play/way-to.ts';
import { shippedCourse, smallCourse } from '../../package/small-course.ts';

const galley = smallCourse().scenarios[0]!;

/** Where the way leads that is found. */
function cameTo(scenario: Scenario, step: string): string | undefined {
  const way = wayTo(scenario, step);
  if (!way) return undefined;
  const state = replay(compile(scenario), way);
  expect(state.context.decisions).toEqual(way);
  return stepOf(state);
}

describe('every step of every flight that Crosscheck comes with is come to', () => {
  test.each(shippedCourse().scenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s',
    (_id, scenario) => {
      const explored = explore(scenario);
      const reached = explored.complete ? [...explored.reached] : [];
      expect(reached).toHaveLength(Object.keys(scenario.steps).length);
      for (const step of reached) expect(cameTo(scenario, step)).toBe(step);
    },
  );
});

test('the first step is come to by no decision, and a step that is not there by none that there are', () => {
  expect(wayTo(galley, galley.start)).toEqual([]);
  expect(wayTo(galley, 'nowhere')).toBeUndefined();
  expect(wayTo(galley, 'toString')).toBeUndefined();
});

test('of ways of one length the one with the better choices is taken', () => {
  expect(wayTo(galley, 'handled')).toEqual([
    { type: 'choose', step: 'a-smell', choice: 'switch-off' },
    { type: 'choose', step: 'what-now', choice: 'tell-purser' },
  ]);
});

test('a step that no path comes to has no way', () => {
  const { steps } = galley;
  const alone = { ...steps, attic: steps.handled! };
  expect(wayTo({ ...galley, steps: alone }, 'attic')).toBeUndefined();
});

test('conditions on a sign, a choice and the score are respected', () => {
  const scene = galley.steps['a-smell']!;
  if (scene.type !== 'scene') throw new Error('The first step is a scene.');
  const [look, off, boil] = scene.choices;
  const asking = (when: object): Scenario => ({
    ...galley,
    steps: {
      ...galley.steps,
      'a-smell': {
        ...scene,
        choices: [{ ...look!, next: 'what-now' }, { ...off!, next: 'what-now' }, boil!],
      },
      'what-now': {
        ...scene,
        choices: [
          { ...look!, id: 'last', next: [{ when, to: 'handled' }, { to: 'wait-and-see' }] } as typeof look &
            object,
        ],
      },
    },
  });
  const firstOf = (scenario: Scenario) => wayTo(scenario, 'handled')?.[0];
  expect(firstOf(asking({ chose: 'switch-off' }))).toMatchObject({ choice: 'switch-off' });
  expect(firstOf(asking({ noticed: 'plastic-smell' }))).toMatchObject({ choice: 'switch-off' });
  expect(firstOf(asking({ score: { below: 7 } }))).toMatchObject({ choice: 'switch-off' });
  expect(firstOf(asking({ score: { atLeast: 8 } }))).toMatchObject({ choice: 'look-closely' });
  expect(firstOf(asking({ score: { atLeast: 99 } }))).toBeUndefined();
});
