/** Sittings of the assessment, as a learner would have left them. */
import { drawItems, drawMark, judge } from '../../../src/course/assessment.ts';
import { beginAssessment, answer, finishAssessment, type Progress } from '../../../src/course/progress.ts';
import type { Assessment, AssessmentPart, Item } from '../../../src/course/schema.ts';

const seed = 0;

/** The items of an attempt, in the order shown. @param attempt from 1 */
export function itemsOf(bank: Assessment, part: AssessmentPart, attempt: number): Item[] {
  return drawItems(bank, part, seed, attempt);
}

/** Stands before an item. @param at its position in the attempt, from 0 */
export function before(
  progress: Progress,
  bank: Assessment,
  part: AssessmentPart,
  attempt: number,
  at: number,
): Progress {
  const items = itemsOf(bank, part, attempt);
  const begun = beginAssessment(progress, part.id, seed, drawMark(items));
  const answers = items.slice(0, at).map(() => 0);
  return {
    ...begun,
    assessments: { [part.id]: { ...begun.assessments[part.id]!, attempts: attempt, answers } },
  };
}

/** Has answered every item, rightly or wrongly, in each of some attempts. */
export function answered(
  progress: Progress,
  bank: Assessment,
  part: AssessmentPart,
  { right, attempts }: { right: boolean; attempts: number },
): Progress {
  let after = progress;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const items = itemsOf(bank, part, attempt);
    after = beginAssessment(after, part.id, seed, drawMark(items));
    for (const item of items) after = answer(after, part.id, positionOf(item, right));
    after = finishAssessment(after, part.id, judge(items, after.assessments[part.id]!.answers, 100));
  }
  return after;
}

/** @param right whether it is the right answer, or the first wrong one */
function positionOf({ options }: Item, right: boolean): number {
  return options.findIndex((option) => (option.right ?? false) === right);
}
