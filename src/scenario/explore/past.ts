/** What matters of the past in one step, and what the conditions of the step make of it. */
import type { Condition } from '../schema.ts';
import type { Facts } from './facts.ts';
import type { Room, Way } from './room.ts';
import { withinRange } from './score-range.ts';
import type { Branch, ConditionUse } from './step-conditions.ts';

export interface Past {
  /** The facts that are so, as the bits that the step has for them. */
  facts: bigint;
  score: number;
}

/** Takes a past from one step to another: what can't matter there is left behind. */
export function carry(past: Past, from: Room, to: Room): Past {
  let facts = 0n;
  if (past.facts !== 0n) {
    for (const [fact, bit] of to.bits) {
      if (past.facts & (from.bits.get(fact) ?? 0n)) facts |= bit;
    }
  }
  return { facts, score: withinRange(past.score, to.range) };
}

/** The past after a decision, still in the same step. */
export function after(past: Past, way: Way): Past {
  return { facts: past.facts | way.sets, score: past.score + way.points };
}

/** Notes for the texts of a step which of their conditions hold. */
export function readTexts(room: Room, past: Past, facts: Facts): void {
  for (const use of room.conditions.texts) note(use, holds(use.when, room, past, facts), true);
}

/** The ways that are on offer; notes which conditions hold. */
export function offered(room: Room, past: Past, facts: Facts): Way[] {
  return room.ways.filter(({ choice }) => {
    if (!choice) return true;
    const isOpen = (past.facts & choice.made) === 0n;
    if (!choice.offer) return isOpen;
    return note(choice.offer, holds(choice.offer.when, room, past, facts), isOpen) && isOpen;
  });
}

/**
 * The step that a `next` leads to, undefined where no condition of it holds; notes which do.
 * @param past after the decision
 */
export function follow(
  branches: readonly Branch[],
  room: Room,
  past: Past,
  facts: Facts,
): string | undefined {
  let target: string | undefined;
  for (const { to, condition } of branches) {
    const isOpen = target === undefined;
    const isTaken = condition ? note(condition, holds(condition.when, room, past, facts), isOpen) : true;
    if (isOpen && isTaken) target = to;
  }
  return target;
}

function note(use: ConditionUse, held: boolean, matters: boolean): boolean {
  use.asked = true;
  if (!held) use.everFalse = true;
  else if (matters) use.everTrue = true;
  return held;
}

function holds(condition: Condition, room: Room, past: Past, facts: Facts): boolean {
  if ('noticed' in condition) return isKnown(facts.signs.get(condition.noticed), room, past);
  if ('chose' in condition) return isKnown(facts.choices.get(condition.chose), room, past);
  if ('score' in condition) {
    return 'atLeast' in condition.score
      ? past.score >= condition.score.atLeast
      : past.score < condition.score.below;
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, room, past, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, room, past, facts));
  return !holds(condition.not, room, past, facts);
}

function isKnown(fact: number | undefined, { bits }: Room, past: Past): boolean {
  return fact !== undefined && (past.facts & (bits.get(fact) ?? 0n)) !== 0n;
}
