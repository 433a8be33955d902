/** The small course, and a learner's way through it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScenario } from '../../src/scenario/check/check.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { turnsByTheBook } from './by-the-book.ts';
import { boardFlight, decideAndGoOn, readBriefing, type Course } from './course.ts';
import { smallContent } from './packages.ts';

const text = readFileSync(join(smallContent, 'scenarios/warm-galley.json'), 'utf8');
const smallScenario: Scenario = checkScenario(text).scenario!;

export const smallTurns = turnsByTheBook(smallScenario);

/** What the learner sees after so many decisions. */
export function titleAfter(decisions: number): string {
  const step = decisions === 0 ? smallScenario.start : smallTurns[decisions - 1]!.leadsTo;
  return smallScenario.steps[step]!.title;
}

/** From the course page to the first scene. */
export async function boardSmallFlight(course: Course): Promise<void> {
  await readBriefing(course);
  await boardFlight(course);
}

/** Decides from one step on, and before another. */
export async function playOn(course: Course, from: number, to: number = smallTurns.length): Promise<void> {
  for (const turn of smallTurns.slice(from, to)) await decideAndGoOn(course, smallScenario, turn);
}
