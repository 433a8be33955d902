/** The cabin Wi-Fi goes in the middle of a flight, and comes back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Frame, JSHandle, Page } from 'playwright-core';
import { isRight } from '../../src/course/assessment.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import { t } from '../../src/player/language/language.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { goOn, play, readModule, sessionIn, takeAssessment } from './by-session.ts';
import { turnsByTheBook, type Turn } from './by-the-book.ts';
import { decideAndGoOn, heading, openBrowser, press, tablet, toldTo } from './course.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';
import { launchEdition, requiredOnes, shipped } from './shipped-course.ts';

let lms: LocalLms;
let browser: Browser;

beforeAll(async () => {
  lms = await startLocalLms('shipped');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

const parts = requiredOnes(shipped.course.parts);
const flights = parts
  .filter(({ type }) => type === 'scenario')
  .map(({ id }) => shipped.scenarios.find((scenario) => scenario.id === id)!);
const last = flights.at(-1)!;

/** The decision before which the Wi-Fi goes. */
const middle = 3;

interface Aboard {
  page: Page;
  frame: Frame;
  told: Scenario;
  turns: readonly Turn[];
  /** What went wrong that nobody saw. */
  errors: string[];
}

/** A learner in the middle of the last flight. @param everythingElse whether it is all that is left of the course */
async function inMidFlight(learner: string, everythingElse: 'done' | 'to do'): Promise<Aboard> {
  const page = await (await browser.newContext(tablet)).newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const frame = await launchEdition(page, lms.url, learner);
  const session = await sessionIn(frame);
  if (everythingElse === 'done') await doEverythingElse(session);
  const told = toldTo(learner, last);
  const turns = turnsByTheBook(told);
  await play(
    session,
    last.id,
    turns.slice(0, middle).map(({ decision }) => decision),
  );
  await goOn(session);
  return { page, frame, told, turns: turns.slice(middle), errors };
}

async function doEverythingElse(session: JSHandle<CourseSession>): Promise<void> {
  for (const { type, id } of parts.filter((part) => part.id !== last.id)) {
    if (type === 'module') await readModule(session, id);
    else if (type === 'assessment')
      await takeAssessment(session, (item) => item.options.findIndex((_, i) => isRight(item, i))); // prettier-ignore
    else {
      const turns = turnsByTheBook(flights.find((flight) => flight.id === id)!);
      await play(session, id, turns.map(({ decision }) => decision)); // prettier-ignore
      await goOn(session);
      await session.evaluate((it) => it.toCourse());
    }
  }
}

const recordOf = (learner: string) => lms.exportRecords().find(({ learner_id: id }) => id === learner);

test('a learner flies on to the ending, is told where it is kept, and the LMS has it once it can be reached', async () => {
  const { page, frame, told, turns, errors } = await inMidFlight('flies-on', 'done');
  await page.context().setOffline(true);
  for (const turn of turns) await decideAndGoOn(frame, told, turn);
  await frame.getByText(t().ending.percent(100), { exact: true }).waitFor();
  await frame.getByText(t().kept.device).waitFor();
  expect(recordOf('flies-on')).toMatchObject({ completion: 'incomplete', success: 'unknown' });

  await page.context().setOffline(false);
  await frame.getByText(t().kept.device).waitFor({ state: 'detached' });
  expect(recordOf('flies-on')).toMatchObject({ completion: 'completed', success: 'passed', score_percent: '100' }); // prettier-ignore
  await press(frame, t().ending.toCourse);
  await frame.getByText(t().course.passed(100)).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('what a page has not fetched yet can be asked for again, and nothing is lost by asking', async () => {
  const { page, frame, told, turns, errors } = await inMidFlight('asks-again', 'to do');
  await page.context().setOffline(true);
  for (const turn of turns) await decideAndGoOn(frame, told, turn);
  await press(frame, t().ending.toCourse);
  await press(frame, /^Begin|^Continue/);
  await frame.getByRole('heading', { level: 1, name: t().messages.failed.title }).waitFor();
  await press(frame, t().actions.again);
  await expect.poll(() => heading(frame)).toBe(t().messages.failed.title);

  await page.context().setOffline(false);
  await press(frame, t().actions.again);
  const first = shipped.modules.find(({ id }) => id === parts[0]!.id)!;
  await expect.poll(() => heading(frame)).toBe(first.pages[0]!.title);
  await frame.getByText(t().kept.device).waitFor({ state: 'detached' });
  await page.context().close();

  // Another tablet knows only what the LMS has.
  const elsewhere = await (await browser.newContext(tablet)).newPage();
  const session = await sessionIn(await launchEdition(elsewhere, lms.url, 'asks-again'));
  expect(await session.evaluate((it, id) => it.progress.scenarios[id]?.best, last.id)).toBe(100);
  expect(errors).toEqual([]);
  await elsewhere.context().close();
});

test('a learner who closes the course before the Wi-Fi is back comes back to the same step', async () => {
  const { page, frame, told, turns } = await inMidFlight('closes', 'to do');
  const context = page.context();
  // Another tab stays open, as on any tablet.
  await context.newPage();
  await context.setOffline(true);
  await decideAndGoOn(frame, told, turns[0]!);
  await page.close();

  await context.setOffline(false);
  const again = await launchEdition(await context.newPage(), lms.url, 'closes');
  expect(await heading(again)).toBe(told.steps[turns[0]!.leadsTo]!.title);
  await again.getByText(t().resumed).waitFor();
  for (const turn of turns.slice(1)) await decideAndGoOn(again, told, turn);
  await again.getByText(t().ending.percent(100), { exact: true }).waitFor();
  await context.close();
});
