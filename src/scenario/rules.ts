/** The rules of play: what is offered, what a decision changes, and where it leads. */
import type { Choice, Next, Observe, Scenario, Scene, Step } from './schema.ts';
import { holds } from './condition.ts';
import { hasChosen, type Decision, type Memory } from './decision.ts';
import { pointsForMarks } from './score.ts';

/** The choices of a scene that the learner may make now. */
export function offered(scene: Scene, memory: Memory): Choice[] {
  return scene.choices.filter((choice) => isOffered(choice, memory));
}

export function isOffered(choice: Choice, memory: Memory): boolean {
  return !hasChosen(memory, choice.id) && (!choice.when || holds(choice.when, memory));
}

/** Whether these are signs of the step, each once and in its order, so that one set of marks is one decision. */
export function canBeMarked(step: Observe, signs: readonly string[]): boolean {
  const known = step.signs.filter((sign) => signs.includes(sign));
  return known.length === signs.length && known.every((sign, i) => sign === signs[i]);
}

/** The choice that a decision names, or undefined where the step has none such. */
export function choiceOf(step: Step | undefined, decision: Decision): Choice | undefined {
  if (step?.type !== 'scene' || decision.type !== 'choose') return undefined;
  return step.choices.find((choice) => choice.id === decision.choice);
}

/** The memory after a decision. The decision must hold in this scenario. */
export function remember(scenario: Scenario, memory: Memory, decision: Decision): Memory {
  const effect = effectOf(scenario, decision);
  return {
    decisions: [...memory.decisions, decision],
    noticed: [...memory.noticed, ...effect.notices.filter((sign) => !memory.noticed.includes(sign))],
    score: memory.score + effect.points,
  };
}

function effectOf(scenario: Scenario, decision: Decision): { points: number; notices: readonly string[] } {
  if (decision.type === 'mark') {
    const real = decision.signs.filter((id) => scenario.signs[id]!.kind === 'indicator');
    return { points: pointsForMarks(scenario.signs, decision.signs), notices: real };
  }
  const choice = choiceOf(scenario.steps[decision.step], decision)!;
  return { points: choice.score, notices: choice.notices ?? [] };
}

/** Every step that a `next` may lead to. */
export function destinations(next: Next): string[] {
  return typeof next === 'string' ? [next] : [...new Set(next.map((branch) => branch.to))];
}

/** The step that a `next` leads to; undefined where no condition of it holds. */
export function follow(next: Next, memory: Memory): string | undefined {
  if (typeof next === 'string') return next;
  return next.find((branch) => !branch.when || holds(branch.when, memory))?.to;
}
