/** The course by its session, as fast as a program can take it; what is on the screen follows. */
import type { Frame, JSHandle } from 'playwright-core';
import type { Progress } from '../../src/course/progress.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Item } from '../../src/course/schema.ts';
import type { App } from '../../src/player/elements/app.ts';
import type { Decision } from '../../src/scenario/decision.ts';

/** The session of a course, as soon as it has been launched. */
export async function sessionIn(frame: Frame): Promise<JSHandle<CourseSession>> {
  await frame.waitForFunction(() => document.querySelector<App>('cc-app')?.session);
  return frame.evaluateHandle(() => document.querySelector<App>('cc-app')!.session!);
}

/** Waits until everything that the session has come to is on the screen. */
export async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await document.querySelector<App>('cc-app')!.updateComplete;
    await new Promise((shown) => setTimeout(shown));
  });
}

/** Puts a learner somewhere in the course, as if they had come that far. */
export function standAt(session: JSHandle<CourseSession>, progress: Progress): Promise<void> {
  return session.evaluate((it, progress) => {
    it.progress = progress;
    it.toCourse();
  }, progress);
}

/** Reads a module to its end, and goes back to the course page. */
export function readModule(session: JSHandle<CourseSession>, id: string): Promise<void> {
  return session.evaluate(async (it, id) => {
    await it.open(id);
    const { pages } = it.packed.modules.find((module) => module.id === id)!;
    for (let page = 1; page < pages; page++) it.turnPage(page);
    it.toCourse();
  }, id);
}

/** Plays a scenario from its beginning, up to what is said of the last decision. */
export function play(
  session: JSHandle<CourseSession>,
  id: string,
  decisions: readonly Decision[],
): Promise<void> {
  return session.evaluate(
    async (it, { id, decisions }) => {
      await it.open(id);
      if (it.screen.name === 'content-note') it.begin();
      else it.tryAgain();
      for (const decision of decisions) {
        it.goOn();
        it.decide(decision);
      }
    },
    { id, decisions },
  );
}

/** Goes on from what is said. */
export function goOn(session: JSHandle<CourseSession>): Promise<void> {
  return session.evaluate((it) => it.goOn());
}

/** Takes the assessment from its beginning to its result. @param answer the position of the answer to an item */
export async function takeAssessment(
  session: JSHandle<CourseSession>,
  answer: (item: Item) => number,
): Promise<void> {
  await session.evaluate(async (it) => {
    await it.open('assessment');
    it.begin();
  });
  for (;;) {
    const item = await session.evaluate(({ screen }) =>
      screen.name === 'item' ? screen.sitting.items[screen.at] : undefined,
    );
    if (!item) return;
    await session.evaluate((it, position) => {
      it.answer(position);
      it.goOn();
    }, answer(item));
  }
}
