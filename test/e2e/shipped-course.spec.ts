/** The course as it ships: taken by keyboard alone as a newcomer does, and each further edition of it to its end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Frame, Page } from 'playwright-core';
import { isRight } from '../../src/course/assessment.ts';
import { editionOf } from '../../src/course/editions.ts';
import type { Item } from '../../src/course/schema.ts';
import { t } from '../../src/player/language/language.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { goOn, play, readModule, sessionIn, takeAssessment } from './by-session.ts';
import { turnsByTheBook } from './by-the-book.ts';
import { hasFeedback, openBrowser, tablet, toldTo } from './course.ts';
import { chooseByKeyboard, decideByKeyboard } from './deciding-by-keyboard.ts';
import { pressByKeyboard } from './keyboard.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';
import { launchEdition, requiredOnes, shipped, shippedId } from './shipped-course.ts';

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

const scenarioOf = (id: string) => shipped.scenarios.find((scenario) => scenario.id === id)!;
const isShown = (frame: Frame, title: string) =>
  frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
const recordOf = (learner: string) => lms.exportRecords().find(({ learner_id: id }) => id === learner);

test('a newcomer takes it by keyboard alone, passes, and has something to show and to take along', async () => {
  const learner = 'newcomer';
  const page = await (await browser.newContext(tablet)).newPage();
  const frame = await launchEdition(page, lms.url, learner);
  const press = (words: string) => pressByKeyboard(page, frame, words);
  await frame.focus('body');

  const parts = requiredOnes(shipped.course.parts);
  for (const [i, { type, id }] of parts.entries()) {
    await press(`${i === 0 ? t().course.begin : t().course.goOn}: `);
    if (type === 'module') await readByKeyboard(page, frame, id);
    else if (type === 'scenario') await flyByKeyboard(page, frame, toldTo(learner, scenarioOf(id)));
    else await answerByKeyboard(page, frame);
    await isShown(frame, shipped.course.title);
  }

  await frame.getByText(t().course.passed(100)).waitFor();
  await press(t().completion.open);
  await isShown(frame, t().completion.completed);
  const { hits, correctRejections, misses, falseAlarms } = t().completion.told;
  for (const [title] of [hits, correctRejections])
    await frame.getByRole('heading', { name: title!, exact: true }).waitFor();
  for (const [title] of [misses, falseAlarms])
    expect(await frame.getByText(title!, { exact: true }).count()).toBe(0);

  await press(t().jobAid.open);
  await isShown(frame, t().jobAid.title);
  await frame.evaluate(() => {
    window.print = () => (document.title = 'It is at the printer.');
  });
  await press(t().jobAid.print);
  expect(await frame.title()).toBe('It is at the printer.');
  expect(await pagesOfJobAid(frame.url())).toBe(1);

  await press(t().jobAid.toCourse);
  await press(t().leave);
  await press(t().wayOut.exit);
  await page.getByText('The course is finished').waitFor();
  const record = recordOf(learner);
  expect(record).toMatchObject({ course_id: shippedId, completion: 'completed', success: 'passed', score_percent: '100' }); // prettier-ignore
  await page.context().close();
}, 90_000);

/** From the first page of a module to the course page. */
async function readByKeyboard(page: Page, frame: Frame, id: string): Promise<void> {
  const { pages } = shipped.modules.find((module) => module.id === id)!;
  for (const [i, { title }] of pages.entries()) {
    await isShown(frame, title);
    await pressByKeyboard(page, frame, i + 1 < pages.length ? t().next : t().page.last);
  }
}

/** From the content note to the course page. @param told the scenario as the learner reads it */
async function flyByKeyboard(page: Page, frame: Frame, told: Scenario): Promise<void> {
  await isShown(frame, told.title);
  await pressByKeyboard(page, frame, t().note.start);
  await isShown(frame, told.steps[told.start]!.title);
  for (const { decision, leadsTo } of turnsByTheBook(told)) {
    await decideByKeyboard(page, frame, told, decision);
    if (hasFeedback(told, decision)) {
      await frame.locator('cc-feedback').waitFor();
      await pressByKeyboard(page, frame, t().next);
    }
    await isShown(frame, told.steps[leadsTo]!.title);
  }
  await pressByKeyboard(page, frame, t().ending.toCourse);
}

/** From the note before the assessment to the course page. */
async function answerByKeyboard(page: Page, frame: Frame): Promise<void> {
  const part = shipped.course.parts.find(({ type }) => type === 'assessment');
  const draw = part?.type === 'assessment' ? part.draw : 0;
  const begin = t().assessment.note.begin;
  await frame.getByRole('button', { name: begin, exact: true }).waitFor();
  await pressByKeyboard(page, frame, begin);
  for (let number = 1; number <= draw; number++) {
    await isShown(frame, t().assessment.count(number, draw));
    const { options } = itemOf(await frame.locator('cc-item .case').innerText());
    const texts = options.map(({ text }) => text);
    await chooseByKeyboard(page, frame, texts, options.find(({ right }) => right)!.text);
    await isShown(frame, t().assessment.right);
    await pressByKeyboard(page, frame, t().next);
  }
  await isShown(frame, t().assessment.result.titles.passed);
  await pressByKeyboard(page, frame, t().ending.toCourse);
}

function itemOf(text: string): Item {
  return shipped.assessment!.items.find((item) => item.text === text)!;
}

/** How many sheets the job aid takes. @param address of the course, which shows it in a window of its own too */
async function pagesOfJobAid(address: string): Promise<number> {
  const page = await (await browser.newContext(tablet)).newPage();
  await page.goto(address);
  await page.getByRole('button', { name: t().jobAid.open }).click();
  await page.getByRole('heading', { level: 1, name: t().jobAid.title }).waitFor();
  const pdf = await page.pdf({ format: 'A4' });
  await page.context().close();
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
}

test.each((shipped.course.editions ?? []).map(({ id }) => [id]))(
  'the edition “%s” comes to its end too',
  async (edition) => {
    const learner = `again-${edition}`;
    const course = editionOf(shipped.course, edition, new Date().getFullYear())!;
    const page = await (await browser.newContext(tablet)).newPage();
    const session = await sessionIn(await launchEdition(page, lms.url, learner, course.id));

    for (const { type, id } of requiredOnes(course.parts)) {
      if (type === 'module') await readModule(session, id);
      else if (type === 'scenario') {
        const decisions = turnsByTheBook(scenarioOf(id)).map(({ decision }) => decision);
        await play(session, id, decisions);
        await goOn(session);
        await session.evaluate((it) => it.toCourse());
      } else await takeAssessment(session, (item) => item.options.findIndex((_, i) => isRight(item, i)));
    }
    await session.evaluate((it) => it.exit());
    await page.getByText('The course is finished').waitFor();
    expect(recordOf(learner)).toMatchObject({
      course_id: course.id,
      completion: 'completed',
      success: 'passed',
      score_percent: '100',
    });
    await page.context().close();
  },
);
