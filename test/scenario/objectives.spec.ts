import { expect, test } from 'vitest';
import { coverageOf } from '../../src/scenario/objectives.ts';
import type { DecidingStep } from '../../src/scenario/schema.ts';
import { sampleScenario } from './sample-scenario.ts';

test('each objective has the steps that test it, those that the scenario serves first', () => {
  const scenario = sampleScenario();
  const test = (id: string, ...objectives: string[]) => {
    (scenario.steps[id] as DecidingStep).tests = objectives;
  };
  test('boarding', 'LO9', 'LO2');
  test('row-41', 'LO2');
  test('in-writing', 'LO9');
  expect(coverageOf(scenario)).toEqual([
    { objective: 'LO1', steps: [] },
    { objective: 'LO2', steps: ['boarding', 'row-41'] },
    { objective: 'LO9', steps: ['boarding', 'in-writing'] },
  ]);
});
