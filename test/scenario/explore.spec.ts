import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile, stepOf } from '../../src/scenario/compile.ts';
import { explore, type Exploration } from '../../src/scenario/explore/explore.ts';
import { endlessLoops } from '../../src/scenario/explore/step-graph.ts';
import type { Observe, Scenario, Scene } from '../../src/scenario/schema.ts';
import { writeTrail } from '../../src/scenario/trail.ts';
import { arbitraryScenario, middling, small } from './arbitrary-scenario.ts';
import { nameOf, playAll } from './play-all.ts';
import { arbitraryPicks, play } from './play.ts';
import { choice, ending, observe, order, report, sampleScenario, scene } from './sample-scenario.ts';

// A law of a thousand runs takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function exploreAll(scenario: Scenario): Exploration {
  const explored = explore(scenario);
  if (!explored.complete) throw new Error(`Too many states in ${explored.step}.`);
  return explored;
}

/** What is found in a form in which the order does not matter, and without what only merging can say. */
function comparable({ states: _, conditions, harmfulToGood, ...rest }: Exploration) {
  const asked = conditions.filter((use) => use.asked);
  return {
    ...rest,
    conditions: new Map(
      asked.map(({ path, when: _when, ...use }): [string, typeof use] => [path.join('/'), use]),
    ),
    harmfulToGood: new Set(harmfulToGood.map(nameOf)),
  };
}

test('exploring says what playing every path one by one would say', () => {
  fc.assert(
    fc.property(arbitraryScenario(small), (scenario) => {
      const found = playAll(scenario, 4000);
      fc.pre(found !== undefined);
      expect(comparable(exploreAll(scenario))).toEqual(found);
    }),
    { numRuns: 1000, maxSkipsPerRun: 2 },
  );
});

