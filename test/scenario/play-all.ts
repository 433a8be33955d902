/** What `explore` says, found by playing every path to its end, one after the other. */
import { begin, compile, decide, stepOf, type ScenarioState } from '../../src/scenario/compile.ts';
import { holds } from '../../src/scenario/condition.ts';
import { hasChosen } from '../../src/scenario/decision.ts';
import type { ChoicePlace, Exploration } from '../../src/scenario/explore/explore.ts';
import { choiceOf, remember } from '../../src/scenario/rules.ts';
import type { Condition, Next, Scenario, Step } from '../../src/scenario/schema.ts';
import { writeTrail } from '../../src/scenario/trail.ts';
import { writeVariant } from '../../src/scenario/variant.ts';
import { everyDecision } from './every-decision.ts';

type Found = Omit<Exploration, 'states' | 'conditions' | 'harmfulToGood'> & {
  /** By path: whether it was asked, was ever true where it mattered, and was ever false. */
  conditions: Map<string, { asked: boolean; everTrue: boolean; everFalse: boolean }>;
  harmfulToGood: Set<string>;
};

export const nameOf = ({ step, position }: ChoicePlace) => `${step} ${position}`;

/** @returns undefined where there are more states than that */
export function playAll(scenario: Scenario, mostStates: number): Found | undefined {
  const machine = compile(scenario);
  const variantLength = writeVariant(scenario.variants?.[0]!.id).length;
  const found: Found = {
    complete: true,
    paths: 0n,
    reached: new Set<string>(),
    endings: new Set<string>(),
    stuck: new Set<string>(),
    noWayOut: new Set<string>(),
    conditions: new Map(),
    lowestScore: Infinity,
    highestScore: -Infinity,
    bestScore: -Infinity,
    bestHarmlessScore: -Infinity,
    longestPath: 0,
    longestTrail: 0,
    harmfulToGood: new Set<string>(),
  };
  const add = (set: ReadonlySet<string>, id: string) => (set as Set<string>).add(id);
  const wayOut = new Set<string>();
  let played = 0;

  const note = (path: string, held: boolean, matters: boolean): void => {
    const use = found.conditions.get(path) ?? { asked: false, everTrue: false, everFalse: false };
    found.conditions.set(path, {
      asked: true,
      everTrue: use.everTrue || (held && matters),
      everFalse: use.everFalse || !held,
    });
  };
  const ask = (
    path: string,
    when: Condition | undefined,
    context: ScenarioState['context'],
    matters = true,
  ) => {
    if (when) note(path, holds(when, context), matters);
  };
  const askTexts = (id: string, step: Step, context: ScenarioState['context']): void => {
    const texts = (some: Step['text'], path: string) =>
      some.forEach((text, i) => typeof text !== 'string' && ask(`${path}/${i}/when`, text.when, context));
    texts(step.text, `steps/${id}/text`);
    if (step.type !== 'ending') return;
    step.debrief.forEach(({ text }, i) => texts(text, `steps/${id}/debrief/${i}/text`));
  };
  const askBranches = (path: string, next: Next, context: ScenarioState['context']): void => {
    if (typeof next === 'string') return;
    next.forEach(({ when }, i) => {
      const before = next.slice(0, i).some((branch) => !branch.when || holds(branch.when, context));
      ask(`${path}/next/${i}/when`, when, context, !before);
    });
  };

  /** @returns whether a path from here comes to an ending, and to a good one */
  const visit = (state: ScenarioState, harmlessSoFar: boolean): { ends: boolean; endsWell: boolean } => {
    if (++played > mostStates) throw new TooMany();
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    const { context } = state;
    add(found.reached, id);
    found.longestTrail = Math.max(
      found.longestTrail,
      variantLength + writeTrail(scenario, context.decisions).length,
    );
    found.longestPath = Math.max(found.longestPath, context.decisions.length);
    askTexts(id, step, context);
    if (step.type === 'ending') {
      add(found.endings, id);
      wayOut.add(id);
      found.paths++;
      found.lowestScore = Math.min(found.lowestScore, context.score);
      found.highestScore = Math.max(found.highestScore, context.score);
      if (step.outcome !== 'harmful') {
        found.bestScore = Math.max(found.bestScore, context.score);
        if (harmlessSoFar) found.bestHarmlessScore = Math.max(found.bestHarmlessScore, context.score);
      }
      return { ends: true, endsWell: step.outcome === 'good' };
    }
    let ends = false;
    let endsWell = false;
    let offered = 0;
    for (const decision of everyDecision(id, step)) {
      const choice = choiceOf(step, decision);
      const position = step.type === 'scene' ? step.choices.indexOf(choice!) : 0;
      const path = choice ? `steps/${id}/choices/${position}` : `steps/${id}`;
      const isMade = choice !== undefined && hasChosen(context, choice.id);
      ask(`${path}/when`, choice?.when, context, !isMade);
      if (isMade || (choice?.when && !holds(choice.when, context))) continue;
      offered++;
      const next = choice ? choice.next : step.type === 'scene' ? [] : step.next;
      askBranches(path, next, remember(scenario, context, decision));
      const after = decide(machine, state, decision);
      if (!after) {
        add(found.stuck, id);
        continue;
      }
      const harmful = choice?.outcome === 'harmful';
      const then = visit(after, harmlessSoFar && !harmful);
      if (harmful && then.endsWell) found.harmfulToGood.add(nameOf({ step: id, position }));
      ends ||= then.ends;
      endsWell ||= then.endsWell;
    }
    if (offered === 0) add(found.stuck, id);
    if (ends) wayOut.add(id);
    return { ends, endsWell };
  };

  try {
    visit(begin(machine), true);
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
  for (const id of found.reached) if (!wayOut.has(id)) add(found.noWayOut, id);
  return found;
}

class TooMany extends Error {}
