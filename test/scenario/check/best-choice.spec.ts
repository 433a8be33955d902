import { describe, expect, test } from 'vitest';
import { checkHabits, contestsIn, type Contest } from '../../../src/scenario/check/best-choice.ts';
import { choice, ending, scene } from '../sample-scenario.ts';

const found = (contests: Contest[]) => checkHabits(contests, ['steps'], 'it').map(({ rule }) => rule);

/** Scenes of three choices, the best of which stands in these places, and is the longest in the first so many. */
const contests = (places: number[], longest = 0): Contest[] =>
  places.map((best, i) => ({ choices: 3, best, longest: i < longest }));

describe('a habit', () => {
  test.each([
    ['five of five in one place', [1, 1, 1, 1, 1], ['same-place-is-best']],
    ['four of five in one place, since it could have been any of three', [1, 1, 1, 1, 0], []],
    ['four of four, which are too few to tell', [1, 1, 1, 1], []],
    ['two of each', [0, 0, 1, 1, 2, 2], []],
    ['eight of ten in the last place', [2, 2, 2, 2, 0, 2, 2, 1, 2, 2], ['same-place-is-best']],
  ])('of place: %s', (_, places, rules) => {
    expect(found(contests(places))).toEqual(rules);
  });

  test.each([
    ['four of five', 4, ['longest-is-best']],
    ['three of five', 3, []],
  ])('of length: %s', (_, longest, rules) => {
    expect(found(contests([0, 1, 2, 0, 1], longest))).toEqual(rules);
  });

  test('of a place that not every scene has counts only the scenes that have it', () => {
    const two: Contest[] = [0, 0, 1, 1, 0].map((best) => ({ choices: 2, best, longest: false }));
    const six: Contest[] = [5, 5, 5].map((best) => ({ choices: 6, best, longest: false }));
    expect(found([...two, ...six])).toEqual(['same-place-is-best']);
  });
});

describe('a scene with one best choice', () => {
  const only = (...choices: Parameters<typeof choice>[0][]) =>
    contestsIn({ steps: { here: scene(choices.map(choice)), end: ending('good') } });
  const next = 'end';

  test('is one in which the outcome decides, whatever the points', () => {
    const [contest] = only(
      { id: 'a', next, outcome: 'acceptable', score: 9 },
      { id: 'b', next, outcome: 'good', score: 1 },
      { id: 'c', next, outcome: 'harmful', score: 20 },
    );
    expect(contest).toEqual({ choices: 3, best: 1, longest: false });
  });

  test('is one in which points decide between equal outcomes', () => {
    expect(only({ id: 'a', next, score: 1 }, { id: 'b', next, score: 2 })).toMatchObject([{ best: 1 }]);
  });

  test('is none in which two are as good as each other, or there is nothing to choose', () => {
    expect(only({ id: 'a', next, score: 2 }, { id: 'b', next, score: 2 })).toEqual([]);
    expect(only({ id: 'a', next })).toEqual([]);
  });

  test('is told to be given away by length only where every other choice is shorter', () => {
    const score = 1;
    expect(only({ id: 'a', next, text: 'Go.' }, { id: 'b', next, score, text: 'Go on.' })).toMatchObject([
      { longest: true },
    ]);
    expect(only({ id: 'a', next, text: 'Go up.' }, { id: 'b', next, score, text: 'Go on.' })).toMatchObject([
      { longest: false },
    ]);
  });
});
