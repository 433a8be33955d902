import type { Condition } from './schema.ts';
import { hasChosen, type Memory } from './decision.ts';

/** Whether a condition of the scenario language holds for what the learner has done. */
export function holds(condition: Condition, memory: Memory): boolean {
  if ('noticed' in condition) return memory.noticed.includes(condition.noticed);
  if ('chose' in condition) return hasChosen(memory, condition.chose);
  if ('score' in condition) {
    return 'atLeast' in condition.score
      ? memory.score >= condition.score.atLeast
      : memory.score < condition.score.below;
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, memory));
  if ('any' in condition) return condition.any.some((part) => holds(part, memory));
  return !holds(condition.not, memory);
}

/** The conditions that a condition is made of, itself first. */
export function* partsOf(condition: Condition): Generator<Condition> {
  yield condition;
  if ('all' in condition) for (const part of condition.all) yield* partsOf(part);
  else if ('any' in condition) for (const part of condition.any) yield* partsOf(part);
  else if ('not' in condition) yield* partsOf(condition.not);
}
