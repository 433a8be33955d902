/** The shipped scenario, and the way through it that its authors would take. */
import { readFileSync } from 'node:fs';
import { checkScenario } from '../../src/scenario/check/check.ts';
import { begin, compile, decide, stepOf } from '../../src/scenario/compile.ts';
import type { Decision, Memory } from '../../src/scenario/decision.ts';
import { offered } from '../../src/scenario/rules.ts';
import type { DecidingStep, Scenario, Scene } from '../../src/scenario/schema.ts';

const text = readFileSync(new URL('../../scenarios/nouakchott-gulf-recruits.json', import.meta.url), 'utf8');
export const scenario: Scenario = checkScenario(text).scenario!;

export interface Turn {
  decision: Decision;
  /** The id of the step that the decision leads to. */
  leadsTo: string;
}

/** In each step the best of what is on offer; every real indicator, and nothing else; facts, and no guesses. */
export const byTheBook: readonly Turn[] = turnsByTheBook(scenario);

/** The way through any scenario that its authors would take. */
export function turnsByTheBook(scenario: Scenario): Turn[] {
  const machine = compile(scenario);
  const turns: Turn[] = [];
  for (let state = begin(machine); ;) {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    if (step.type === 'ending') return turns;
    const decision = bestIn(scenario, id, step, state.context);
    state = decide(machine, state, decision)!;
    turns.push({ decision, leadsTo: stepOf(state) });
  }
}

function bestIn(scenario: Scenario, id: string, step: DecidingStep, memory: Memory): Decision {
  switch (step.type) {
    case 'scene':
      return { type: 'choose', step: id, choice: bestOf(offered(step, memory)).id };
    case 'observe':
      return { type: 'mark', step: id, signs: step.signs.filter((sign) => scenario.signs[sign]!.kind === 'indicator') }; // prettier-ignore
    case 'order':
      return { type: 'order', step: id, items: step.sequence.flat() };
    case 'report':
      return { type: 'report', step: id, lines: step.entries.flatMap((entry) => entry.kind === 'fact' ? [{ entry: entry.id, field: entry.field }] : []) }; // prettier-ignore
  }
}

function bestOf(choices: Scene['choices']): Scene['choices'][number] {
  return [...choices].sort((a, b) => b.score - a.score)[0]!;
}
