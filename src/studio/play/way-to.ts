/** A way from the start of a scenario to one of its steps, as decisions that a learner could make. */
import { partsOf } from '../../scenario/condition.ts';
import { nothingYet, type Decision, type Memory } from '../../scenario/decision.ts';
import { stepGraph } from '../../scenario/explore/step-graph.ts';
import { allOf, conditionsOf } from '../../scenario/explore/step-conditions.ts';
import { follow, nextOf, offered, remember } from '../../scenario/rules.ts';
import type {
  DecidingStep,
  Observe,
  Order,
  Outcome,
  Report,
  Scenario,
  Scene,
} from '../../scenario/schema.ts';

/** More ways than this are not tried: then there may be one all the same. */
const mostTried = 100_000;

/** So many signs that are asked about later are marked and left in every combination. */
const mostCombined = 8;

/** Where a way has come to. */
interface Place {
  step: string;
  memory: Memory;
}

/**
 * The shortest way that is found; of ways of one length, one by better choices. The references of the scenario must resolve.
 * @returns undefined where none was found
 */
export function wayTo(scenario: Scenario, step: string): Decision[] | undefined {
  if (!Object.hasOwn(scenario.steps, step)) return undefined;
  const leads = leadingTo(scenario, step);
  const keyOf = keysFor(scenario);
  const seen = new Set<string>();
  const places: Place[] = [{ step: scenario.start, memory: nothingYet }];
  for (let at = 0; at < places.length && at < mostTried; at++) {
    const place = places[at]!;
    if (place.step === step) return [...place.memory.decisions];
    const here = scenario.steps[place.step]!;
    if (here.type === 'ending') continue;
    for (const decision of decisionsIn(scenario, place.step, here, place.memory)) {
      const memory = remember(scenario, place.memory, decision);
      const to = follow(nextOf(here, decision), memory);
      if (to === undefined || !leads.has(to)) continue;
      const key = keyOf({ step: to, memory });
      if (seen.has(key)) continue;
      seen.add(key);
      places.push({ step: to, memory });
    }
  }
  return undefined;
}

/** The steps from which the step can be come to, conditions apart. */
function leadingTo(scenario: Scenario, step: string): ReadonlySet<string> {
  const { ids, targets, numberOf } = stepGraph(scenario);
  const before = ids.map((): number[] => []);
  targets.forEach((some, from) => some.forEach((to) => before[to]!.push(from)));
  const found = new Set([numberOf.get(step)!]);
  for (const node of found) for (const from of before[node]!) found.add(from);
  return new Set([...found].map((node) => ids[node]!));
}

/** What of the past a condition may ask about, as text: places with the same behave the same. */
function keysFor(scenario: Scenario): (place: Place) => string {
  const parts = Object.entries(scenario.steps)
    .flatMap(([id, step]) => allOf(conditionsOf(id, step)))
    .flatMap(({ when }) => [...partsOf(when)]);
  const signs = new Set(parts.flatMap((part) => ('noticed' in part ? [part.noticed] : [])));
  const choices = new Set([
    ...parts.flatMap((part) => ('chose' in part ? [part.chose] : [])),
    ...choicesInLoops(scenario),
  ]);
  const scored = parts.some((part) => 'score' in part);
  return ({ step, memory: { noticed, decisions, score } }) => {
    const made = decisions.flatMap((one) =>
      one.type === 'choose' && choices.has(one.choice) ? [one.choice] : [],
    );
    const known = noticed.filter((sign) => signs.has(sign));
    return JSON.stringify([step, known.sort(), made.sort(), scored ? score : 0]);
  };
}

/** A choice is made once, so that it is no longer on offer where one comes back to its step. */
function choicesInLoops(scenario: Scenario): string[] {
  const { steps, components } = stepGraph(scenario);
  const looping = components.filter(({ cyclic }) => cyclic).flatMap(({ nodes }) => nodes);
  return looping.flatMap((node) => {
    const step = steps[node]!;
    return step.type === 'scene' ? step.choices.map(({ id }) => id) : [];
  });
}

/** Decisions that can be told apart by what follows from them, as far as that is few. */
function decisionsIn(scenario: Scenario, id: string, step: DecidingStep, memory: Memory): Decision[] {
  switch (step.type) {
    case 'scene':
      return choicesIn(id, step, memory);
    case 'observe':
      return marksIn(scenario, id, step);
    case 'order':
      return ordersIn(id, step);
    case 'report':
      return reportsIn(id, step);
  }
}

const rank: Readonly<Record<Outcome, number>> = { good: 0, acceptable: 1, harmful: 2 };

function choicesIn(id: string, scene: Scene, memory: Memory): Decision[] {
  return offered(scene, memory)
    .sort((a, b) => rank[a.outcome] - rank[b.outcome])
    .map(({ id: choice }) => ({ type: 'choose', step: id, choice }));
}

function marksIn({ signs }: Scenario, id: string, step: Observe): Decision[] {
  const real = step.signs.filter((sign) => signs[sign]!.kind === 'indicator');
  const others = step.signs.filter((sign) => signs[sign]!.kind !== 'indicator');
  const varied = real.slice(0, mostCombined);
  const rest = real.slice(mostCombined);
  const combined = Array.from({ length: 2 ** varied.length }, (_, bits) => [
    ...varied.filter((_sign, i) => ((bits >> i) & 1) === 1),
    ...rest,
  ]);
  // The right answer first.
  const marked = [...combined.reverse(), [], others, step.signs];
  return marked.map((some) => ({
    type: 'mark',
    step: id,
    signs: step.signs.filter((sign) => some.includes(sign)),
  }));
}

function ordersIn(id: string, { items, sequence }: Order): Decision[] {
  const right = sequence.flat();
  const all = items.map((item) => item.id);
  const orders = [right, all, [...right].reverse()];
  return orders.map((order) => ({ type: 'order', step: id, items: order }));
}

function reportsIn(id: string, { entries }: Report): Decision[] {
  const facts = entries.flatMap((entry) =>
    entry.kind === 'fact' ? [{ entry: entry.id, field: entry.field }] : [],
  );
  return [facts, facts.slice(0, 1), []].map((lines) => ({ type: 'report', step: id, lines }));
}
