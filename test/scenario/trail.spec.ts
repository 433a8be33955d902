import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compile, replay } from '../../src/scenario/compile.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Observe, Order, Report, Scenario, Scene } from '../../src/scenario/schema.ts';
import { readTrail, trailWidth, writeTrail } from '../../src/scenario/trail.ts';
import { arbitraryScenario, middling } from './arbitrary-scenario.ts';
import { arbitraryPicks, play } from './play.ts';
import { choice, ending, order, report, sampleScenario } from './sample-scenario.ts';

// A law of a thousand runs takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const numRuns = 1000;

function decisionsOf(scenario: Scenario, picks: readonly number[]): readonly Decision[] {
  return play(scenario, compile(scenario), picks).at(-1)!.context.decisions;
}

const read = (scenario: Scenario, trail: string) => readTrail(scenario, compile(scenario), trail);

test('a trail gives back the decisions it was written from, in as many characters as was reckoned with', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const decisions = decisionsOf(scenario, picks);
      const trail = writeTrail(scenario, decisions);
      expect(read(scenario, trail)).toEqual(decisions);
      expect(trail).toMatch(/^[A-Za-z0-9_-]*$/);
      const widths = decisions.map(({ step }) => trailWidth(scenario.steps[step]!));
      expect(trail).toHaveLength(widths.reduce((sum, width) => sum + width, 0));
    }),
    { numRuns },
  );
});

test('of any text, the decisions that hold are read and the rest is left', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.constantFrom('', 'A', '🦋', '\0'),
  );
  fc.assert(
    fc.property(
      arbitraryScenario(middling),
      arbitraryPicks,
      fc.nat(),
      fc.nat(4),
      text,
      (scenario, picks, at, cut, noise) => {
        const trail = writeTrail(scenario, decisionsOf(scenario, picks));
        const position = at % (trail.length + 1);
        const damaged = trail.slice(0, position) + noise + trail.slice(position + cut);
        const decisions = read(scenario, damaged);
        expect(replay(compile(scenario), decisions).context.decisions).toEqual(decisions);
        expect(damaged.startsWith(writeTrail(scenario, decisions))).toBe(true);
      },
    ),
    { numRuns },
  );
});

test('a cut-off trail loses only the decision that it was cut in', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const decisions = decisionsOf(scenario, picks);
      const trail = writeTrail(scenario, decisions);
      expect(read(scenario, trail.slice(0, -1))).toEqual(decisions.slice(0, -1));
    }),
    { numRuns },
  );
});

test('a trail outlives other words, another order of choices and a new choice', () => {
  fc.assert(
    fc.property(arbitraryScenario(middling), arbitraryPicks, (scenario, picks) => {
      const decisions = decisionsOf(scenario, picks);
      const edited = structuredClone(scenario);
      for (const step of Object.values(edited.steps)) {
        step.title = 'Another heading';
        if (step.type !== 'scene') continue;
        for (const made of step.choices) made.text = 'I do the same, in other words.';
        step.choices.reverse();
        step.choices.unshift(choice({ id: 'new-one', next: 'home' }));
      }
      expect(read(edited, writeTrail(scenario, decisions))).toEqual(decisions);
    }),
    { numRuns },
  );
});

