/** Walks: ways through a scenario that its author expects something of. */
import type { Outcome, Scenario, Step, Walk } from './schema.ts';
import { begin, decide, stepOf, type ScenarioMachine } from './compile.ts';
import type { Decision } from './decision.ts';

type Written = Walk['decisions'][number];

/** What came of a walk; `stoppedAt` is the position of the first decision that can't be made where it stands. */
export type WalkResult =
  | { stoppedAt: number; step: string }
  | { stoppedAt?: undefined; ends: string; outcome: Outcome | undefined; score: number };

/** Plays a walk on the machine of its scenario. */
export function playWalk(scenario: Scenario, machine: ScenarioMachine, walk: Walk): WalkResult {
  let state = begin(machine);
  for (const [i, written] of walk.decisions.entries()) {
    const decision = decisionOf(scenario, written);
    const after = decision && decide(machine, state, decision);
    if (!after) return { stoppedAt: i, step: stepOf(state) };
    state = after;
  }
  const last = scenario.steps[stepOf(state)]!;
  const outcome = last.type === 'ending' ? last.outcome : undefined;
  return { ends: stepOf(state), outcome, score: state.context.score };
}

/** A decision as a walk writes it, in full; undefined where it is not written as its step needs it. */
export function decisionOf(scenario: Scenario, written: Written): Decision | undefined {
  const [id, what] = Object.entries(written)[0]!;
  const step: Step | undefined = scenario.steps[id];
  if (step?.type === 'scene' && typeof what === 'string') return { type: 'choose', step: id, choice: what };
  if (step?.type === 'observe' && Array.isArray(what)) {
    // A walk may name them in any order; a name that the step does not have makes it longer than what is found.
    const signs = step.signs.filter((sign) => what.includes(sign));
    return signs.length === what.length ? { type: 'mark', step: id, signs } : undefined;
  }
  if (step?.type === 'order' && Array.isArray(what)) return { type: 'order', step: id, items: what };
  if (step?.type === 'report' && typeof what === 'object' && !Array.isArray(what)) {
    const lines = step.entries.flatMap(({ id: entry }) => {
      const field = what[entry];
      return field === undefined ? [] : [{ entry, field }];
    });
    return lines.length === Object.keys(what).length ? { type: 'report', step: id, lines } : undefined;
  }
  return undefined;
}
