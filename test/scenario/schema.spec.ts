import { expect, test } from 'vitest';
import { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/schema.ts';

interface JsonSchema {
  description?: string;
  const?: string;
  enum?: string[];
  pattern?: string;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

/** The schema as it is published, for the editor that a trainer writes in. */
const published = z.toJSONSchema(scenarioSchema, { io: 'input' }) as JsonSchema;
const scenario = published.$defs!['scenario']!;
const step = (type: string) =>
  (scenario.properties!['steps']!.additionalProperties as JsonSchema).oneOf!.find(
    ({ properties }) => properties!['type']!.const === type,
  )!.properties!;

test('an editor offers the types of step and the outcomes of a choice', () => {
  const steps = scenario.properties!['steps']!.additionalProperties as JsonSchema;
  expect(steps.oneOf!.map(({ properties }) => properties!['type']!.const)).toEqual([
    'scene',
    'observe',
    'order',
    'report',
    'ending',
  ]);
  expect(step('scene')['choices']!.items!.properties!['outcome']!.enum).toEqual([
    'good',
    'acceptable',
    'harmful',
  ]);
  expect(step('observe')['phase']!.enum).toContain('boarding');
});

test('an editor asks for what has to be there, and underlines what does not belong', () => {
  const choice = step('scene')['choices']!.items!;
  expect(choice.required).toEqual(['id', 'text', 'outcome', 'next']);
  for (const object of [scenario, choice]) expect(object.additionalProperties).toBe(false);
});

test('an editor knows conditions inside of conditions', () => {
  const { condition } = published.$defs!;
  const kinds = condition!.anyOf!.map(({ properties }) => Object.keys(properties!)[0]);
  expect(kinds).toEqual(['noticed', 'chose', 'score', 'all', 'any', 'not']);
  const not = condition!.anyOf!.at(-1)!.properties!['not'];
  expect(not).toEqual({ $ref: '#/$defs/condition' });
});

test('an editor marks an id that would not be taken', () => {
  const pattern = new RegExp(scenario.properties!['id']!.pattern!);
  for (const good of ['tell-purser', 'row-41', 'a']) expect(good).toMatch(pattern);
  for (const bad of ['Tell', '-a', 'a--b', '4c', 'a_b', '__proto__', 'é']) expect(bad).not.toMatch(pattern);
});
