/** The shipped course in the three languages that it speaks, changed in the middle of everything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Frame, JSHandle, Page } from 'playwright-core';
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import { ar } from '../../src/player/language/ar.ts';
import { en } from '../../src/player/language/en.ts';
import { fr } from '../../src/player/language/fr.ts';
import { directionOf } from '../../src/player/language/language.ts';
import { choiceOf } from '../../src/scenario/rules.ts';
import { localise } from '../../src/scenario/translation.ts';
import { goOn, play, readModule, sessionIn } from './by-session.ts';
import { turnsByTheBook } from './by-the-book.ts';
import { openBrowser, press, tablet, toldTo } from './course.ts';
import { focused, pressByKeyboard } from './keyboard.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';
import { courseOn, launchEdition, shipped } from './shipped-course.ts';

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

const words = { en, fr, ar };

/** From the language that the course opens in through the others, and back. */
const round: readonly Language[] = ['fr', 'ar', 'en'];

interface Aboard {
  page: Page;
  frame: Frame;
  session: JSHandle<CourseSession>;
}

async function launched(learner: string, locale = 'en'): Promise<Aboard> {
  const page = await (await browser.newContext({ ...tablet, locale })).newPage();
  const frame = await launchEdition(page, lms.url, learner);
  return { page, frame, session: await sessionIn(frame) };
}

/** Chooses a language as a learner does. */
async function choose(frame: Frame, language: Language): Promise<void> {
  await frame.locator('cc-language select').selectOption(language);
  await expect.poll(() => frame.getAttribute('html', 'lang')).toBe(language);
}

/** A document of the content in a language. */
function told<T extends { language: Language }>(
  document: T,
  of: 'module' | 'scenario',
  id: string,
  language: Language,
): T {
  const translation = shipped.translations.find((one) => one.language === language && one[of] === id);
  return translation ? localise(document, translation).document : document;
}

/** Goes round the languages on the screen that is shown, which is the same place in each, with nothing done or undone. */
async function goRound({ frame, session }: Aboard, titleIn: (language: Language) => string): Promise<void> {
  const before = await session.evaluate(({ progress }) => progress);
  for (const language of round) {
    await choose(frame, language);
    await frame.getByRole('heading', { level: 1, name: titleIn(language), exact: true }).waitFor();
    expect(await frame.getAttribute('html', 'dir')).toBe(directionOf(language));
    expect(await frame.title()).toBe(told(shipped.course, 'module', 'course', language).title);
    await frame.getByRole('button', { name: words[language].leave, exact: true }).waitFor();
    expect(await session.evaluate(({ progress }) => progress)).toEqual(before);
  }
}

describe('a learner who changes the language stays where they are', () => {
  test('on the map', async () => {
    const aboard = await launched('on-the-map');
    await readModule(aboard.session, shipped.course.parts[0]!.id);
    await goRound(aboard, (language) => told(shipped.course, 'module', 'course', language).title);
    await aboard.page.context().close();
  });

  test('on a page of a module', async () => {
    const aboard = await launched('on-a-page');
    const module = shipped.modules.find(({ id }) => id === shipped.course.parts[0]!.id)!;
    await press(aboard.frame, new RegExp(`^${en.course.begin}: `));
    await press(aboard.frame, en.next);
    await press(aboard.frame, en.next);
    await goRound(aboard, (language) => told(module, 'module', module.id, language).pages[2]!.title);
    await aboard.page.context().close();
  });

  test('in the middle of a scenario, and plays on in the language that was chosen', async () => {
    const aboard = await launched('in-a-flight');
    const { id } = shipped.course.parts.find(({ type }) => type === 'scenario')!;
    const scenario = shipped.scenarios.find((one) => one.id === id)!;
    const turns = turnsByTheBook(scenario);
    const middle = turns.findIndex(({ decision }, i) => i > 1 && decision.type === 'choose');
    const made = turns.slice(0, middle).map(({ decision }) => decision);
    await play(aboard.session, id, made);
    await goOn(aboard.session);
    const inLanguage = (language: Language) =>
      toldTo('in-a-flight', told(scenario, 'scenario', id, language));
    await goRound(aboard, (language) => inLanguage(language).steps[turns[middle - 1]!.leadsTo]!.title);

    await choose(aboard.frame, 'ar');
    const { decision, leadsTo } = turns[middle]!;
    const { text } = choiceOf(inLanguage('ar').steps[decision.step], decision)!;
    await aboard.frame.getByText(text, { exact: true }).click();
    await aboard.frame.locator('button[type=submit]').click();
    await press(aboard.frame, ar.next);
    await aboard.frame
      .getByRole('heading', { level: 1, name: inLanguage('ar').steps[leadsTo]!.title })
      .waitFor();
    await aboard.page.context().close();
  });

  test('in the assessment, with an answer chosen', async () => {
    const aboard = await launched('in-the-test');
    const { session, frame, page } = aboard;
    await session.evaluate(async (it) => {
      await it.open('assessment');
      it.begin();
      it.answer(0);
      it.goOn();
    });
    const part = shipped.course.parts.find(({ type }) => type === 'assessment');
    const draw = part?.type === 'assessment' ? part.draw : 0;
    await frame.locator('cc-item .choice').nth(1).click();
    await goRound(aboard, (language) => words[language].assessment.count(2, draw));
    expect(await frame.locator('cc-item input').nth(1).isChecked()).toBe(true);
    await page.context().close();
  });
});

test('the arrow keys go through the languages, and the focus stays on the choice until it is left', async () => {
  const { page, frame, session } = await launched('by-arrows');
  await session.evaluate((it, id) => it.open(id), shipped.course.parts[0]!.id);
  await frame.locator('cc-language select').focus();
  for (const language of ['fr', 'ar'] as const) {
    await page.keyboard.press('ArrowDown');
    await frame.getByRole('button', { name: words[language].leave, exact: true }).waitFor();
    expect(await focused(frame)).toBe(words[language].language);
  }
  await pressByKeyboard(page, frame, ar.next);
  await expect.poll(() => focused(frame)).toBe(await frame.getByRole('heading', { level: 1 }).innerText());
  await page.context().close();
});

test('the language that was chosen is that of the next launch', async () => {
  const { page, frame } = await launched('comes-back');
  await choose(frame, 'ar');
  await press(frame, ar.leave);
  await press(frame, ar.wayOut.exit);
  await frame.getByRole('heading', { level: 1, name: ar.closed.title }).waitFor();

  const again = await launchEdition(page, lms.url, 'comes-back');
  expect(await again.getAttribute('html', 'lang')).toBe('ar');
  expect(await again.getAttribute('html', 'dir')).toBe('rtl');
  await page.reload();
  expect(await (await courseOn(page)).getAttribute('html', 'lang')).toBe('ar');
  await page.context().close();
});

test.each([
  ['fr-FR', 'fr'],
  ['ar-EG', 'ar'],
  ['de-DE', 'en'],
])('a tablet that is set to %s opens the course in %s', async (locale, language) => {
  const { page, frame } = await launched(`set-to-${language}`, locale);
  expect(await frame.getAttribute('html', 'lang')).toBe(language);
  await page.context().close();
});
