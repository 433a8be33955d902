/** A way from the start of a scenario to one of its steps, as decisions that a learner could make. */
import { hasChosen, nothingYet, type Decision, type Memory } from '../../scenario/decision.ts';
import { factsOf } from '../../scenario/explore/facts.ts';
import { roomsOf } from '../../scenario/explore/room.ts';
import { withinRange } from '../../scenario/explore/score-range.ts';
import { stepGraph } from '../../scenario/explore/step-graph.ts';
import { conditionsOf } from '../../scenario/explore/step-conditions.ts';
import { follow, nextOf, offered, remember } from '../../scenario/rules.ts';
import type { Observe, Order, Outcome, Report, Scenario, Scene } from '../../scenario/schema.ts';

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
  const mattering = matteringIn(scenario);
  const seen = new Set<string>();
  const places: Place[] = [{ step: scenario.start, memory: nothingYet }];
  for (let at = 0; at < places.length && at < mostTried; at++) {
    const place = places[at]!;
    if (place.step === step) return [...place.memory.decisions];
    const here = scenario.steps[place.step]!;
    if (here.type === 'ending') continue;
    for (const decision of decisionsIn(scenario, mattering, place)) {
      const memory = remember(scenario, place.memory, decision);
      const to = follow(nextOf(here, decision), memory);
      if (to === undefined || !leads.has(to)) continue;
      const key = mattering.keyOf({ step: to, memory });
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

/** What of the past matters, as exploring finds it out. */
interface Mattering {
  /** As text, of a place that is come to: places with the same behave the same. */
  keyOf(place: Place): string;
  /** Whether a condition asks about the sign. */
  isAsked(sign: string): boolean;
  /** Whether it matters from the step on how many points there are. */
  isScoreAsked(step: string): boolean;
}

function matteringIn(scenario: Scenario): Mattering {
  const graph = stepGraph(scenario);
  const conditions = graph.steps.map((step, i) => conditionsOf(graph.ids[i]!, step));
  const facts = factsOf(scenario, graph, conditions);
  const rooms = roomsOf(scenario, graph, conditions, facts);
  const names = new Map<number, { sign: string } | { choice: string }>([
    ...[...facts.signs].map(([sign, fact]) => [fact, { sign }] as const),
    ...[...facts.choices].map(([choice, fact]) => [fact, { choice }] as const),
  ]);
  const isSo = (fact: number, memory: Memory): boolean => {
    const name = names.get(fact)!;
    return 'sign' in name ? memory.noticed.includes(name.sign) : hasChosen(memory, name.choice);
  };
  const rangeIn = (step: string) => rooms[graph.numberOf.get(step)!]!.range;
  return {
    keyOf({ step, memory }) {
      const known = facts.known[graph.numberOf.get(step)!]!.filter((fact) => isSo(fact, memory));
      return `${step} ${known.join(' ')} / ${withinRange(memory.score, rangeIn(step))}`;
    },
    isAsked: (sign) => facts.signs.has(sign),
    isScoreAsked: (step) => rangeIn(step).most !== -Infinity,
  };
}

/** Decisions that can be told apart by what follows from them, as far as that is few. */
function decisionsIn(scenario: Scenario, mattering: Mattering, { step: id, memory }: Place): Decision[] {
  const step = scenario.steps[id]!;
  switch (step.type) {
    case 'ending':
      return [];
    case 'scene':
      return choicesIn(id, step, memory);
    case 'observe':
      return marksIn(scenario, mattering, id, step);
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

function marksIn({ signs }: Scenario, mattering: Mattering, id: string, step: Observe): Decision[] {
  const real = step.signs.filter((sign) => signs[sign]!.kind === 'indicator');
  const others = step.signs.filter((sign) => signs[sign]!.kind !== 'indicator');
  const varied = real.filter((sign) => mattering.isAsked(sign)).slice(0, mostCombined);
  const rest = real.filter((sign) => !varied.includes(sign));
  const combined = Array.from({ length: 2 ** varied.length }, (_, bits) =>
    varied.filter((_sign, i) => ((bits >> i) & 1) === 1),
  ).reverse();
  // The right answer first; the others only where it may matter how many points there are.
  const marked = mattering.isScoreAsked(id)
    ? combined.flatMap((some) => [[...some, ...rest], some, [...some, ...others]])
    : combined.map((some) => [...some, ...rest]);
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
