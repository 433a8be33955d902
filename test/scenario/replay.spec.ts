import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { begin, compile, decide, replay, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import { tell } from '../../src/scenario/variant.ts';
import { arbitraryScenario, middling } from './arbitrary-scenario.ts';
import { everyDecision } from './every-decision.ts';
import { arbitraryPicks, play } from './play.ts';
import { sampleScenario } from './sample-scenario.ts';

// A law of a thousand runs takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const known = ({ value, status, context }: ScenarioState) => ({ value, status, ...context });

const choose = (step: string, choice: string): Decision => ({ type: 'choose', step, choice });
const mark = (step: string, ...signs: string[]): Decision => ({ type: 'mark', step, signs });
const order = (...items: string[]): Decision => ({ type: 'order', step: 'up-the-chain', items });
const report = (fields: Record<string, string>): Decision => ({
  type: 'report',
  step: 'in-writing',
  lines: Object.entries(fields).map(([entry, field]) => ({ entry, field })),
});

test('the scenarios that the laws are held against have no name that nothing bears', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), (scenario) => {
      const { problems } = checkScenario(JSON.stringify(scenario));
      expect(problems.filter(({ rule }) => rule === 'shape' || rule.startsWith('unknown-'))).toEqual([]);
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
    { numRuns: 1000 },
  );
});

test('decisions made in one telling of the story lead to the same place in every other', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const first = play(tell(scenario, scenario.variants?.[0]!.id), compile(scenario), picks).at(-1)!;
      for (const { id } of scenario.variants ?? []) {
        const telling = tell(scenario, id);
        expect(JSON.stringify(telling.steps)).not.toContain('{purser}');
        expect(known(replay(compile(telling), first.context.decisions))).toEqual(known(first));
      }
    }),
    { numRuns: 1000 },
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
    { numRuns: 1000 },
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
    { numRuns: 1000 },
  );
});

test('a play from the first step to an ending gathers signs and points on the way', () => {
  const state = replay(compile(sampleScenario()), [
    choose('boarding', 'greet'),
    choose('boarding', 'watch-on'),
    mark('row-41', 'papers-held', 'same-answer', 'sleeps-early'),
    choose('galley', 'tell-both'),
    order('note-words', 'note-seats', 'to-captain', 'to-purser'),
    report({ 'holds-papers': 'seen', 'in-row-41': 'seen' }),
  ]);
  expect(known(state)).toMatchObject({
    value: 'reported',
    status: 'done',
    noticed: ['same-answer', 'papers-held'],
    // Four of the five pairs that count stand rightly, and one of the two facts is in its field.
    score: 1 + 2 + (2 + 2 - 1) + 8 + Math.floor((4 * 4) / 5) + (2 + 1),
  });
});

test('the first branch whose condition holds is the one that is taken', () => {
  const machine = compile(sampleScenario());
  const watching = [choose('boarding', 'watch-on')];
  expect(stepOf(replay(machine, [...watching, mark('row-41', 'papers-held')]))).toBe('galley');
  expect(stepOf(replay(machine, [...watching, mark('row-41', 'same-answer')]))).toBe('too-little');
});

const reporting = [
  choose('boarding', 'watch-on'),
  mark('row-41', 'papers-held'),
  choose('galley', 'tell-purser'),
];
const ordered = order('note-seats', 'note-words', 'to-purser', 'to-captain');

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
  ['an order that leaves something out', reporting, order('note-seats', 'note-words', 'to-purser')],
  ['an order with one thing twice', reporting, order('note-seats', 'note-seats', 'to-purser', 'to-captain')],
  [
    'an order with more than there is',
    reporting,
    order('note-seats', 'note-words', 'to-purser', 'to-captain', 'to-captain'),
  ],
  ['a report where there is an order to make', reporting, report({})],
  ['a line that is not there', [...reporting, ordered], report({ constructor: 'seen' })],
  ['a line in a field that is not there', [...reporting, ordered], report({ 'in-row-41': 'constructor' })],
  [
    'lines in another order, which a saved trail could not tell',
    [...reporting, ordered],
    report({ 'in-row-41': 'where', 'holds-papers': 'seen' }),
  ],
  ['an order where there is a report to write', [...reporting, ordered], ordered],
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
