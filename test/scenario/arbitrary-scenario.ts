/** Scenarios of any form that the checker's references allow: loops, dead ends and steps that nothing leads to too. */
import fc from 'fast-check';
import type { Condition, Next, Outcome, Scenario, Step } from '../../src/scenario/schema.ts';
import { choice, ending, observe, sampleScenario, scene } from './sample-scenario.ts';

interface Size {
  /** The most scenes and observe steps. */
  steps: number;
  /** The most choices of a scene. */
  choices: number;
  /** The most signs of an observe step. */
  signs: number;
}

/** Small enough for every path to be walked one by one. */
export const small: Size = { steps: 4, choices: 2, signs: 2 };
export const middling: Size = { steps: 6, choices: 3, signs: 4 };

const signs = Object.keys(sampleScenario().signs);
const endings = ['home', 'away'];
const stepAt = (position: number) => `step-${position}`;
const choiceAt = (step: number, position: number) => `choice-${step}-${position}`;

export function arbitraryScenario(size: Size): fc.Arbitrary<Scenario> {
  // How many choices each step has; one that has none is an observe step.
  const plan = fc.array(fc.integer({ min: 0, max: size.choices }), { minLength: 1, maxLength: size.steps });
  // Half of the scenarios have no loops, since loops make steps differ that are otherwise the same.
  return fc
    .tuple(plan, fc.boolean())
    .chain(([counts, loops]) => {
      const choices = counts.flatMap((count, i) => listOf(count, (j) => choiceAt(i, j)));
      const when = arbitraryCondition(choices);
      const steps = counts.map((count, i): fc.Arbitrary<Step> =>
        count > 0
          ? arbitraryScene(i, count, targetsOf(i, counts, loops), when)
          : arbitraryObserve(targetsOf(i, counts, loops), size.signs, when),
      );
      const outcome = fc.constantFrom<Outcome>('good', 'acceptable', 'harmful');
      return fc.tuple(fc.tuple(...steps), fc.tuple(...endings.map(() => outcome.map(ending))));
    })
    .map(([steps, ends]) => ({
      ...sampleScenario(),
      start: stepAt(0),
      steps: Object.fromEntries<Step>([
        ...steps.map((step, i) => [stepAt(i), step] as const),
        ...ends.map((end, i) => [endings[i]!, end] as const),
      ]),
    }));
}

/** Any later step; with loops earlier ones too, though never back from one without choices to another such. */
function targetsOf(step: number, counts: readonly number[], loops: boolean): string[] {
  const steps = counts.flatMap((count, i) =>
    i > step || (loops && (count > 0 || counts[step]! > 0)) ? [stepAt(i)] : [],
  );
  return [...steps, ...endings];
}

function arbitraryScene(step: number, count: number, targets: string[], when: fc.Arbitrary<Condition>) {
  const choices = listOf(count, (i) =>
    fc
      .record(
        {
          id: fc.constant(choiceAt(step, i)),
          next: arbitraryNext(targets, when),
          score: fc.integer({ min: -3, max: 5 }),
          notices: fc.subarray(signs),
          when,
        },
        { requiredKeys: ['id', 'next'] },
      )
      .map(choice),
  );
  return fc.tuple(...choices).map(scene);
}

function arbitraryObserve(targets: string[], most: number, when: fc.Arbitrary<Condition>) {
  return fc
    .record({
      signs: fc.shuffledSubarray(signs, { minLength: 2, maxLength: most }),
      next: arbitraryNext(targets, when),
    })
    .map(observe);
}

function arbitraryNext(targets: string[], when: fc.Arbitrary<Condition>): fc.Arbitrary<Next> {
  const to = fc.constantFrom(...targets);
  const branches = fc.array(fc.record({ when, to }), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: to },
    { weight: 3, arbitrary: fc.tuple(branches, to).map(([some, last]) => [...some, { to: last }]) },
    { weight: 1, arbitrary: branches },
  );
}

function arbitraryCondition(choices: string[]): fc.Arbitrary<Condition> {
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

const listOf = <T>(length: number, at: (i: number) => T) => Array.from({ length }, (_, i) => at(i));
