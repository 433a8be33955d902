import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { namesIn } from '../../../src/studio/document/names.ts';
import {
  addStep,
  connect,
  duplicateStep,
  freeName,
  removeStep,
  rename,
} from '../../../src/studio/document/scenario-edits.ts';
import { applyEdits } from '../../../src/studio/document/text-edit.ts';

const file = 'scenarios/nouakchott-gulf-recruits.json';
const text = readFileSync(file, 'utf8');
const arabic = file.replace('.json', '.ar.json');
const files = new Map([file, arabic].map((path) => [path, readFileSync(path, 'utf8')]));
const stepsIn = (of: string) => Object.keys((JSON.parse(of) as { steps: object }).steps);
const renamed = (kind: 'step' | 'sign' | 'choice', from: string, to: string) => {
  const done = new Map(files);
  for (const { file: path, edits } of rename(files, file, kind, from, to))
    done.set(path, applyEdits(done.get(path)!, edits));
  return done;
};

test.each(['step', 'sign', 'choice'] as const)('a %s is renamed wherever it stands', (kind) => {
  const names = namesIn(JSON.parse(text)).filter((place) => place.kind === kind);
  const most = [...new Set(names.map(({ name }) => name))].sort(
    (a, b) => names.filter(({ name }) => name === b).length - names.filter(({ name }) => name === a).length,
  )[0]!;
  const done = renamed(kind, most, 'another-name');
  expect(checkScenario(done.get(file)!).problems).toEqual([]);
  expect(done.get(file)).not.toContain(`"${most}"`);
  const keys = new Set(textsOf(JSON.parse(done.get(file)!)).map(({ key }) => key));
  const { texts } = JSON.parse(done.get(arabic)!) as { texts: object };
  expect(Object.keys(texts).filter((key) => !keys.has(key))).toEqual([]);
  expect(renamed(kind, most, most)).toEqual(files);
});

test('a new step comes behind another one, and a choice can lead to it', () => {
  const [first] = stepsIn(text) as [string];
  const more = applyEdits(text, addStep(text, 'new-step', 'scene', first));
  expect(stepsIn(more)[1]).toBe('new-step');
  const led = applyEdits(more, connect(more, ['steps', first, 'choices', 0], 'new-step'));
  const { steps } = JSON.parse(led) as { steps: Record<string, { choices: { next: unknown }[] }> };
  expect(steps[first]!.choices[0]!.next).toBe('new-step');
  expect(stepsIn(applyEdits(more, removeStep(more, 'new-step')))).toEqual(stepsIn(text));
});

test('a copy of a step has choices of its own', () => {
  const [first] = stepsIn(text) as [string];
  const copied = applyEdits(text, duplicateStep(text, first, 'the-copy'));
  expect(stepsIn(copied)[1]).toBe('the-copy');
  expect(checkScenario(copied).problems.map(({ rule }) => rule)).not.toContain('duplicate-id');
});

test('a name that is taken gets a number', () => {
  expect(freeName('tell', new Set())).toBe('tell');
  expect(freeName('tell', new Set(['tell', 'tell-2']))).toBe('tell-3');
  expect(freeName('tell-2', new Set(['tell-2']))).toBe('tell-3');
});