describe('a trail is read up to the edit that', () => {
  const row41 = ({ steps }: Scenario) => steps['row-41'] as Observe;
  const galley = ({ steps }: Scenario) => steps['galley'] as Scene;
  const chain = ({ steps }: Scenario) => steps['up-the-chain'] as Order;
  const form = ({ steps }: Scenario) => steps['in-writing'] as Report;

  test.each<[string, number, (scenario: Scenario) => void]>([
    ['puts the signs in another order', 2, (scenario) => row41(scenario).signs.reverse()],
    ['drops a sign', 2, (scenario) => row41(scenario).signs.pop()],
    ['replaces a sign', 2, (scenario) => (row41(scenario).signs[2] = 'looks-down')],
    ['adds a sign', 2, (scenario) => row41(scenario).signs.push('looks-down')],
    ['drops the choice that was made', 3, (scenario) => galley(scenario).choices.splice(1, 1)],
    ['renames the choice that was made', 3, (scenario) => (galley(scenario).choices[1]!.id = 'tell-all')],
    [
      'sets a condition that was not met',
      3,
      (scenario) => (galley(scenario).choices[1]!.when = { noticed: 'mixed-family' }),
    ],
    [
      'leads to another step',
      2,
      (scenario) => ((scenario.steps['boarding'] as Scene).choices[1]!.next = 'galley'),
    ],
    ['shows the items in another order', 4, (scenario) => chain(scenario).items.reverse()],
    ['renames an item', 4, (scenario) => (chain(scenario).items[0]!.id = 'to-pilot')],
    ['drops an item', 4, (scenario) => chain(scenario).items.pop()],
    ['shows the entries in another order', 5, (scenario) => form(scenario).entries.reverse()],
    ['renames an entry', 5, (scenario) => (form(scenario).entries[2]!.id = 'is-guilty')],
    ['puts the fields in another order', 5, (scenario) => form(scenario).fields.reverse()],
    ['adds a field', 5, (scenario) => form(scenario).fields.push({ id: 'when', label: 'When' })],
    ['begins elsewhere', 0, (scenario) => (scenario.start = 'galley')],
  ])('%s', (_, kept, edit) => {
    const scenario = sampleScenario();
    const decisions: Decision[] = [
      { type: 'choose', step: 'boarding', choice: 'greet' },
      { type: 'choose', step: 'boarding', choice: 'watch-on' },
      { type: 'mark', step: 'row-41', signs: ['papers-held', 'mixed-family'] },
      { type: 'choose', step: 'galley', choice: 'tell-both' },
      {
        type: 'order',
        step: 'up-the-chain',
        items: ['note-words', 'to-purser', 'note-seats', 'to-captain'],
      },
      {
        type: 'report',
        step: 'in-writing',
        lines: [
          { entry: 'holds-papers', field: 'where' },
          { entry: 'is-a-criminal', field: 'seen' },
        ],
      },
    ];
    const trail = writeTrail(scenario, decisions);
    expect(read(scenario, trail)).toEqual(decisions);

    scenario.signs['looks-down'] = { text: 'He looks down.', kind: 'ordinary', why: 'He may be shy.' };
    edit(scenario);
    expect(read(scenario, trail)).toEqual(decisions.slice(0, kept));
  });
});

test('an observe step with the most signs keeps every one of its marks', () => {
  const scenario = sampleScenario();
  const names = Array.from({ length: 12 }, (_, i) => `sign-${i}`);
  const step = scenario.steps['row-41'] as Observe;
  for (const id of names) scenario.signs[id] = { text: 'A thing.', kind: 'indicator', why: 'It is.' };
  step.signs = names;
  step.next = 'galley';
  scenario.start = 'row-41';
  expect(trailWidth(step)).toBe(4);
  fc.assert(
    fc.property(fc.subarray(names), (signs) => {
      const decisions: Decision[] = [{ type: 'mark', step: 'row-41', signs }];
      expect(read(scenario, writeTrail(scenario, decisions))).toEqual(decisions);
    }),
  );
});

test('a right order says nothing of the trail, so that correcting it costs no learner a decision', () => {
  const scenario = sampleScenario();
  const decisions = decisionsOf(scenario, [1, 1, 0, 3, 0]);
  const trail = writeTrail(scenario, decisions);
  (scenario.steps['up-the-chain'] as Order).sequence.reverse();
  expect(read(scenario, trail)).toEqual(decisions);
});

test('the longest orders and reports keep each of their decisions', () => {
  const ids = (length: number) => Array.from({ length }, (_, i) => `one-${i}`);
  const fields = ids(6);
  const scenario: Scenario = {
    ...sampleScenario(),
    start: 'first',
    steps: {
      first: order({ items: ids(8), sequence: ids(8), next: 'second' }),
      second: report({
        fields,
        entries: Object.fromEntries(ids(12).map((id, i) => [id, i % 2 ? fields[0] : undefined])),
        next: 'end',
      }),
      end: ending('good'),
    },
  };
  expect(trailWidth(scenario.steps['first']!)).toBe(2 + 3);
  expect(trailWidth(scenario.steps['second']!)).toBe(2 + 6);
  const written = fc.array(fc.option(fc.constantFrom(...fields), { nil: undefined }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(ids(8), { minLength: 8 }), written, (items, places) => {
      const decisions: Decision[] = [
        { type: 'order', step: 'first', items },
        {
          type: 'report',
          step: 'second',
          lines: places.flatMap((field, i) => (field === undefined ? [] : [{ entry: `one-${i}`, field }])),
        },
      ];
      const trail = writeTrail(scenario, decisions);
      expect(trail).toHaveLength(5 + 8);
      expect(read(scenario, trail)).toEqual(decisions);
    }),
    { numRuns },
  );
});
