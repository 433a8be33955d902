/**
 * An attempt as text for suspend data: URL-safe ASCII, two characters for the variant where the scenario has some, then
 * two for a choice, and two with a few digits for what was marked, ordered or written. It holds names, not positions,
 * so that it can be read after the content has been edited.
 */
import type { DecidingStep, Observe, Order, Report, Scenario, Step } from './schema.ts';
import type { Decision } from './decision.ts';
import { decide, begin, stepOf, type ScenarioMachine } from './compile.ts';
import { fromPermutation, permutation, permutations } from './permutation.ts';
import { digits, number, token, tokenWidth } from './token.ts';

/** How many characters a decision in this step takes. An ending takes none. */
export function trailWidth(step: Step): number {
  if (step.type === 'ending') return 0;
  return step.type === 'scene' ? tokenWidth : tokenWidth + digitsFor(waysToDecide(step));
}

/** How many different decisions can be made in a step, conditions apart. */
function waysToDecide(step: DecidingStep): number {
  switch (step.type) {
    case 'scene':
      return step.choices.length;
    case 'observe':
      return 2 ** step.signs.length;
    case 'order':
      return permutations(step.items.length);
    case 'report':
      return (step.fields.length + 1) ** step.entries.length;
  }
}

function digitsFor(ways: number): number {
  let width = 0;
  for (let held = 1; held < ways; held *= 64) width++;
  return width;
}

/** Tells a changed list of signs, items or entries from the one that the decision was made on. */
function listToken(step: Observe | Order | Report): string {
  switch (step.type) {
    case 'observe':
      return token(step.signs.join(' '));
    case 'order':
      return token(step.items.map(({ id }) => id).join(' '));
    case 'report':
      return token([...step.entries, ...step.fields].map(({ id }) => id).join(' '));
  }
}

/** The trail of decisions that hold in this scenario. */
export function writeTrail(scenario: Scenario, decisions: readonly Decision[]): string {
  return decisions.map((decision) => write(scenario.steps[decision.step] as DecidingStep, decision)).join('');
}

function write(step: DecidingStep, decision: Decision): string {
  if (step.type === 'scene') return decision.type === 'choose' ? token(decision.choice) : '';
  return listToken(step) + digits(positionOf(step, decision), digitsFor(waysToDecide(step)));
}

/** Which of all the decisions that could be made in the step this one is, counted from 0. */
function positionOf(step: Observe | Order | Report, decision: Decision): number {
  if (step.type === 'observe' && decision.type === 'mark') {
    return fold(step.signs, 2, (sign) => Number(decision.signs.includes(sign)));
  }
  if (step.type === 'order' && decision.type === 'order') {
    return permutation(decision.items.map((item) => step.items.findIndex(({ id }) => id === item)));
  }
  if (step.type === 'report' && decision.type === 'report') {
    return fold(step.entries, step.fields.length + 1, ({ id }) => {
      const line = decision.lines.find(({ entry }) => entry === id);
      return line ? 1 + step.fields.findIndex(({ id: field }) => field === line.field) : 0;
    });
  }
  throw new Error(`${decision.step} is no step for the decision ${decision.type}.`);
}

/** A number whose digits in a base are what the members stand for; the first one is the lowest. */
function fold<T>(members: readonly T[], base: number, digitOf: (member: T) => number): number {
  return members.reduceRight((sum, member) => sum * base + digitOf(member), 0);
}

function unfold(value: number, base: number, length: number): number[] {
  return Array.from({ length }, (_, i) => Math.floor(value / base ** i) % base);
}

/** The decisions of a trail, up to the first that no longer holds in this scenario. Takes any text; never throws. */
export function readTrail(scenario: Scenario, machine: ScenarioMachine, trail: string): Decision[] {
  let state = begin(machine);
  for (let rest = trail; rest !== '';) {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    if (step.type === 'ending') break;
    const decision = read(id, step, rest.slice(0, trailWidth(step)));
    const after = decision && decide(machine, state, decision);
    if (!after) break;
    state = after;
    rest = rest.slice(trailWidth(step));
  }
  return [...state.context.decisions];
}

function read(id: string, step: DecidingStep, text: string): Decision | undefined {
  if (step.type === 'scene') {
    const choice = step.choices.find((candidate) => token(candidate.id) === text);
    return choice && { type: 'choose', step: id, choice: choice.id };
  }
  const position = number(text.slice(tokenWidth));
  const whole = text.length === trailWidth(step) && position < waysToDecide(step);
  if (!whole || text.slice(0, tokenWidth) !== listToken(step)) return undefined;
  return decisionAt(id, step, position);
}

function decisionAt(id: string, step: Observe | Order | Report, position: number): Decision {
  switch (step.type) {
    case 'observe': {
      const marked = unfold(position, 2, step.signs.length);
      return { type: 'mark', step: id, signs: step.signs.filter((_, i) => marked[i] === 1) };
    }
    case 'order': {
      const order = fromPermutation(position, step.items.length);
      return { type: 'order', step: id, items: order.map((i) => step.items[i]!.id) };
    }
    case 'report': {
      const fields = unfold(position, step.fields.length + 1, step.entries.length);
      const lines = step.entries.flatMap(({ id: entry }, i) => {
        const field = step.fields[fields[i]! - 1];
        return field ? [{ entry, field: field.id }] : [];
      });
      return { type: 'report', step: id, lines };
    }
  }
}
