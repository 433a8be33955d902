import type { FileProblem } from '../../../course/content.ts';
import type { Rule } from '../../../scenario/check/problem.ts';
import type { Files } from '../../files/files.ts';
import { course } from './course.ts';
import { documentsOf, type Documents } from './documents.ts';
import { ids } from './ids.ts';
import type { Mend, MendPlan } from './mend.ts';
import { play } from './play.ts';
import { realise } from './realise.ts';
import { references } from './references.ts';
import { planShape } from './shape.ts';
import { planSyntax } from './syntax.ts';
import { teaching } from './teaching.ts';
import { translations } from './translations.ts';

/** Finds what would mend a problem; undefined where only its author can tell. */
export type Planner = (documents: Documents, problem: FileProblem) => MendPlan | undefined;

/** Rules without a planner need a decision that is no program's. */
const planners: Partial<Record<Rule, Planner>> = {
  syntax: planSyntax,
  shape: planShape,
  ...references,
  ...ids,
  ...play,
  ...teaching,
  ...translations,
  ...course,
};

/** What would mend a problem, as data. Takes any files; never throws. */
export function planMend(documents: Documents, problem: FileProblem): MendPlan | undefined {
  try {
    return planners[problem.rule]?.(documents, problem);
  } catch {
    // A document may be of any shape, and no mend is better than no list of problems.
    return undefined;
  }
}

/** What would mend a problem, as edits. @param files in which it was found */
export function mendFor(files: Files, problem: FileProblem): Mend | undefined {
  const plan = planMend(documentsOf(files), problem);
  return plan && realise(files, plan);
}
