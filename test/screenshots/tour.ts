/** A way through the course that comes past each kind of screen. */
import type { JSHandle, Page } from 'playwright-core';
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { turnsByTheBook } from '../e2e/by-the-book.ts';
import { goOn, play, readModule, sessionIn, settle } from '../e2e/by-session.ts';
import { shippedScenarios } from '../e2e/content-folder.ts';
import { sitTheTest } from './test-tour.ts';

export type Stop =
  | 'course'
  | 'signs'
  | 'seat-map'
  | 'practice'
  | 'country'
  | 'content-note'
  | (typeof stopOf)[Decision['type']]
  | 'feedback'
  | 'observed'
  | 'ending'
  | 'way-out'
  | 'map'
  | 'assessment'
  | 'item'
  | 'item-feedback'
  | 'result'
  | 'completion'
  | 'job-aid';

const stopOf = { choose: 'scene', mark: 'observe', order: 'order', report: 'report' } as const;

interface Sitting {
  page: Page;
  session: JSHandle<CourseSession>;
}

/** Yields the name of each kind of screen, once it is on the page. In any language: it goes by ids, never by words. */
export async function* tour(page: Page): AsyncGenerator<Stop> {
  const session = await sessionIn(page.mainFrame());
  const sitting = { page, session };
  await page.locator('cc-course').waitFor();
  yield 'course';
  yield* readModules(sitting);
  yield* fly(sitting, flight('note-on-a-tray'));
  await toCourse(sitting);
  await page.locator('.parts-title').first().evaluate((title) => window.scrollBy(0, title.getBoundingClientRect().top - 76)); // prettier-ignore
  yield 'map';
  const other = flight('second-hand-suspicion');
  await play(session, other.id, byTheBook(other));
  await goOn(session);
  yield* sitTheTest(page, session);
  await toCourse(sitting);
  await session.evaluate((it) => it.toCompletion());
  await page.locator('cc-completion').waitFor();
  yield 'completion';
  await session.evaluate((it) => it.openJobAid());
  await page.locator('cc-job-aid').waitFor();
  yield 'job-aid';
}

async function* readModules(sitting: Sitting): AsyncGenerator<Stop> {
  const { page, session } = sitting;
  await openPage(sitting, 'in-the-cabin', 'signs');
  yield 'signs';
  await openPage(sitting, 'in-the-cabin', 'four-rows');
  for (const i of [1, 3, 2]) await page.locator('cc-seat-map button').nth(i).click();
  yield 'seat-map';
  await openPage(sitting, 'what-it-is', 'not-smuggling');
  await page.locator('cc-practice input').first().check();
  await page.locator('cc-practice button').click();
  await page.locator('cc-practice').evaluate((practice) => practice.scrollIntoView({ block: 'center' }));
  yield 'practice';
  await openPage(sitting, 'my-routes', 'your-countries');
  await page.locator('.countries select').selectOption('kuwait');
  yield 'country';
  const ids = await session.evaluate((it) => it.packed.modules.map(({ id }) => id));
  for (const id of ids) await readModule(session, id);
}

async function openPage({ page, session }: Sitting, module: string, name: string): Promise<void> {
  await session.evaluate(
    async (it, [id, wanted]) => {
      await it.open(id);
      if (it.screen.name !== 'page') return;
      it.turnPage(it.screen.module.pages.findIndex((one) => one.id === wanted));
    },
    [module, name] as const,
  );
  await page.locator('cc-page').waitFor();
  await settle(page.mainFrame());
}

/** Shows the first step of each type, and what is said of the first choice and of what was marked. */
async function* fly({ page, session }: Sitting, scenario: Scenario): AsyncGenerator<Stop> {
  const frame = page.mainFrame();
  await session.evaluate((it, id) => it.open(id), scenario.id);
  await page.locator('cc-content-note').waitFor();
  yield 'content-note';
  await session.evaluate((it) => it.begin());
  const shown = new Set<Stop>();
  for (const decision of byTheBook(scenario)) {
    await settle(frame);
    const stop = stopOf[decision.type];
    const after = decision.type === 'mark' ? 'observed' : 'feedback';
    if (!shown.has(stop)) {
      await beginToDecide(page, decision);
      yield stop;
    }
    await session.evaluate((it, made) => it.decide(made), decision);
    await settle(frame);
    const isTold =
      (decision.type === 'choose' || decision.type === 'mark') &&
      (await page.locator('cc-feedback').count()) > 0;
    if (isTold && !shown.has(after)) yield after;
    shown.add(stop).add(after);
    await goOn(session);
  }
  await page.locator('cc-ending').waitFor();
  yield 'ending';
  await session.evaluate((it) => it.offerWayOut());
  await page.locator('cc-way-out').waitFor();
  yield 'way-out';
  await session.evaluate((it) => it.stay());
}

/** As somebody leaves it who is not done yet. */
async function beginToDecide(page: Page, { type }: Decision): Promise<void> {
  if (type === 'mark') await page.locator('cc-observe input').nth(1).check();
  if (type === 'order') await page.locator('cc-order .later').nth(1).click();
  if (type === 'report') await page.locator('cc-report select').first().selectOption({ index: 1 });
}

async function toCourse({ page, session }: Sitting): Promise<void> {
  await session.evaluate((it) => it.toCourse());
  await page.locator('cc-course').waitFor();
  await settle(page.mainFrame());
}

function flight(id: string): Scenario {
  return shippedScenarios().find((scenario) => scenario.id === id)!;
}

const byTheBook = (scenario: Scenario) => turnsByTheBook(scenario).map(({ decision }) => decision);
