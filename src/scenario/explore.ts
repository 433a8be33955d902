import type { Condition, Next, Scenario, Step } from './schema.ts';
import { partsOf } from './condition.ts';
import { nodesOnCycles } from './cycle.ts';
import { nothingYet, type Decision, type Memory } from './decision.ts';
import { destinations, follow, offered, remember } from './rules.ts';
import { trailWidth } from './trail.ts';

/** What is known of a scenario once every path through it has been walked. */
export interface Exploration {
  /** Ids of the steps that some path comes to. */
  reached: Set<string>;
  /** Ids of the steps, endings apart, at which some path stops: nothing is on offer, or what is leads nowhere. */
  stuck: Set<string>;
  /** The most points that any path to an ending without harm earns; -Infinity where there is no such path. */
  bestScore: number;
  /** The most characters of suspend data that any path takes. */
  longestTrail: number;
  /** The most decisions on any path. */
  longestPath: number;
}

type Ahead = Pick<Exploration, 'bestScore' | 'longestTrail' | 'longestPath'>;

const atEnd: Ahead = { bestScore: 0, longestTrail: 0, longestPath: 0 };
/** Nothing is earned where the path stops, nor where it ends in harm. */
const worthless: Ahead = { bestScore: -Infinity, longestTrail: 0, longestPath: 0 };

/**
 * Walks every path. Memories that can't be told apart by any condition ahead are walked once, so that the cost grows
 * with the size of the scenario and not with the number of its paths. References must resolve, and there must be no
 * endless loops.
 */
export function explore(scenario: Scenario): Exploration {
  const reached = new Set<string>();
  const stuck = new Set<string>();
  const seen = new Map<string, Ahead>();
  const keyOf = distinguisher(scenario);

  const walk = (id: string, memory: Memory): Ahead => {
    const step = scenario.steps[id]!;
    reached.add(id);
    if (step.type === 'ending') return step.outcome === 'harmful' ? worthless : atEnd;
    const key = keyOf(id, memory);
    const known = seen.get(key);
    if (known) return known;

    const ahead = { ...worthless };
    for (const { target, after } of ways(scenario, id, step, memory, keyOf)) {
      if (target === undefined) {
        stuck.add(id);
        continue;
      }
      const then = walk(target, after);
      ahead.bestScore = Math.max(ahead.bestScore, after.score - memory.score + then.bestScore);
      ahead.longestTrail = Math.max(ahead.longestTrail, trailWidth(step) + then.longestTrail);
      ahead.longestPath = Math.max(ahead.longestPath, 1 + then.longestPath);
    }
    if (ahead.longestPath === 0) stuck.add(id);
    seen.set(key, ahead);
    return ahead;
  };

  const whole = walk(scenario.start, nothingYet);
  return { reached, stuck, ...whole };
}

interface Way {
  /** Undefined where no condition of a `next` holds. */
  target: string | undefined;
  after: Memory;
}

/** Where one can go from here: of decisions that lead to the same state, only the one with the most points. */
function ways(
  scenario: Scenario,
  id: string,
  step: Step,
  memory: Memory,
  keyOf: (id: string, memory: Memory) => string,
): Iterable<Way> {
  const best = new Map<string, Way>();
  for (const [decision, next] of decisions(id, step, memory)) {
    const after = remember(scenario, memory, decision);
    const target = follow(next, after);
    const key = target === undefined ? '' : keyOf(target, after);
    const rival = best.get(key);
    if (!rival || rival.after.score < after.score) best.set(key, { target, after });
  }
  return best.values();
}

function* decisions(id: string, step: Step, memory: Memory): Generator<[Decision, Next]> {
  if (step.type === 'scene') {
    for (const choice of offered(step, memory)) {
      yield [{ type: 'choose', step: id, choice: choice.id }, choice.next];
    }
  } else if (step.type === 'observe') {
    for (let bits = 0; bits < 2 ** step.signs.length; bits++) {
      const signs = step.signs.filter((_, i) => (bits >> i) & 1);
      yield [{ type: 'mark', step: id, signs }, step.next];
    }
  }
}

/** Builds the function that names a state by what can still matter in it. */
function distinguisher(scenario: Scenario): (id: string, memory: Memory) => string {
  const conditions = [...conditionsOf(scenario)];
  const signs = new Set(conditions.flatMap((c) => ('noticed' in c ? [c.noticed] : [])));
  const choices = new Set(conditions.flatMap((c) => ('chose' in c ? [c.chose] : [])));
  const score = conditions.some((c) => 'score' in c);
  // A choice on a cycle can come up again, and is then no longer on offer.
  const cyclic = nodesOnCycles(edgesOf(scenario));

  return (id, memory) => {
    const noticed = memory.noticed.filter((sign) => signs.has(sign)).sort();
    const chosen = memory.decisions
      .flatMap((d) =>
        d.type === 'choose' && (choices.has(d.choice) || cyclic.has(d.step)) ? [d.choice] : [],
      )
      .sort();
    return JSON.stringify([id, noticed, chosen, score ? memory.score : 0]);
  };
}

/**
 * The observe steps that lead back to themselves through nothing but observe steps. A choice is made once, so that every
 * other loop ends; marks can be made for ever.
 */
export function endlessLoops(scenario: Scenario): Set<string> {
  const edges = [...edgesOf(scenario)].filter(([id]) => scenario.steps[id]!.type === 'observe');
  return nodesOnCycles(new Map(edges));
}

function edgesOf(scenario: Scenario): Map<string, string[]> {
  return new Map(
    Object.entries(scenario.steps).map(([id, step]) => [id, nextsOf(step).flatMap(destinations)]),
  );
}

/** Every `next` of a step. */
function nextsOf(step: Step): Next[] {
  if (step.type === 'ending') return [];
  return step.type === 'scene' ? step.choices.map((choice) => choice.next) : [step.next];
}

/** Every condition of a scenario, and every part of it. */
function* conditionsOf(scenario: Scenario): Generator<Condition> {
  for (const step of Object.values(scenario.steps)) {
    if (step.type === 'scene') {
      for (const { when } of step.choices) if (when) yield* partsOf(when);
    }
    for (const next of nextsOf(step)) {
      if (typeof next !== 'string') for (const { when } of next) if (when) yield* partsOf(when);
    }
  }
}
