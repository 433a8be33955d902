/** The rules of play: what is offered, which decisions hold, what one changes, and where it leads. */
import type { Choice, DecidingStep, Next, Report, Scenario, Scene, Step } from './schema.ts';
import { holds } from './condition.ts';
import { hasChosen, type Decision, type Memory, type ReportLine } from './decision.ts';
import { pointsForMarks, pointsForOrder, pointsForReport } from './score.ts';

/** The choices of a scene that the learner may make now. */
export function offered(scene: Scene, memory: Memory): Choice[] {
  return scene.choices.filter((choice) => isOffered(choice, memory));
}

function isOffered(choice: Choice, memory: Memory): boolean {
  return !hasChosen(memory, choice.id) && (!choice.when || holds(choice.when, memory));
}

/** The choice that a decision names, or undefined where the step has none such. */
export function choiceOf(step: Step | undefined, decision: Decision): Choice | undefined {
  if (step?.type !== 'scene' || decision.type !== 'choose') return undefined;
  return step.choices.find((choice) => choice.id === decision.choice);
}

/**
 * Whether a decision can be made in this step now. What a learner marks or writes is given once each and in the order of
 * the step, so that one thing done is one decision.
 */
export function isPossible(step: DecidingStep, decision: Decision, memory: Memory): boolean {
  switch (decision.type) {
    case 'choose': {
      const choice = choiceOf(step, decision);
      return choice !== undefined && isOffered(choice, memory);
    }
    case 'mark':
      return step.type === 'observe' && isSublist(decision.signs, step.signs);
    case 'order':
      return (
        step.type === 'order' &&
        isSublist([...decision.items].sort(), step.items.map(({ id }) => id).sort()) &&
        decision.items.length === step.items.length
      );
    case 'report':
      return step.type === 'report' && areLinesOf(step, decision.lines);
  }
}

function areLinesOf({ entries, fields }: Report, lines: readonly ReportLine[]): boolean {
  return (
    isSublist(
      lines.map(({ entry }) => entry),
      entries.map(({ id }) => id),
    ) && lines.every(({ field }) => fields.some(({ id }) => id === field))
  );
}

/** Whether these are members of the whole, each once and in its order. */
function isSublist(part: readonly string[], whole: readonly string[]): boolean {
  const known = whole.filter((member) => part.includes(member));
  return known.length === part.length && known.every((member, i) => member === part[i]);
}

/** The memory after a decision, which must be possible. */
export function remember(scenario: Scenario, memory: Memory, decision: Decision): Memory {
  const effect = effectOf(scenario, decision);
  return {
    decisions: [...memory.decisions, decision],
    noticed: [...memory.noticed, ...effect.notices.filter((sign) => !memory.noticed.includes(sign))],
    score: memory.score + effect.points,
  };
}

/** What a decision earns, and which signs it brings to notice. */
interface Effect {
  points: number;
  notices: readonly string[];
}

function effectOf({ steps, signs }: Scenario, decision: Decision): Effect {
  const step = steps[decision.step]!;
  switch (decision.type) {
    case 'choose': {
      const { score, notices = [] } = choiceOf(step, decision)!;
      return { points: score, notices };
    }
    case 'mark': {
      const notices = decision.signs.filter((id) => signs[id]!.kind === 'indicator');
      return { points: pointsForMarks(signs, decision.signs), notices };
    }
    case 'order':
      return { points: step.type === 'order' ? pointsForOrder(step, decision.items) : 0, notices: [] };
    case 'report':
      return { points: step.type === 'report' ? pointsForReport(step, decision.lines) : 0, notices: [] };
  }
}

/** What a decision earns, which must be possible. */
export function pointsOf(scenario: Scenario, decision: Decision): number {
  return effectOf(scenario, decision).points;
}

/** The `next` of a decision in its step. */
export function nextOf(step: DecidingStep, decision: Decision): Next {
  return step.type === 'scene' ? choiceOf(step, decision)!.next : step.next;
}

/** Every `next` of a step. */
export function nextsOf(step: Step): Next[] {
  if (step.type === 'ending') return [];
  return step.type === 'scene' ? step.choices.map((choice) => choice.next) : [step.next];
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
