/** What the player's saves tell of where the learner is. */
import type { Part } from '../../course/schema.ts';
import { readSuspendData } from '../../course/suspend-data.ts';
import { compile, replay, stepOf } from '../../scenario/compile.ts';
import type { Decision } from '../../scenario/decision.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { readTrail } from '../../scenario/trail.ts';
import { readVariant } from '../../scenario/variant.ts';
import { readStamp } from '../../tracking/journal/stamp.ts';

/** Where the learner is. */
export interface Heard {
  decisions: readonly Decision[];
  /** The id of the step; undefined where they have not begun, or look at another page of the course. */
  here: string | undefined;
}

/** A way from one step to the next that somebody has taken. */
export interface TriedWay {
  step: string;
  /** The choice that it hangs on, where the step is a scene. */
  choice?: string;
  to: string;
}

/** @returns what tells where the learner is by what the player has saved; undefined for what it has not written */
export function listener(
  scenario: Scenario,
  parts: readonly Part[],
): (suspendData: string) => Heard | undefined {
  const machine = compile(scenario);
  return (suspendData) => {
    const progress = readSuspendData(parts, readStamp(suspendData)?.data ?? '');
    if (!progress) return undefined;
    const attempt = progress.scenarios[scenario.id];
    const { trail } = readVariant(scenario, attempt?.trail ?? '');
    const decisions = readTrail(scenario, machine, trail);
    const isThere = progress.at === scenario.id && attempt !== undefined;
    return { decisions, here: isThere ? stepOf(replay(machine, decisions)) : undefined };
  };
}

/** The ways that decisions have taken, in their order. @param here the step that the last of them has led to */
export function waysTaken(decisions: readonly Decision[], here: string): TriedWay[] {
  return decisions.map((decision, i) => ({
    step: decision.step,
    ...(decision.type === 'choose' && { choice: decision.choice }),
    to: decisions[i + 1]?.step ?? here,
  }));
}

/** All of both, each once. */
export function allTried(before: readonly TriedWay[], now: readonly TriedWay[]): TriedWay[] {
  const keyOf = ({ step, choice, to }: TriedWay) => JSON.stringify([step, choice, to]);
  return [...new Map([...before, ...now].map((way) => [keyOf(way), way])).values()];
}
