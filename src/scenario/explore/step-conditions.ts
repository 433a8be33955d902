/** Where the conditions of a step stand, and when each of them is asked. */
import type { Condition, Next, Paragraph, Step } from '../schema.ts';
import type { Path } from '../check/problem.ts';
import { nextsOf } from '../rules.ts';

/** A condition with what exploring finds out about it. */
export interface ConditionUse {
  path: Path;
  when: Condition;
  /** Whether any path comes to where it is asked. */
  asked: boolean;
  /** Whether it ever held where something hung on it: no branch before it was taken, and its choice was still to make. */
  everTrue: boolean;
  /** Whether it ever did not hold. */
  everFalse: boolean;
}

/** A branch of a `next`; no condition means always. */
export interface Branch {
  to: string;
  condition: ConditionUse | undefined;
}

export interface StepConditions {
  /** Asked when the step is shown: on its paragraphs. */
  texts: readonly ConditionUse[];
  /** Asked when the step is shown: for each choice of a scene, its own. */
  offers: readonly (ConditionUse | undefined)[];
  /** Asked after the decision: for each choice of a scene, or for the one `next` of another step. */
  nexts: readonly (readonly Branch[])[];
}

/** @param id of the step */
export function conditionsOf(id: string, step: Step): StepConditions {
  const path = ['steps', id];
  if (step.type === 'ending') {
    const debriefs = step.debrief.flatMap(({ text }, i) => inTexts(text, [...path, 'debrief', i, 'text']));
    return { texts: [...inTexts(step.text, [...path, 'text']), ...debriefs], offers: [], nexts: [] };
  }
  const at = (i: number): Path => (step.type === 'scene' ? [...path, 'choices', i] : path);
  const choices = step.type === 'scene' ? step.choices : [];
  return {
    texts: inTexts(step.text, [...path, 'text']),
    offers: choices.map(({ when }, i) => when && unused(when, [...at(i), 'when'])),
    nexts: nextsOf(step).map((next, i) => branchesOf(next, [...at(i), 'next'])),
  };
}

/** Every condition of a step, in no particular order. */
export function allOf({ texts, offers, nexts }: StepConditions): ConditionUse[] {
  const branches = nexts.flatMap((next) => next.map(({ condition }) => condition));
  return [...texts, ...offers, ...branches].filter((use) => use !== undefined);
}

function inTexts(paragraphs: readonly Paragraph[], path: Path): ConditionUse[] {
  return paragraphs.flatMap((paragraph, i) =>
    typeof paragraph === 'string' || !paragraph.when ? [] : [unused(paragraph.when, [...path, i, 'when'])],
  );
}

function branchesOf(next: Next, path: Path): Branch[] {
  if (typeof next === 'string') return [{ to: next, condition: undefined }];
  return next.map(({ to, when }, i) => ({ to, condition: when && unused(when, [...path, i, 'when']) }));
}

const unused = (when: Condition, path: Path): ConditionUse => ({
  path,
  when,
  asked: false,
  everTrue: false,
  everFalse: false,
});
