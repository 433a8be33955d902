/** What a learner does in a step. The list of decisions is the whole state of a scenario. */
export type Decision =
  | { type: 'choose'; step: string; choice: string }
  /** `signs`: those marked as indicators, in the order of the step. */
  | { type: 'mark'; step: string; signs: readonly string[] }
  /** `items`: every item of the step, in the learner's order. */
  | { type: 'order'; step: string; items: readonly string[] }
  /** `lines`: the entries that were written, in the order of the step, with the field of each. */
  | { type: 'report'; step: string; lines: readonly ReportLine[] };

export interface ReportLine {
  entry: string;
  field: string;
}

/** What follows from the decisions so far, and what conditions may ask about. */
export interface Memory {
  decisions: readonly Decision[];
  /** Ids of the signs that the learner has rightly marked, or that a choice brought to notice. */
  noticed: readonly string[];
  /** Points; may be below zero. */
  score: number;
}

export const nothingYet: Memory = { decisions: [], noticed: [], score: 0 };

/** Whether the choice has been made; a choice can be made once in an attempt, so that every path comes to an end. */
export function hasChosen(memory: Memory, choice: string): boolean {
  return memory.decisions.some((decision) => decision.type === 'choose' && decision.choice === choice);
}
