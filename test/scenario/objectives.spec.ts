import { expect, test } from 'vitest';
import { coverageOf, objectiveScores } from '../../src/scenario/objectives.ts';
import type { DecidingStep, Scene } from '../../src/scenario/schema.ts';
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

test('an attempt shows of an objective what was earned where it was tested, of what could have been', () => {
  const scenario = sampleScenario();
  (scenario.steps['boarding'] as Scene).tests = ['LO1', 'LO2'];
  const { choices } = scenario.steps['boarding'] as Scene;
  const best = Math.max(...choices.map(({ score }) => score));
  for (const { id, score } of choices) {
    const percent = Math.floor((100 * Math.max(0, score)) / best);
    expect(objectiveScores(scenario, [{ type: 'choose', step: 'boarding', choice: id }])).toEqual({
      LO1: percent,
      LO2: percent,
    });
  }
  expect(objectiveScores(scenario, [])).toEqual({});
});

test('nothing is shown of an objective where nothing could be earned', () => {
  const scenario = sampleScenario();
  const boarding = scenario.steps['boarding'] as Scene;
  boarding.tests = ['LO1'];
  for (const choice of boarding.choices) choice.score = -1;
  const choice = boarding.choices[0]!.id;
  expect(objectiveScores(scenario, [{ type: 'choose', step: 'boarding', choice }])).toEqual({});
});
