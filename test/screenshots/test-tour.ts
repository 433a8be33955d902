import type { JSHandle, Page } from 'playwright-core';
import type { CourseSession } from '../../src/player/course-session.ts';

/** Passes the assessment with one wrong answer, so that there is something to look at again. */
export async function* sitTheTest(
  page: Page,
  session: JSHandle<CourseSession>,
): AsyncGenerator<'assessment' | 'item' | 'item-feedback' | 'result'> {
  await session.evaluate((it) => it.open('assessment'));
  await page.locator('cc-assessment-note').waitFor();
  yield 'assessment';
  await session.evaluate((it) => it.begin());
  let isMissed = false;
  for (let item = await itemShown(session); item; item = await itemShown(session)) {
    await page.locator('cc-item').waitFor();
    if (isMissed || item.critical) {
      await session.evaluate((it, position) => it.answer(position), item.right);
    } else {
      isMissed = true;
      await page.locator('cc-item input').first().waitFor();
      const values = await page.locator('cc-item input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)); // prettier-ignore
      await page.locator('cc-item input').nth(values.indexOf(item.wrongId)).check();
      yield 'item';
      await page.locator('cc-item .primary').click();
      await page.locator('cc-item-feedback').waitFor();
      yield 'item-feedback';
    }
    await session.evaluate((it) => it.goOn());
  }
  await page.locator('cc-assessment-result').waitFor();
  yield 'result';
}

/** What there is to know of the item on the screen; undefined where there is none any more. */
function itemShown(session: JSHandle<CourseSession>) {
  return session.evaluate(({ screen }) => {
    if (screen.name !== 'item') return undefined;
    const { options, critical } = screen.sitting.items[screen.at]!;
    const right = options.findIndex((option) => option.right);
    return { critical, right, wrongId: options.find((option) => !option.right)!.id };
  });
}
