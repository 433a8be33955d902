/**
 * A list of decisions as text for suspend data: URL-safe ASCII, two characters for a choice, two and a bit for each sign
 * for an observe step. It holds names, not positions, so that it can be read after the content has been edited.
 */
import type { Observe, Scenario, Step } from './schema.ts';
import type { Decision } from './decision.ts';
import { decide, begin, stepOf, type ScenarioMachine } from './compile.ts';
import { digits, number, token, tokenWidth } from './token.ts';

const bitsPerDigit = 6;

/** How many characters a decision in this step takes. An ending takes none. */
export function trailWidth(step: Step): number {
  if (step.type === 'ending') return 0;
  return step.type === 'scene' ? tokenWidth : tokenWidth + marksWidth(step);
}

const marksWidth = (step: Observe) => Math.ceil(step.signs.length / bitsPerDigit);

/** Tells a changed list of signs from the one that the marks were made on. */
const listToken = (step: Observe) => token(step.signs.join(' '));

/** The trail of decisions that hold in this scenario. */
export function writeTrail(scenario: Scenario, decisions: readonly Decision[]): string {
  return decisions.map((decision) => write(scenario.steps[decision.step]!, decision)).join('');
}

function write(step: Step, decision: Decision): string {
  if (decision.type === 'choose') return token(decision.choice);
  const { signs } = step as Observe;
  const bits = signs.reduce((sum, sign, i) => sum + (decision.signs.includes(sign) ? 2 ** i : 0), 0);
  return listToken(step as Observe) + digits(bits, marksWidth(step as Observe));
}

/** The decisions of a trail, up to the first that no longer holds in this scenario. Takes any text; never throws. */
export function readTrail(scenario: Scenario, machine: ScenarioMachine, trail: string): Decision[] {
  let state = begin(machine);
  for (let rest = trail; rest !== '';) {
    const id = stepOf(state);
    const step = scenario.steps[id]!;
    const decision = read(id, step, rest.slice(0, trailWidth(step)));
    const after = decision && decide(machine, state, decision);
    if (!after) break;
    state = after;
    rest = rest.slice(trailWidth(step));
  }
  return [...state.context.decisions];
}

function read(id: string, step: Step, text: string): Decision | undefined {
  if (step.type === 'ending') return undefined;
  if (step.type === 'scene') {
    const choice = step.choices.find((candidate) => token(candidate.id) === text);
    return choice && { type: 'choose', step: id, choice: choice.id };
  }
  const bits = number(text.slice(tokenWidth));
  const whole = text.length === trailWidth(step) && bits < 2 ** step.signs.length;
  if (!whole || text.slice(0, tokenWidth) !== listToken(step)) return undefined;
  return { type: 'mark', step: id, signs: step.signs.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1) };
}
