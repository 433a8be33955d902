import { z } from 'zod';
import { expect, test } from 'vitest';
import {
  airlineSchema,
  assessmentSchema,
  contactsSchema,
  countriesSchema,
  courseSchema,
  moduleSchema,
  selfCareSchema,
  sourcesSchema,
} from '../../src/course/schema.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { translationSchema } from '../../src/scenario/schema/translation.ts';

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  const?: unknown;
  [keyword: string]: unknown;
}

const schemas = {
  scenario: scenarioSchema,
  translation: translationSchema,
  course: courseSchema,
  module: moduleSchema,
  assessment: assessmentSchema,
  airline: airlineSchema,
  countries: countriesSchema,
  contacts: contactsSchema,
  'self-care': selfCareSchema,
  sources: sourcesSchema,
};

/** Every property of every object, by where it stands, with what an editor would show of it. */
function propertiesOf(schema: JsonSchema, root: JsonSchema, place: string): [string, JsonSchema][] {
  const named = Object.entries(schema.properties ?? {}).map(([name, property]): [string, JsonSchema] => {
    const shared = property.$ref === undefined ? {} : root.$defs?.[property.$ref.replace('#/$defs/', '')];
    return [`${place}.${name}`, { ...shared, ...property }];
  });
  const below = Object.entries(schema).flatMap(([keyword, value]) =>
    typeof value === 'object' && value !== null
      ? propertiesOf(value as JsonSchema, root, keyword === 'properties' ? place : `${place}/${keyword}`)
      : [],
  );
  return [...named.filter(([, property]) => typeof property === 'object'), ...below];
}

test.each(Object.entries(schemas))(
  'an editor explains every property of a %s, with an example',
  (name, schema) => {
    const published = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
    const properties = propertiesOf(published, published, name);
    expect(properties.length).toBeGreaterThan(3);
    expect(properties.filter(([, { description }]) => !description).map(([place]) => place)).toEqual([]);
    // What can have one value only is its own example.
    const isShown = ({ examples, const: only }: JsonSchema) => examples !== undefined || only !== undefined;
    expect(properties.filter(([, property]) => !isShown(property)).map(([place]) => place)).toEqual([]);
  },
);
