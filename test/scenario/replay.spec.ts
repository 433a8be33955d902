import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReferences } from '../../src/scenario/check/references.ts';
import { begin, compile, decide, replay, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import { arbitraryScenario, middling } from './arbitrary-scenario.ts';
import { arbitraryPicks, everyDecision, play } from './play.ts';
import { sampleScenario } from './sample-scenario.ts';

const known = ({ value, status, context }: ScenarioState) => ({ value, status, ...context });

const choose = (step: string, choice: string): Decision => ({ type: 'choose', step, choice });
const mark = (step: string, ...signs: string[]): Decision => ({ type: 'mark', step, signs });

test('the scenarios that the laws are held against have no name that nothing bears', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), (scenario) => {
      expect(checkReferences(scenario)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('a learner who resumes is where they stopped, at every point of every play', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const machine = compile(scenario);
      for (const state of play(scenario, machine, picks)) {
        expect(known(replay(machine, state.context.decisions))).toEqual(known(state));
      }
    }),
    { numRuns: 200 },
  );
});

test('a decision is taken or refused as a whole', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const machine = compile(scenario);
      const state = play(scenario, machine, picks).at(-1)!;
      const before = structuredClone(known(state));
      const decisions = Object.entries(scenario.steps).flatMap(([id, step]) => everyDecision(id, step));
      for (const decision of decisions) {
        const after = decide(machine, state, decision);
        expect(known(state)).toEqual(before);
        if (!after) continue;
        expect(decision.step).toBe(stepOf(state));
        expect(after.context.decisions).toEqual([...before.decisions, decision]);
        if (decision.type === 'choose') expect(before.decisions).not.toContainEqual(decision);
      }
    }),
    { numRuns: 200 },
  );
});

test('what is resumed ends at the first decision that no longer holds, and keeps those before it', () => {
  const foreign = fc.constantFrom(
    choose('step-0', 'gone'),
    mark('step-0', 'gone'),
    choose('gone', 'choice-0-0'),
    mark('home'),
  );
  fc.assert(
    fc.property(
      arbitraryScenario(middling),
      arbitraryPicks,
      fc.nat(),
      foreign,
      (scenario, picks, at, gone) => {
        const machine = compile(scenario);
        const states = play(scenario, machine, picks);
        const last = states[at % states.length]!;
        const { decisions } = states.at(-1)!.context;
        const kept = last.context.decisions.length;
        const saved = [...decisions.slice(0, kept), gone, ...decisions.slice(kept)];
        expect(known(replay(machine, saved))).toEqual(known(last));
      },
    ),
    { numRuns: 200 },
  );
});

test('a play from the first step to an ending gathers signs and points on the way', () => {
  const state = replay(compile(sampleScenario()), [
    choose('boarding', 'greet'),
    choose('boarding', 'watch-on'),
    mark('row-41', 'papers-held', 'same-answer', 'sleeps-early'),
    choose('galley', 'tell-both'),
  ]);
  expect(known(state)).toMatchObject({
    value: 'reported',
    status: 'done',
    noticed: ['same-answer', 'papers-held'],
    score: 1 + 2 + (2 + 2 - 1) + 8,
  });
});

test('the first branch whose condition holds is the one that is taken', () => {
  const machine = compile(sampleScenario());
  const watching = [choose('boarding', 'watch-on')];
  expect(stepOf(replay(machine, [...watching, mark('row-41', 'papers-held')]))).toBe('galley');
  expect(stepOf(replay(machine, [...watching, mark('row-41', 'same-answer')]))).toBe('too-little');
});

test.each<[string, Decision[], Decision]>([
  ['a choice of another step', [], choose('boarding', 'wait')],
  ['a decision in another step', [], choose('galley', 'wait')],
  ['a choice that is not there', [], choose('boarding', 'constructor')],
  ['a choice made before', [choose('boarding', 'greet')], choose('boarding', 'greet')],
  ['marks where there is a choice to make', [], mark('boarding', 'papers-held')],
  ['a choice where there are marks to make', [choose('boarding', 'watch-on')], choose('row-41', 'wait')],
  ['a mark on a sign that is not there', [choose('boarding', 'watch-on')], mark('row-41', 'constructor')],
  [
    'two marks on one sign, which would earn twice',
    [choose('boarding', 'watch-on')],
    mark('row-41', 'papers-held', 'papers-held'),
  ],
  [
    'marks in another order, which a saved trail could not tell',
    [choose('boarding', 'watch-on')],
    mark('row-41', 'same-answer', 'papers-held'),
  ],
  [
    'a choice whose condition does not hold',
    [choose('boarding', 'watch-on'), mark('row-41', 'papers-held', 'same-answer')],
    choose('galley', 'tell-both'),
  ],
  ['anything after the ending', [choose('boarding', 'confront')], choose('boarding', 'greet')],
])('refuses %s', (_, before, decision) => {
  const machine = compile(sampleScenario());
  const state = replay(machine, before);
  expect(state.context.decisions).toEqual(before);
  expect(decide(machine, state, decision)).toBeUndefined();
});

test('a choice that leads nowhere is refused, and leaves the learner where they are', () => {
  const scenario = sampleScenario();
  const first = scenario.steps['boarding']!;
  if (first.type === 'scene') first.choices[1]!.next = [{ when: { chose: 'greet' }, to: 'row-41' }];
  const machine = compile(scenario);
  const state = begin(machine);
  expect(decide(machine, state, choose('boarding', 'watch-on'))).toBeUndefined();
  expect(known(state)).toEqual(known(begin(machine)));
});
