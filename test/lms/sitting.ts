/** Sittings at the course: sit down, go on for a while, and the tab dies, or is closed. */
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Learner } from './learner.ts';
import { openPage, type Page, type Place } from './page.ts';

/** More than any course asks for. */
const mostActs = 5000;

/**
 * Opens the course where it was left.
 * @param dies as of `openPage`
 * @returns undefined where it did not open
 */
export async function sitDown(
  place: Place,
  learner: Learner,
  dies?: () => boolean,
): Promise<Page | undefined> {
  const page = await openPage(place, learner, dies);
  if (!page) return undefined;
  learner.resume(page.session);
  await place.clock.settle();
  return page;
}

/**
 * Goes on until there is nothing left to do, the tab is dead, or it is enough.
 * @param pause seconds between two things that the learner does
 * @returns whether there is nothing left to do
 */
export async function goOn(
  { clock }: Place,
  learner: Learner,
  page: Page,
  isEnough: (session: CourseSession) => boolean = () => false,
  pause: () => number = () => 7,
): Promise<boolean> {
  for (let acts = 0; page.isAlive() && !isEnough(page.session); acts++) {
    if (acts > mostActs) throw new Error('The learner never came to an end.');
    if (!learner.goOn(page.session)) return true;
    await clock.pass(pause());
  }
  return false;
}

/** Whether the learner has made so many decisions in the attempt at a scenario. */
function isIn(scenario: string, decisions: number): (session: CourseSession) => boolean {
  return ({ screen }) =>
    (screen.name === 'step' || screen.name === 'feedback') &&
    screen.play.scenario.id === scenario &&
    screen.play.state.context.decisions.length >= decisions;
}

/** What came of a course that was taken. */
export interface Taken {
  /** Seconds that the tab was open, over all sittings. */
  spent: number;
}

/**
 * Takes the whole course: in the middle of each scenario the tab dies, and the course is opened again. In the end it is left in
 * good order.
 * @param pause seconds between two things that the learner does
 */
export async function takeCourse(place: Place, learner: Learner, pause?: () => number): Promise<Taken> {
  let spent = 0;
  for (const { id, steps } of place.course.scenarios) {
    const begun = performance.now();
    const page = await mustSitDown(place, learner);
    await goOn(place, learner, page, isIn(id, Math.floor(Object.keys(steps).length / 4)), pause);
    page.kill();
    spent += (performance.now() - begun) / 1000;
    await place.clock.pass(600);
  }
  const begun = performance.now();
  const page = await mustSitDown(place, learner);
  await goOn(place, learner, page, undefined, pause);
  await page.close();
  return { spent: spent + (performance.now() - begun) / 1000 };
}

/** Opens the course a day later, looks around for a while, and leaves it. */
export async function lookAgain(place: Place, learner: Learner): Promise<void> {
  await place.clock.pass(86_400);
  const page = await mustSitDown(place, learner);
  let looks = 0;
  await goOn(place, learner, page, () => looks++ > 15);
  await page.close();
}

async function mustSitDown(place: Place, learner: Learner): Promise<Page> {
  const page = await sitDown(place, learner);
  if (!page) throw new Error('The course did not open.');
  return page;
}
