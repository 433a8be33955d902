/** What learners decide: the best that there is, or anything that the rules allow. */
import type { Decision, Memory } from '../../src/scenario/decision.ts';
import { offered } from '../../src/scenario/rules.ts';
import type { DecidingStep, Scenario } from '../../src/scenario/schema.ts';
import { decisionOf } from '../../src/scenario/walk.ts';
import type { Random } from '../random.ts';

/** A decision in the step that a learner is on. */
export type Decide = (scenario: Scenario, id: string, step: DecidingStep, memory: Memory) => Decision;

/** As the best of the scenario's own walks goes, as long as the attempt has followed it; else the best on offer. */
export const decideBest: Decide = (scenario, id, step, memory) => {
  const walks = (scenario.walks ?? []).filter(({ outcome }) => outcome !== 'harmful');
  const [best] = [...walks].sort((a, b) => b.score - a.score);
  const decisions = best?.decisions.map((written) => decisionOf(scenario, written)!) ?? [];
  const isOnIt =
    JSON.stringify(decisions.slice(0, memory.decisions.length)) === JSON.stringify(memory.decisions);
  const next = isOnIt ? decisions[memory.decisions.length] : undefined;
  return next ?? bestIn(scenario, id, step, memory);
};

function bestIn(scenario: Scenario, id: string, step: DecidingStep, memory: Memory): Decision {
  switch (step.type) {
    case 'scene': {
      const [best] = [...offered(step, memory)].sort((a, b) => b.score - a.score);
      return { type: 'choose', step: id, choice: best!.id };
    }
    case 'observe': {
      const signs = step.signs.filter((sign) => scenario.signs[sign]!.kind === 'indicator');
      return { type: 'mark', step: id, signs };
    }
    case 'order':
      return { type: 'order', step: id, items: step.sequence.flat() };
    case 'report': {
      const lines = step.entries.flatMap((entry) =>
        entry.kind === 'fact' ? [{ entry: entry.id, field: entry.field }] : [],
      );
      return { type: 'report', step: id, lines };
    }
  }
}

/** Anything that may be decided there. */
export function decideByChance(random: Random): Decide {
  return (_, id, step, memory) => {
    switch (step.type) {
      case 'scene':
        return { type: 'choose', step: id, choice: random.one(offered(step, memory)).id };
      case 'observe':
        return { type: 'mark', step: id, signs: step.signs.filter(() => random.isTrue(0.5)) };
      case 'order':
        return { type: 'order', step: id, items: random.shuffled(step.items.map((item) => item.id)) };
      case 'report': {
        const written = step.entries.filter(() => random.isTrue(0.5));
        const lines = written.map((entry) => ({ entry: entry.id, field: random.one(step.fields).id }));
        return { type: 'report', step: id, lines };
      }
    }
  };
}

/** In the first attempts at each scenario something else; then the best. @param attempts how many attempts that is */
export function decideAtFirst(other: Decide, attempts: number): Decide {
  const begun = new Map<string, number>();
  return (scenario, id, step, memory) => {
    const attempt = (begun.get(scenario.id) ?? 0) + Number(memory.decisions.length === 0);
    begun.set(scenario.id, attempt);
    return (attempt > attempts ? decideBest : other)(scenario, id, step, memory);
  };
}

/** The worst that there is. */
export const decideWorst: Decide = (_, id, step, memory) => {
  switch (step.type) {
    case 'scene': {
      const [worst] = [...offered(step, memory)].sort((a, b) => a.score - b.score);
      return { type: 'choose', step: id, choice: worst!.id };
    }
    case 'observe':
      return { type: 'mark', step: id, signs: [] };
    case 'order':
      return { type: 'order', step: id, items: step.sequence.flat().reverse() };
    case 'report':
      return { type: 'report', step: id, lines: [] };
  }
};
