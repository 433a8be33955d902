import type { Item } from '../course/schema.ts';
import type { RecordedName } from '../scenario/recorded-names.ts';
import type { Choice, Observe, Order, Report, Scenario, Scene, Step } from '../scenario/schema.ts';
import type { Decision, ReportLine } from '../scenario/decision.ts';
import { choiceOf } from '../scenario/rules.ts';
import { isInOrder } from '../scenario/score.ts';
import type { Interaction, Pair } from '../tracking/tracker.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Answer = DistributiveOmit<Interaction, 'id' | 'description' | 'objectives' | 'at' | 'latency'>;

/**
 * A decision as an auditor will see it.
 * @param when.at milliseconds since 1970
 * @param when.latency seconds
 */
export function interactionOf(
  scenario: Scenario,
  decision: Decision,
  when: Pick<Interaction, 'at' | 'latency'>,
): Interaction {
  const step = scenario.steps[decision.step] as Exclude<Step, { type: 'ending' }>;
  const common = {
    id: `${scenario.id}.${decision.step}`,
    description: step.prompt,
    objectives: step.tests ?? [],
    ...when,
  };
  return { ...common, ...answerOf(scenario, step, decision) };
}

/**
 * Whether the learner's flight came to a report, beside whether one was due: hits and false alarms, for whoever looks after the
 * training.
 * @param at milliseconds since 1970
 */
export function reportInteraction({ id, about }: Scenario, reported: boolean, at: number): Interaction {
  const due = about?.report === 'due';
  const nameOf = (isReport: boolean) => (isReport ? 'report' : 'no-report');
  return {
    id: recorded(id, 'report-made'),
    description: 'Whether the flight came to a report, and whether one was due',
    objectives: [],
    at,
    latency: 0,
    type: 'choice',
    options: ['report', 'no-report'],
    response: [nameOf(reported)],
    correct: [[nameOf(due)]],
    result: reported === due ? 'correct' : 'incorrect',
  };
}

/** An answer in the assessment. @param position of the answer in the bank */
export function itemInteraction(
  { id, objective, text, prompt, options }: Item,
  position: number,
  when: Pick<Interaction, 'at' | 'latency'>,
): Interaction {
  const chosen = options[position];
  return {
    id: `assessment.${id}`,
    description: `${text} ${prompt}`,
    objectives: [objective],
    ...when,
    type: 'choice',
    options: options.map((option) => option.id),
    response: chosen ? [chosen.id] : [],
    correct: options.filter(({ right }) => right).map((option) => [option.id]),
    result: chosen?.right ? 'correct' : 'incorrect',
  };
}

/** Says in the record that a part was left out. @param at milliseconds since 1970 */
export function skipInteraction(part: string, at: number): Interaction {
  return {
    id: recorded(part, 'skipped'),
    description: 'The learner has chosen to skip this part',
    objectives: [],
    at,
    latency: 0,
    type: 'choice',
    options: ['skipped'],
    response: ['skipped'],
    correct: [],
    result: 'neutral',
  };
}

/** Says in the record that no attempt is left, and what follows. @param at milliseconds since 1970 */
export function reviewInteraction(at: number): Interaction {
  return {
    id: recorded('assessment', 'supervisor-review'),
    description: 'No attempt is left: a supervisor’s review is due',
    objectives: [],
    at,
    latency: 0,
    type: 'choice',
    options: ['due'],
    response: ['due'],
    correct: [],
    result: 'neutral',
  };
}

/** The id of what no step and no item is called. */
const recorded = (part: string, name: RecordedName) => `${part}.${name}`;

function answerOf(scenario: Scenario, step: Step, decision: Decision): Answer {
  switch (decision.type) {
    case 'choose':
      return choiceMade(step as Scene, choiceOf(step, decision)!);
    case 'mark':
      return marks(scenario, step as Observe, decision.signs);
    case 'order':
      return ordered(step as Order, decision.items);
    case 'report':
      return reported(step as Report, decision.lines);
  }
}

function choiceMade({ choices }: Scene, { id, outcome }: Choice): Answer {
  return {
    type: 'choice',
    options: choices.map((choice) => choice.id),
    response: [id],
    correct: bestOf(choices).map((best) => [best]),
    result: outcome === 'good' ? 'correct' : outcome === 'harmful' ? 'incorrect' : 'neutral',
  };
}

function bestOf(choices: readonly Choice[]): string[] {
  const good = choices.filter(({ outcome }) => outcome === 'good');
  const most = Math.max(...good.map(({ score }) => score));
  return good.filter(({ score }) => score === most).map(({ id }) => id);
}

function marks(scenario: Scenario, step: Observe, marked: readonly string[]): Answer {
  const kindOf = (id: string) => scenario.signs[id]!.kind;
  const real = step.signs.filter((id) => kindOf(id) === 'indicator');
  const exact = marked.length === real.length && marked.every((id) => real.includes(id));
  const wronged = marked.some((id) => kindOf(id) === 'stereotype');
  return {
    type: 'choice',
    options: step.signs,
    response: marked,
    correct: [real],
    result: exact ? 'correct' : wronged ? 'incorrect' : 'neutral',
  };
}

/** More orders than LMSs are sure to hold are not told. */
const mostOrders = 5;

/**
 * Where some items may come in either sequence, several orders are right. Those that are told begin with the learner's
 * own where it is one, so that no reader takes a right order for a wrong one.
 */
function ordered(step: Order, items: readonly string[]): Answer {
  const isRight = isInOrder(step, items);
  const others = ordersOf(step.sequence.map((entry) => [entry].flat()));
  const correct = isRight ? [items] : [];
  for (const other of others) {
    if (correct.length === mostOrders) break;
    if (other.join() !== items.join()) correct.push(other);
  }
  return {
    type: 'sequencing',
    options: step.items.map(({ id }) => id),
    response: items,
    correct,
    result: isRight ? 'correct' : 'incorrect',
  };
}

/** Every order in which the groups follow one another, the members of each in any order. */
function* ordersOf([group, ...rest]: readonly (readonly string[])[]): Generator<readonly string[]> {
  if (!group) yield [];
  else for (const first of arrangements(group)) for (const last of ordersOf(rest)) yield [...first, ...last];
}

function* arrangements(members: readonly string[]): Generator<readonly string[]> {
  if (members.length === 0) yield [];
  for (const first of members) {
    for (const rest of arrangements(members.filter((member) => member !== first))) yield [first, ...rest];
  }
}

/** What is in neither the response nor the correct one belongs in no field. */
function reported({ entries, fields }: Report, lines: readonly ReportLine[]): Answer {
  const facts = entries.flatMap((entry): Pair[] => (entry.kind === 'fact' ? [[entry.id, entry.field]] : []));
  const written = lines.map(({ entry, field }): Pair => [entry, field]);
  const guessed = lines.some(({ entry }) => !facts.some(([fact]) => fact === entry));
  return {
    type: 'matching',
    options: entries.map(({ id }) => id),
    targets: fields.map(({ id }) => id),
    response: written,
    correct: [facts],
    result: guessed ? 'incorrect' : String(written) === String(facts) ? 'correct' : 'neutral',
  };
}
