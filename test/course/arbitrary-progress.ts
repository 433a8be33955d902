import fc from 'fast-check';
import type { Progress } from '../../src/course/progress.ts';
import type { Part } from '../../src/course/schema.ts';
import { token } from '../../src/scenario/token.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Some with a name whose short form is the two hyphens that stand elsewhere for nothing. */
const name = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('part-969', 'prototype', 'a') },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,5})?$/) },
);

const arbitraryParts: fc.Arbitrary<Part[]> = fc.uniqueArray(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constantFrom('module', 'scenario'),
        id: name.filter((id) => id !== 'constructor'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('assessment'),
        id: fc.constant('assessment'),
        draw: fc.integer({ min: 1, max: 40 }),
      }),
    },
  ),
  { selector: ({ id }) => token(id), minLength: 1, maxLength: 8 },
);

const module = fc.record({ page: fc.integer({ min: 0, max: 59 }), read: fc.boolean() });
const percent = fc.integer({ min: 0, max: 100 });
const tried = {
  attempts: fc.integer({ min: 0, max: 31 }),
  underWay: fc.boolean(),
  best: fc.option(percent),
  objectives: fc.dictionary(
    fc.integer({ min: 1, max: 12 }).map((n) => `LO${n}`),
    percent,
    { noNullPrototype: true },
  ),
};
const count = fc.integer({ min: 0, max: 30 });
const scenario = fc
  .record({
    ...tried,
    first: fc.option(fc.record({ reported: fc.boolean(), hits: count, missed: count, falseAlarms: count })),
    trail: fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 }),
  })
  // Nothing is known of objectives until an attempt is finished.
  .map((one) => (one.best === null ? { ...one, objectives: {}, first: null } : one));
const assessment = fc
  .record({
    ...tried,
    seed: fc.integer({ min: 0, max: 4095 }),
    mark: fc.string({ unit: fc.constantFrom(...alphabet), minLength: 2, maxLength: 2 }),
    answers: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
    isFlawed: fc.boolean(),
  })
  .map(({ isFlawed, ...one }) => (isFlawed ? { ...one, isFlawed } : one))
  .map((one) => (one.best === null ? { ...one, objectives: {} } : one));

/** A course of checked parts, and how far a learner has come in it. */
export const arbitraryCourse: fc.Arbitrary<{ parts: Part[]; progress: Progress }> = arbitraryParts.chain(
  (parts) => {
    const begun = <T>(type: Part['type'], value: fc.Arbitrary<T>) =>
      fc.record(Object.fromEntries(parts.filter((part) => part.type === type).map(({ id }) => [id, value])), {
        requiredKeys: [],
        noNullPrototype: true,
      }) as fc.Arbitrary<Record<string, T>>;
    return fc.record({
      parts: fc.constant(parts),
      progress: fc.record({
        at: fc.constantFrom(null, ...parts.map(({ id }) => id)),
        modules: begun('module', module),
        scenarios: begun('scenario', scenario),
        assessments: begun('assessment', assessment),
        skipped: fc.constant([]),
      }),
    });
  },
);
