/** Conditions of any form, and what may have one. */
import fc from 'fast-check';
import type { Condition, Next, Paragraph } from '../../src/scenario/schema.ts';

export function arbitraryCondition(
  signs: readonly string[],
  choices: readonly string[],
): fc.Arbitrary<Condition> {
  const points = fc.integer({ min: -2, max: 6 });
  return fc.letrec<{ condition: Condition }>((tie) => {
    const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 2 });
    return {
      condition: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        fc.record({ noticed: fc.constantFrom(...signs) }),
        ...(choices.length > 0 ? [fc.record({ chose: fc.constantFrom(...choices) })] : []),
        fc.record({ score: fc.oneof(fc.record({ atLeast: points }), fc.record({ below: points })) }),
        fc.record({ all: parts }),
        fc.record({ any: parts }),
        fc.record({ not: tie('condition') }),
      ),
    };
  }).condition;
}

/** @param targets ids of steps that it may lead to */
export function arbitraryNext(
  targets: readonly string[],
  condition: fc.Arbitrary<Condition>,
): fc.Arbitrary<Next> {
  const to = fc.constantFrom(...targets);
  const when = fc.option(condition, { nil: undefined, freq: 6 });
  const branch = fc
    .record({ when, to })
    .map(({ when: asked, to: target }) => (asked ? { when: asked, to: target } : { to: target }));
  const branches = fc.array(branch, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: to },
    { weight: 3, arbitrary: fc.tuple(branches, to).map(([some, last]) => [...some, { to: last }]) },
    { weight: 1, arbitrary: branches },
  );
}

export function arbitraryProse(when: fc.Arbitrary<Condition>): fc.Arbitrary<Paragraph[]> {
  const paragraph = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Paragraph>('It is late.') },
    { weight: 1, arbitrary: fc.record({ text: fc.constant('You remember.'), when }) },
    {
      weight: 1,
      arbitrary: fc.record({ speaker: fc.constant('The man'), says: fc.constant('Not now.'), when }),
    },
  );
  return fc.array(paragraph, { minLength: 1, maxLength: 2 });
}
