import { expect, test } from 'vitest';
import { mapTexts, textsOf } from '../../src/scenario/texts.ts';
import { sampleScenario } from './sample-scenario.ts';

/** Found the one way and the other, which must agree. */
function keysOf(document: unknown): string[] {
  const found = textsOf(document).map(({ key, text }) => [key, text]);
  const visited: string[][] = [];
  mapTexts(document, (text, key) => {
    visited.push([key, text]);
    return text;
  });
  expect(visited).toEqual(found);
  return found.map(([key]) => key!);
}

test('a text is called by the ids around it, so that a new choice before it changes no name', () => {
  const scenario = sampleScenario();
  const galley = scenario.steps.galley!;
  const before = keysOf(scenario);
  expect(before).toContain('steps.galley.choices.tell-both.text');
  expect(before).toContain('variants.with-ines.details.purser');
  if (galley.type === 'scene') galley.choices.reverse();
  scenario.variants!.reverse();
  expect(new Set(keysOf(scenario))).toEqual(new Set(before));
});

test('no two texts have one name, and each name is one that XML can have (NMTOKEN)', () => {
  const keys = keysOf(sampleScenario());
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9.-]+$/);
});

test('a step or a sign may be called like a property', () => {
  const scenario = sampleScenario();
  const { galley, reported } = scenario.steps;
  const sign = scenario.signs['papers-held']!;
  for (const name of ['next', 'sources', 'details', 'title', 'review', 'within']) {
    const keys = keysOf({ ...scenario, steps: { [name]: galley, reported }, signs: { [name]: sign } });
    expect(keys.filter((key) => key.startsWith(`signs.${name}.`))).toEqual([
      `signs.${name}.text`,
      `signs.${name}.why`,
    ]);
    expect(keys).toContain(`steps.${name}.choices.wait.text`);
    expect(keys).not.toContain(`steps.${name}.type`);
    const detail = keysOf({ variants: [{ id: 'one', details: { [name]: 'Noor' } }] });
    expect(detail).toEqual([`variants.one.details.${name}`]);
  }
});

test('what is for nobody’s eyes is no text', () => {
  const texts = textsOf(sampleScenario()).map(({ text }) => text);
  for (const name of ['late-boarding', 'en', 'scene', 'boarding', 'wait', 'LO1'])
    expect(texts).not.toContain(name);
  const walk = {
    name: 'A walk',
    decisions: [{ boarding: 'greet' }],
    ends: 'away',
    outcome: 'good',
    score: 1,
  };
  expect(
    keysOf({ walks: [walk], review: { status: 'reviewed', by: 'A. Reader', on: '2026-01-31' } }),
  ).toEqual([]);
});

test('a document with other texts has all else as it was', () => {
  const scenario = sampleScenario();
  const changed = mapTexts(scenario, (text, key) => (key === 'setting.from' ? 'Elsewhere' : text));
  expect(changed).toEqual({ ...scenario, setting: { ...scenario.setting, from: 'Elsewhere' } });
});
