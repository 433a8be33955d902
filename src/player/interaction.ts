import type { Choice, Observe, Scenario, Scene } from '../scenario/schema.ts';
import type { Decision } from '../scenario/decision.ts';
import { choiceOf } from '../scenario/rules.ts';
import type { Interaction } from '../tracking/tracker.ts';

/** A decision as an auditor will see it. @param latency seconds */
export function interactionOf(scenario: Scenario, decision: Decision, latency: number): Interaction {
  const step = scenario.steps[decision.step] as Scene | Observe;
  const common = { id: `${scenario.id}.${decision.step}`, description: step.prompt, latency };
  if (decision.type === 'mark') return { ...common, ...marks(scenario, step as Observe, decision.signs) };
  const choice = choiceOf(step, decision)!;
  return {
    ...common,
    options: (step as Scene).choices.map(({ id }) => id),
    response: [choice.id],
    correct: bestOf((step as Scene).choices),
    result: choice.outcome === 'good' ? 'correct' : choice.outcome === 'harmful' ? 'incorrect' : 'neutral',
  };
}

function bestOf(choices: readonly Choice[]): string[] {
  const good = choices.filter(({ outcome }) => outcome === 'good');
  const most = Math.max(...good.map(({ score }) => score));
  return good.filter(({ score }) => score === most).map(({ id }) => id);
}

function marks(scenario: Scenario, step: Observe, marked: readonly string[]) {
  const kindOf = (id: string) => scenario.signs[id]!.kind;
  const correct = step.signs.filter((id) => kindOf(id) === 'indicator');
  const exact = marked.length === correct.length && marked.every((id) => correct.includes(id));
  const wronged = marked.some((id) => kindOf(id) === 'stereotype');
  const result: Interaction['result'] = exact ? 'correct' : wronged ? 'incorrect' : 'neutral';
  return { options: step.signs, response: marked, correct, result };
}