test('no play leaves what exploring says', () => {
  fc.assert(
    fc.property(
      arbitraryScenario(middling),
      fc.array(arbitraryPicks, { maxLength: 5 }),
      (scenario, plays) => {
        const explored = exploreAll(scenario);
        const machine = compile(scenario);
        for (const state of plays.flatMap((picks) => play(scenario, machine, picks))) {
          const { decisions, score } = state.context;
          const step = scenario.steps[stepOf(state)]!;
          expect(explored.reached).toContain(stepOf(state));
          expect(decisions.length).toBeLessThanOrEqual(explored.longestPath);
          expect(writeTrail(scenario, decisions).length).toBeLessThanOrEqual(explored.longestTrail);
          if (step.type !== 'ending') continue;
          if (step.outcome !== 'harmful') expect(score).toBeLessThanOrEqual(explored.bestScore);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a scenario is known from end to end', () => {
  const { conditions, ...known } = exploreAll(sampleScenario());
  expect(known).toEqual({
    complete: true,
    states: 14,
    // Two ways to the row, and half of the sixteen looks lead on: to an order and a report, or to waiting. One choice
    // more is there for those who greeted.
    paths: 2n * 8n * (24n * 27n + 1n) + 8n * 24n * 27n + 2n * 8n + 2n,
    reached: new Set(Object.keys(sampleScenario().steps)),
    endings: new Set(['reported', 'too-little', 'scared-off']),
    stuck: new Set(),
    noWayOut: new Set(),
    lowestScore: -4,
    highestScore: 1 + 2 + 4 + 8 + 4 + 4,
    bestScore: 1 + 2 + 4 + 8 + 4 + 4,
    bestHarmlessScore: 1 + 2 + 4 + 8 + 4 + 4,
    longestPath: 6,
    longestTrail: 3 + 2 + 2 + 3 + 2 + 3 + 3,
    harmfulToGood: [],
  });
  expect(conditions).toHaveLength(3);
  for (const use of conditions) expect(use).toMatchObject({ asked: true, everTrue: true, everFalse: true });
});

test('points on the way to harm are no best score', () => {
  const scenario = sampleScenario();
  (scenario.steps['boarding'] as Scene).choices[2]!.score = 60;
  expect(exploreAll(scenario)).toMatchObject({ bestScore: 23, highestScore: 61 });
  for (const step of Object.values(scenario.steps)) if (step.type === 'ending') step.outcome = 'harmful';
  expect(exploreAll(scenario)).toMatchObject({ bestScore: -Infinity, bestHarmlessScore: -Infinity });
});

test('a way through harm that ends well counts for the best score, and not for the best without harm', () => {
  const scenario = sampleScenario();
  const confront = (scenario.steps['boarding'] as Scene).choices[2]!;
  Object.assign(confront, { score: 30, next: 'reported' });
  expect(exploreAll(scenario)).toMatchObject({
    bestScore: 31,
    bestHarmlessScore: 23,
    harmfulToGood: [{ step: 'boarding', position: 2 }],
  });
});

test('a choice on offer that leads nowhere is found, though there is another', () => {
  const scenario = sampleScenario();
  (scenario.steps['galley'] as Scene).choices[0]!.next = [{ when: { chose: 'greet' }, to: 'reported' }];
  expect(exploreAll(scenario).stuck).toEqual(new Set(['galley']));
});

test('two ways to one step are told apart by the choice that was made on them', () => {
  const scenario = sampleScenario();
  scenario.steps = {
    boarding: scene([
      choice({ id: 'keep-watch', next: 'galley' }),
      choice({ id: 'look-away', score: 1, next: 'galley' }),
    ]),
    galley: scene([choice({ id: 'tell-purser', score: 6, when: { chose: 'keep-watch' }, next: 'reported' })]),
    reported: ending('good'),
  };
  expect(exploreAll(scenario)).toMatchObject({ bestScore: 6, stuck: new Set(['galley']), paths: 1n });
});

test('a loop that leads to no ending has no way out, and the ways to it are not stuck', () => {
  const scenario = sampleScenario();
  scenario.steps['galley'] = scene([
    choice({ id: 'walk-on', next: 'aisle' }),
    choice({ id: 'tell-purser', next: 'reported' }),
  ]);
  scenario.steps['aisle'] = scene([choice({ id: 'walk-back', next: 'aisle-again' })]);
  scenario.steps['aisle-again'] = scene([choice({ id: 'walk-there', next: 'aisle' })]);
  expect(exploreAll(scenario)).toMatchObject({
    noWayOut: new Set(['aisle', 'aisle-again']),
    stuck: new Set(['aisle']),
  });
});

/** One scene after the other, each with two choices that lead to the next; the last leads to an ending. */
function forks(length: number, change: (fork: Scene, position: number) => void = () => undefined): Scenario {
  const steps: Scenario['steps'] = { reported: ending('good') };
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? `fork-${i + 1}` : 'reported';
    const fork = scene([0, 1].map((j) => choice({ id: `choice-${i}-${j}`, next, score: j })));
    change(fork, i);
    steps[`fork-${i}`] = fork;
  }
  return { ...sampleScenario(), steps, start: 'fork-0' };
}

test('the paths of sixty forks that join again are counted one by one, and not walked', () => {
  expect(exploreAll(forks(60))).toMatchObject({ paths: 2n ** 60n, states: 61, highestScore: 60 });
});

test('a chain of ten thousand scenes is explored to its end', () => {
  const explored = exploreAll(forks(10_000));
  expect(explored).toMatchObject({ bestScore: 10_000, longestPath: 10_000, longestTrail: 20_003 });
  expect(explored.paths).toBe(2n ** 10_000n);
});

test('a score that is asked about at the end is told apart no further than it matters', () => {
  const scenario = forks(2000, (fork, i) => {
    if (i === 1999) fork.choices[1]!.when = { score: { atLeast: 10 } };
  });
  const { paths, conditions, states } = exploreAll(scenario);
  const below10 = choose(1999, 10);
  expect(paths).toBe(2n ** 1999n * 2n - below10);
  expect(conditions).toMatchObject([{ everTrue: true, everFalse: true }]);
  expect(states).toBeLessThan(2000 * 12);
});

/** In how many ways fewer than `some` of `length` can be picked. */
function choose(length: number, some: number): bigint {
  let ways = 1n;
  let sum = 0n;
  for (let picked = 0; picked < some; picked++) {
    sum += ways;
    ways = (ways * BigInt(length - picked)) / BigInt(picked + 1);
  }
  return sum;
}

test('a step with the most orders and one with the most lines are counted whole', () => {
  const items = Array.from({ length: 8 }, (_, i) => `item-${i}`);
  const entries = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`entry-${i}`, 'a']));
  const fields = ['a', 'b', 'c', 'd', 'e', 'f'];
  const scenario: Scenario = {
    ...sampleScenario(),
    start: 'first',
    steps: {
      first: order({ items, sequence: items, score: 20, next: 'second' }),
      second: report({ fields, entries, next: 'reported' }),
      reported: ending('good'),
    },
  };
  expect(exploreAll(scenario)).toMatchObject({
    paths: 40_320n * 7n ** 12n,
    lowestScore: 0,
    highestScore: 20 + 24,
  });
});

test.each<[string, (scenario: Scenario) => void]>([
  [
    'a loop of dozens of choices',
    ({ steps }) => {
      for (let i = 0; i < 6; i++) {
        const ids = Array.from({ length: 6 }, (_, j) => `round-${i}-${j}`);
        steps[`fork-${i}`] = scene(ids.map((id) => choice({ id, next: `fork-${(i + 1) % 6}` })));
      }
    },
  ],
  [
    'dozens of choices that are all asked about at the end',
    ({ steps }) => {
      const all = Array.from({ length: 39 }, (_, i) => ({ chose: `choice-${i}-0` }));
      (steps['fork-39'] as Scene).choices[1]!.when = { any: all.map((one) => ({ not: one })) };
    },
  ],
])('%s are too many states, which is said instead of looked at for ever', (_, change) => {
  const scenario = forks(40);
  change(scenario);
  expect(explore(scenario)).toMatchObject({ complete: false, step: expect.stringMatching(/^fork-/) });
});

test('steps that only marks are made in, round and round, are found', () => {
  const scenario = sampleScenario();
  expect(endlessLoops(scenario)).toEqual(new Set());
  (scenario.steps['row-41'] as Observe).next = [
    { when: { noticed: 'papers-held' }, to: 'galley' },
    { to: 'again' },
  ];
  scenario.steps['again'] = observe({ signs: ['papers-held', 'sleeps-early'], next: 'row-41' });
  expect(endlessLoops(scenario)).toEqual(new Set(['row-41', 'again']));
  scenario.steps['again'] = { ...(scenario.steps['galley'] as Scene) };
  expect(endlessLoops(scenario)).toEqual(new Set());
});
