/** Scenarios of any form that the checker's references allow: loops, dead ends and steps that nothing leads to too. */
import fc from 'fast-check';
import type { Condition, DecidingStep, Outcome, Scenario, Step } from '../../src/scenario/schema.ts';
import { arbitraryCondition, arbitraryNext, arbitraryProse } from './arbitrary-condition.ts';
import { choice, ending, observe, order, report, sampleScenario, scene } from './sample-scenario.ts';

interface Size {
  /** The most steps, endings apart. */
  steps: number;
  /** The most choices of a scene. */
  choices: number;
  /** The most signs of an observe step, items of an order step and entries of a report step. */
  members: number;
}

/** Small enough for every path to be walked one by one. */
export const small: Size = { steps: 5, choices: 2, members: 3 };
export const middling: Size = { steps: 6, choices: 3, members: 4 };

type Kind = DecidingStep['type'];
type Plan = readonly { kind: Kind; choices: number }[];

const signs = Object.keys(sampleScenario().signs);
const endings = ['home', 'away'];
const stepAt = (position: number) => `step-${position}`;
const choiceAt = (step: number, position: number) => `choice-${step}-${position}`;

export function arbitraryScenario(size: Size): fc.Arbitrary<Scenario> {
  const kind = fc.constantFrom<Kind[]>('scene', 'scene', 'scene', 'observe', 'order', 'report');
  const planned = fc.record({ kind, choices: fc.integer({ min: 1, max: size.choices }) });
  const plans = fc.array(planned, { minLength: 1, maxLength: size.steps });
  // Half of the scenarios have no loops, since loops make steps differ that are otherwise the same.
  return fc
    .tuple(plans, fc.boolean())
    .chain(([plan, loops]) => {
      const choices = plan.flatMap((step, i) =>
        step.kind === 'scene' ? listOf(step.choices, (j) => choiceAt(i, j)) : [],
      );
      const when = arbitraryCondition(signs, choices);
      const steps = plan.map((_, i) => arbitraryStep(i, plan, loops, size, when));
      return fc.tuple(
        fc.tuple(...steps),
        fc.tuple(...endings.map(() => arbitraryEnding(when))),
        fc.boolean(),
      );
    })
    .map(([steps, ends, told]) => {
      const { variants, ...sample } = sampleScenario();
      return {
        ...sample,
        ...(told && { variants }),
        start: stepAt(0),
        steps: Object.fromEntries<Step>([
          ...steps.map((step, i) => [stepAt(i), step] as const),
          ...ends.map((end, i) => [endings[i]!, end] as const),
        ]),
      };
    });
}

function arbitraryStep(
  at: number,
  plan: Plan,
  loops: boolean,
  { members }: Size,
  when: fc.Arbitrary<Condition>,
): fc.Arbitrary<DecidingStep> {
  const { kind, choices } = plan[at]!;
  const next = arbitraryNext(targetsOf(at, plan, loops), when);
  const step = (): fc.Arbitrary<DecidingStep> => {
    switch (kind) {
      case 'scene':
        return arbitraryScene(
          listOf(choices, (i) => choiceAt(at, i)),
          next,
          when,
        );
      case 'observe':
        return fc
          .record({ signs: fc.shuffledSubarray(signs, { minLength: 2, maxLength: members }), next })
          .map(observe);
      case 'order':
        return arbitraryOrder(members, next);
      case 'report':
        return arbitraryReport(members, next);
    }
  };
  return fc.tuple(step(), arbitraryProse(when)).map(([made, text]) => ({ ...made, text }));
}

/** Any later step; with loops earlier ones too, though never back from one without choices to another such. */
function targetsOf(at: number, plan: Plan, loops: boolean): string[] {
  const hasChoices = (step: number) => plan[step]!.kind === 'scene';
  const steps = plan.flatMap((_, i) =>
    i > at || (loops && (hasChoices(i) || hasChoices(at))) ? [stepAt(i)] : [],
  );
  return [...steps, ...endings];
}

function arbitraryScene(
  ids: readonly string[],
  next: ReturnType<typeof arbitraryNext>,
  when: fc.Arbitrary<Condition>,
): fc.Arbitrary<DecidingStep> {
  const choices = ids.map((id) =>
    fc
      .record(
        {
          id: fc.constant(id),
          next,
          score: fc.integer({ min: -3, max: 5 }),
          outcome: fc.constantFrom<Outcome[]>('good', 'acceptable', 'harmful'),
          notices: fc.subarray(signs),
          when,
        },
        { requiredKeys: ['id', 'next'] },
      )
      .map(choice),
  );
  const within = fc.option(fc.record({ seconds: fc.constant(120), then: fc.constantFrom(...ids) }), {
    nil: undefined,
  });
  return fc
    .tuple(fc.tuple(...choices), within)
    .map(([some, limit]) => ({ ...scene(some), ...(limit && { within: limit }) }));
}

/** Items of which some may come in any order among each other. */
function arbitraryOrder(most: number, next: ReturnType<typeof arbitraryNext>): fc.Arbitrary<DecidingStep> {
  return fc
    .integer({ min: 2, max: most })
    .map((length) => listOf(length, (i) => `item-${i}`))
    .chain((items) =>
      fc.record({
        items: fc.constant(items),
        sequence: fc
          .tuple(
            fc.shuffledSubarray(items, { minLength: items.length }),
            fc.integer({ min: 1, max: items.length - 1 }),
          )
          .map(([right, cut]) => grouped([right.slice(0, cut), right.slice(cut)])),
        score: fc.integer({ min: 0, max: 7 }),
        next,
      }),
    )
    .map(order);
}

const grouped = (groups: string[][]) => groups.map((group) => (group.length === 1 ? group[0]! : group));

function arbitraryReport(most: number, next: ReturnType<typeof arbitraryNext>): fc.Arbitrary<DecidingStep> {
  return fc
    .integer({ min: 1, max: 2 })
    .map((length) => listOf(length, (i) => `field-${i}`))
    .chain((fields) =>
      fc.record({
        fields: fc.constant(fields),
        entries: fc
          .array(fc.option(fc.constantFrom(...fields), { nil: undefined }), { minLength: 2, maxLength: most })
          .map((places) => Object.fromEntries(places.map((place, i) => [`entry-${i}`, place]))),
        next,
      }),
    )
    .map(report);
}

function arbitraryEnding(when: fc.Arbitrary<Condition>): fc.Arbitrary<Step> {
  const prose = arbitraryProse(when);
  return fc
    .tuple(fc.constantFrom<Outcome[]>('good', 'acceptable', 'harmful'), prose, prose)
    .map(([outcome, text, debrief]) => ({
      ...ending(outcome),
      text,
      debrief: [{ heading: 'What helped', text: debrief }],
    }));
}

const listOf = <T>(length: number, at: (i: number) => T) => Array.from({ length }, (_, i) => at(i));
