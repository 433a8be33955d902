import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { fingerprintOf } from '../../src/scenario/translation.ts';
import { ar } from '../../src/player/language/ar.ts';
import { speakWith, t } from '../../src/player/language/language.ts';
import { procedure } from '../player/sample-procedure.ts';
import { module, packed, sources } from '../player/samples.ts';
import { fits, violations } from './axe.ts';
import { writeContent } from './content-folder.ts';
import { launch, openBrowser, press, toldTo } from './course.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';

let lms: LocalLms;
let browser: Browser;

const translated = (source: string, text: string) => ({ text, source: fingerprintOf(source) });

beforeAll(async () => {
  lms = await startLocalLms(
    writeContent({
      'modules/course.json': { ...packed.course, language: 'ar' },
      'modules/sources.json': sources,
      [`modules/${module.id}.json`]: module,
      [`scenarios/${procedure.id}.json`]: procedure,
      [`scenarios/${procedure.id}.ar.json`]: {
        scenario: procedure.id,
        language: 'ar',
        review: { status: 'awaiting-expert' },
        texts: {
          title: translated('Before the doors open', 'قبل أن تُفتح الأبواب'),
          'steps.landing.title': translated('Twenty minutes to landing', 'عشرون دقيقة قبل الهبوط'),
          'steps.landing.prompt': translated('What did you do?', 'ماذا فعلت؟'),
        },
      },
    }),
  );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lms.stop();
});

test('a course in Arabic shows what is translated, and marks what is not as English', async () => {
  speakWith(ar);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const course = await launch(page, lms.url, 'reads-arabic', 'SCORM 1.2');
  const told = toldTo('reads-arabic', procedure);
  const frame = page.frames()[1]!;
  /** The language that a text is said to be in. */
  const languageOf = (text: string) =>
    course
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => {
        let at: Element | null = element;
        while (at && !at.hasAttribute('lang')) at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host;
        return [at?.getAttribute('lang'), getComputedStyle(element).direction];
      });

  expect(await languageOf('قبل أن تُفتح الأبواب')).toEqual(['ar', 'rtl']);
  expect(await languageOf(procedure.summary)).toEqual(['en', 'ltr']);
  await press(course, new RegExp(`^${t().course.begin}`));
  await course.getByText(t().page.count(1, 2)).waitFor();
  expect(await languageOf('An act, a means and a purpose.')).toEqual(['en', 'ltr']);
  await press(course, t().next);
  await press(course, t().page.last);
  await press(course, new RegExp(`^${t().course.goOn}`));
  await course.getByText(t().note.heading).waitFor();
  expect(await languageOf('قبل أن تُفتح الأبواب')).toEqual(['ar', 'rtl']);
  expect(await languageOf(told.contentNote)).toEqual(['en', 'ltr']);
  await press(course, t().note.start);
  await course.getByRole('button', { name: t().decide }).waitFor();
  expect(await languageOf('عشرون دقيقة قبل الهبوط')).toEqual(['ar', 'rtl']);
  expect(await languageOf('What do you do?')).toEqual(['en', 'ltr']);
  expect(await violations(frame)).toEqual([]);
  expect(await fits(frame)).toBe(true);
});
