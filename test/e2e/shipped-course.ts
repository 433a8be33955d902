/** The course as it ships, on the local LMS. */
import { contentToPack } from '../../src/cli/content-folder.ts';
import type { Content } from '../../src/course/content.ts';
import type { Part } from '../../src/course/schema.ts';
import { root } from '../../src/setup/build.ts';
import type { Frame, Page } from 'playwright-core';

export const shipped: Content = contentToPack(root);
export const shippedId = shipped.course.id;

/** The parts that it can’t be completed without. */
export const requiredOnes = (parts: readonly Part[]) => parts.filter(({ required }) => required !== false);

/** Launches an edition from the LMS’s first page, for a learner who goes by that name too. @returns its frame */
export async function launchEdition(
  page: Page,
  url: string,
  learner: string,
  course: string = shippedId,
): Promise<Frame> {
  await page.goto(url);
  await page.getByLabel('Staff number').fill(learner);
  await page.getByLabel('Name', { exact: true }).fill(learner);
  await page.locator(`button[data-course="${course}"][data-standard="scorm2004"]`).click();
  return courseOn(page);
}

/** The frame that the course runs in, once there is something to read. */
export async function courseOn(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.getByRole('heading', { level: 1 }).waitFor();
  return frame!;
}
