import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Scenario, Scene } from '../../src/scenario/schema.ts';
import { choice, ending, sampleScenario, scene } from '../scenario/sample-scenario.ts';
import { copySmallCourse, crosscheck, placeOf, smallCourse, write } from './crosscheck.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const explore = (...args: string[]) => crosscheck(folder, ['explore', ...args]);
const writeScenario = (scenario: Scenario) => write(folder, 'flight.json', JSON.stringify(scenario, null, 2));

test('a scenario is told in plain words', async () => {
  const scenario = sampleScenario();
  (scenario.steps['galley'] as Scene).tests = ['LO2'];
  writeScenario(scenario);
  const { code, output, errors } = await explore('flight.json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output.split('\n')).toEqual([
    'Late boarding (late-boarding)',
    '  Steps            8',
    '  States           14, those that behave the same being one',
    '  Paths            15,586',
    '  Endings reached  reported (good, reported)',
    '                   too-little (acceptable, not reported)',
    '                   scared-off (harmful, not reported)',
    '  Score            -4 to 23; counts as 100 %: 23; 23 at best without a harmful choice',
    '  Longest path     6 decisions',
    '  Saved progress   at most 18 characters of suspend data',
    '  Objectives       LO1: no step tests it',
    '                   LO2: tested in galley',
    '',
  ]);
});

test('with --json it is one document, in which the number of paths is exact', async () => {
  const next = (i: number) => (i < 59 ? `fork-${i + 1}` : 'reported');
  const forks = Array.from({ length: 60 }, (_, i) => {
    const choices = [0, 1].map((j) => choice({ id: `choice-${i}-${j}`, score: j, next: next(i) }));
    return [`fork-${i}`, scene(choices)] as const;
  });
  const { variants: _, ...sample } = sampleScenario();
  writeScenario({
    ...sample,
    start: 'fork-0',
    steps: { ...Object.fromEntries(forks), reported: ending('good') },
  });
  const { code, output } = await explore('flight.json', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({
    scenario: 'late-boarding',
    states: 61,
    paths: '1152921504606846976',
    endings: [{ id: 'reported', outcome: 'good', reported: true }],
    lowestScore: 0,
    highestScore: 60,
    bestScore: 60,
    bestHarmlessScore: 60,
    longestPath: 60,
    worstSuspendChars: 120,
    objectives: [
      { objective: 'LO1', steps: [] },
      { objective: 'LO2', steps: [] },
    ],
  });
});

test('a scenario of the content folder is found by its id', async () => {
  copySmallCourse(folder);
  const { code, output } = await explore('warm-galley');
  expect(code).toBe(0);
  expect(output).toMatch(/\(warm-galley\)\n/);
  expect(await explore('warm-galley', '--content', smallCourse)).toMatchObject({ code: 0, output });
});

test('it is drawn as a flowchart', async () => {
  writeScenario(sampleScenario());
  const { code, output } = await explore('flight.json', '--format', 'mermaid');
  expect(code).toBe(0);
  expect(output).toMatch(/^flowchart TD\n/);
  const { output: json } = await explore('flight.json', '--format', 'mermaid', '--json');
  expect((JSON.parse(json) as { mermaid: string }).mermaid).toBe(output);
});

test('a scenario with errors is refused, and they are shown', async () => {
  copySmallCourse(folder);
  const good = readFileSync(join(folder, 'scenarios/warm-galley.json'), 'utf8');
  const bad = good.replace('"next": "smoke"', '"next": "smoek"');
  write(folder, 'flight.json', bad);
  const { code, output, errors } = await explore('flight.json');
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toContain(`flight.json:${placeOf(bad, '"smoek"')}`);
  expect(errors).toContain('There is no step "smoek".');
  expect(errors).toMatch(/Nothing was explored, because the scenario has errors\..*\n$/);

  const asJson = await explore('flight.json', '--json');
  expect(asJson.code).toBe(1);
  expect(JSON.parse(asJson.output)).toMatchObject({
    problems: [{ file: 'flight.json', rule: 'unknown-step', severity: 'error' }],
  });
});

test('a file that is not there is said to be so', async () => {
  const { code, output, errors } = await explore('gone.json');
  expect({ code, output, errors }).toEqual({
    code: 1,
    output: '',
    errors: "gone.json can't be read. Is the name right?\n",
  });
});

test('no scenario, or a format that there is none of, is wrong usage', async () => {
  expect((await explore()).code).toBe(2);
  expect((await explore('flight.json', '--format', 'svg')).code).toBe(2);
});
