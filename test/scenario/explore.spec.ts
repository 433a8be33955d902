import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, compile, decide, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import { hasChosen } from '../../src/scenario/decision.ts';
import { holds } from '../../src/scenario/condition.ts';
import { endlessLoops, explore, type Exploration } from '../../src/scenario/explore.ts';
import type { Observe, Scenario, Scene, Step } from '../../src/scenario/schema.ts';
import { writeTrail } from '../../src/scenario/trail.ts';
import { arbitraryScenario, middling, small } from './arbitrary-scenario.ts';
import { arbitraryPicks, everyDecision, play } from './play.ts';
import { choice, ending, observe, sampleScenario, scene } from './sample-scenario.ts';

/** What `explore` says, found by playing every path to its end, one after the other. */
function playAll(scenario: Scenario): Exploration {
  const machine = compile(scenario);
  const found: Exploration = {
    reached: new Set(),
    stuck: new Set(),
    bestScore: -Infinity,
    longestTrail: 0,
    longestPath: 0,
  };
  const visit = (state: ScenarioState): void => {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    const { decisions, score } = state.context;
    found.reached.add(id);
    found.longestTrail = Math.max(found.longestTrail, writeTrail(scenario, decisions).length);
    found.longestPath = Math.max(found.longestPath, decisions.length);
    if (step.type === 'ending') {
      if (step.outcome !== 'harmful') found.bestScore = Math.max(found.bestScore, score);
      return;
    }
    const after = onOffer(id, step, state).map((decision) => decide(machine, state, decision));
    if (after.length === 0 || after.includes(undefined)) found.stuck.add(id);
    for (const next of after) if (next) visit(next);
  };
  visit(begin(machine));
  return found;
}

/** What a learner sees to choose from or to mark. */
function onOffer(id: string, step: Step, { context }: ScenarioState) {
  return everyDecision(id, step).filter((decision) => {
    if (step.type !== 'scene' || decision.type !== 'choose') return true;
    const { when } = step.choices.find((choice) => choice.id === decision.choice)!;
    return !hasChosen(context, decision.choice) && (!when || holds(when, context));
  });
}

test('exploring says what playing every path one by one would say', () => {
  fc.assert(
    fc.property(arbitraryScenario(small), (scenario) => {
      expect(explore(scenario)).toEqual(playAll(scenario));
    }),
    { numRuns: 2000 },
  );
});

test('no play leaves what exploring says', () => {
  fc.assert(
    fc.property(
      arbitraryScenario(middling),
      fc.array(arbitraryPicks, { maxLength: 5 }),
      (scenario, plays) => {
        const explored = explore(scenario);
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
  expect(explore(sampleScenario())).toEqual({
    reached: new Set(Object.keys(sampleScenario().steps)),
    stuck: new Set(),
    bestScore: 1 + 2 + 4 + 8,
    longestTrail: 2 + 2 + 3 + 2,
    longestPath: 4,
  });
});

test('points on the way to harm are no best score', () => {
  const scenario = sampleScenario();
  (scenario.steps['boarding'] as Scene).choices[2]!.score = 20;
  expect(explore(scenario).bestScore).toBe(15);
  for (const step of Object.values(scenario.steps)) if (step.type === 'ending') step.outcome = 'harmful';
  expect(explore(scenario).bestScore).toBe(-Infinity);
});

test('a choice on offer that leads nowhere is found, though there is another', () => {
  const scenario = sampleScenario();
  (scenario.steps['galley'] as Scene).choices[0]!.next = [{ when: { chose: 'greet' }, to: 'reported' }];
  expect(explore(scenario).stuck).toEqual(new Set(['galley']));
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
  expect(explore(scenario)).toMatchObject({ bestScore: 6, stuck: new Set(['galley']) });
});

test('a long scenario that forks at every step is explored at once', () => {
  const scenario = sampleScenario();
  const fork = scenario.steps['boarding'] as Scene;
  const length = 200;
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? `fork-${i + 1}` : 'reported';
    const choices = fork.choices.map((one, j) => ({ ...one, id: `choice-${i}-${j}`, next, score: j }));
    scenario.steps[`fork-${i}`] = { ...fork, choices };
  }
  scenario.start = 'fork-0';
  expect(explore(scenario)).toMatchObject({ bestScore: 400, longestPath: 200, longestTrail: 400 });
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
