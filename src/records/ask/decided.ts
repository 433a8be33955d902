/** What learners decided, over all of them: which flights they reported, what they missed, what they did that harms. */
import type { RecordedDecision } from '../decision.ts';

/** Decisions of one kind, counted. */
export interface DecisionCount extends Pick<
  RecordedDecision,
  'interaction_id' | 'response' | 'correct' | 'result'
> {
  /** PostgreSQL counts in text. */
  count: number | string | bigint;
}

/** Whether flights that call for a report got one. */
interface Flights {
  /** Reported, and a report was due. */
  hits: number;
  /** Not reported, though a report was due. */
  misses: number;
  /** Reported, though none was due. */
  falseAlarms: number;
  /** Not reported, and none was due. */
  correctRejections: number;
}

/** How often one option of one step was, or was not, taken. */
export interface OptionCount {
  /** `<scenario>.<step>` */
  interaction_id: string;
  option: string;
  count: number;
  /** The decisions in which it could have happened. */
  of: number;
}

export interface Decided {
  flights: Flights;
  /** Signs of trafficking that were there and were not marked. */
  missedSigns: OptionCount[];
  /** What was marked, and is no sign. */
  wrongSigns: OptionCount[];
  harmfulChoices: OptionCount[];
}

/** What is counted of an interaction, as long as nothing tells whether it is a scene or an observe step. */
interface Tally {
  isObserve: boolean;
  /** Decisions of which the right answer is known. */
  judged: number;
  all: number;
  missed: Map<string, { count: number; of: number }>;
  wrong: Map<string, number>;
  harmful: Map<string, number>;
}

/** `<scenario>.<step>`: other makers' courses name their questions otherwise. */
const stepId = /^[a-z0-9-]+\.[a-z0-9-]+$/;
export const besidesSteps = /^assessment\.|\.(report-made|skipped|supervisor-review)$/;
const reportMade = '.report-made';

/**
 * Adds up the decisions. What is held in memory grows with the questions and their options, not with the learners.
 * @param most how many options each list has at most
 */
export async function addUp(
  batches: AsyncIterable<readonly DecisionCount[]>,
  most: number,
): Promise<Decided> {
  const flights = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
  const tallies = new Map<string, Tally>();
  for await (const batch of batches)
    for (const row of batch) {
      const count = Number(row.count);
      const decision = { response: strings(json(row.response)), correct: patterns(json(row.correct)) };
      if (row.interaction_id.endsWith(reportMade)) addFlight(flights, decision, count);
      else if (stepId.test(row.interaction_id) && !besidesSteps.test(row.interaction_id))
        addStep(tallyOf(tallies, row.interaction_id), decision, row.result, count);
    }
  const steps = [...tallies];
  const lists = (isObserve: boolean, options: (tally: Tally) => Omit<OptionCount, 'interaction_id'>[]) =>
    steps
      .filter(([, tally]) => tally.isObserve === isObserve)
      .flatMap(([interaction_id, tally]) => options(tally).map((option) => ({ interaction_id, ...option })))
      .filter(({ count }) => count > 0)
      .sort(mostFirst)
      .slice(0, most);
  return {
    flights,
    missedSigns: lists(true, ({ missed }) => [...missed].map(([option, counts]) => ({ option, ...counts }))),
    wrongSigns: lists(true, ({ wrong, judged }) => counted(wrong, judged)),
    harmfulChoices: lists(false, ({ harmful, all }) => counted(harmful, all)),
  };
}

interface Answer {
  response: string[];
  correct: string[][];
}

function addFlight(flights: Flights, { response, correct }: Answer, count: number): void {
  const [said, due] = [response.join(), correct.map((one) => one.join()).join('|')];
  const words = ['report', 'no-report'];
  if (!words.includes(said) || !words.includes(due)) return;
  if (due === 'report') flights[said === 'report' ? 'hits' : 'misses'] += count;
  else flights[said === 'report' ? 'falseAlarms' : 'correctRejections'] += count;
}

function addStep(tally: Tally, { response, correct }: Answer, result: string, count: number): void {
  tally.all += count;
  tally.isObserve ||= response.length !== 1 || correct.some((pattern) => pattern.length !== 1);
  const [only] = response;
  if (only !== undefined && response.length === 1 && result === 'incorrect') add(tally.harmful, only, count);
  // Several right answers are those of a scene; without one nobody knows which signs are real.
  const [real, ...others] = correct;
  if (!real || others.length > 0) return;
  tally.judged += count;
  for (const sign of new Set(real)) {
    const { count: missed, of } = tally.missed.get(sign) ?? { count: 0, of: 0 };
    tally.missed.set(sign, { count: missed + (response.includes(sign) ? 0 : count), of: of + count });
  }
  for (const sign of new Set(response)) if (!real.includes(sign)) add(tally.wrong, sign, count);
}

function tallyOf(tallies: Map<string, Tally>, id: string): Tally {
  const known = tallies.get(id);
  if (known) return known;
  const [missed, wrong, harmful] = [new Map(), new Map(), new Map()];
  const tally = { isObserve: false, judged: 0, all: 0, missed, wrong, harmful };
  tallies.set(id, tally);
  return tally;
}

function add(counts: Map<string, number>, option: string, count: number): void {
  counts.set(option, (counts.get(option) ?? 0) + count);
}

function counted(counts: ReadonlyMap<string, number>, of: number): Omit<OptionCount, 'interaction_id'>[] {
  return [...counts].map(([option, count]) => ({ option, count, of }));
}

/** Of as many, first what happened in the larger part; then by name, so that the order is the same each time. */
function mostFirst(a: OptionCount, b: OptionCount): number {
  const name = ({ interaction_id, option }: OptionCount) => `${interaction_id} ${option}`;
  return b.count - a.count || a.of - b.of || (name(a) < name(b) ? -1 : 1);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function patterns(value: unknown): string[][] {
  return Array.isArray(value) ? value.map(strings) : [];
}
