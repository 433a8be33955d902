import { describe, expect, test } from 'vitest';
import { compile, replay, stepOf } from '../../src/scenario/compile.ts';
import { shippedScenarios } from '../e2e/content-folder.ts';
import { choice, ending, sampleScenario, scene } from '../scenario/sample-scenario.ts';
import { waysThrough } from './ways.ts';

describe.each(shippedScenarios().map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  const { ways, unseen } = waysThrough(scenario);

  test('has a way to every step, paragraph and choice', () => {
    expect(unseen).toEqual([]);
    expect(new Set(ways.map(({ step }) => step))).toEqual(new Set(Object.keys(scenario.steps)));
  });

  test('is led through by decisions that hold', () => {
    const machine = compile(scenario);
    for (const { step, to } of ways) expect(stepOf(replay(machine, to))).toBe(step);
  });

  test('has a way to what is said of every choice', () => {
    const told = ways.flatMap(({ decisions }) => decisions.map(({ name }) => name));
    const choices = Object.values(scenario.steps).flatMap((step) =>
      step.type === 'scene' ? step.choices : [],
    );
    for (const { id, feedback } of choices) if (feedback !== undefined) expect(told).toContain(id);
  });
});

test('a step that shows more after something else was done is come to on another way', () => {
  const wait = choice({ id: 'wait', next: 'galley' });
  const look = choice({ id: 'look', next: 'galley' });
  const galley = scene([choice({ id: 'tell', when: { chose: 'look' }, next: 'home' }), choice({ id: 'leave', next: 'home' })]); // prettier-ignore
  const { ways, unseen } = waysThrough({
    ...sampleScenario(),
    start: 'door',
    steps: { door: scene([wait, look]), galley, home: ending('good'), nowhere: ending('good') },
  });
  const toGalley = ways.filter(({ step }) => step === 'galley');
  expect(toGalley.map(({ decisions }) => decisions.map(({ name }) => name))).toEqual([['leave'], ['tell']]);
  expect(toGalley.map(({ isNew }) => isNew)).toEqual([true, true]);
  expect(unseen).toContain('nowhere');
});
