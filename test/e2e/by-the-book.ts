/** The way through the shipped scenario that its authors would take. */
import { readFileSync } from 'node:fs';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { begin, compile, decide, stepOf } from '../../src/scenario/compile.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import { offered } from '../../src/scenario/rules.ts';
import type { Observe, Scenario, Scene } from '../../src/scenario/schema.ts';

const text = readFileSync(new URL('../../scenarios/nouakchott-gulf-recruits.json', import.meta.url), 'utf8');
export const scenario: Scenario = checkScenario(text).scenario!;

export interface Turn {
  decision: Decision;
  /** The heading of the step that the decision leads to. */
  leadsTo: string;
}

/** In each step the best of what is on offer; every real indicator, and nothing else. */
export const byTheBook: readonly Turn[] = walk();

function walk(): Turn[] {
  const machine = compile(scenario);
  const turns: Turn[] = [];
  for (let state = begin(machine); ;) {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    if (step.type === 'ending') return turns;
    const decision: Decision =
      step.type === 'scene'
        ? { type: 'choose', step: id, choice: bestOf(offered(step, state.context)).id }
        : { type: 'mark', step: id, signs: indicatorsOf(step) };
    state = decide(machine, state, decision)!;
    turns.push({ decision, leadsTo: scenario.steps[stepOf(state)]!.title });
  }
}

function bestOf(choices: Scene['choices']): Scene['choices'][number] {
  return [...choices].sort((a, b) => b.score - a.score)[0]!;
}

function indicatorsOf({ signs }: Observe): string[] {
  return signs.filter((sign) => scenario.signs[sign]!.kind === 'indicator');
}
