/** What a crew member does with the course, by what they see on the screen. */
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { Decision } from '../../src/scenario/decision.ts';
import { scenario } from './by-the-book.ts';

export const standards = ['SCORM 1.2', 'SCORM 2004'] as const;

const options = { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] };

/** A tablet of its own for each learner. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(options);
}

/** A browser that can be killed without a word to the pages in it. */
export async function openMortalBrowser(): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const server = await chromium.launchServer(options);
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, kill: () => server.kill() };
}

/** Launches the course from the LMS's first page. @returns the frame that it runs in */
export async function launch(
  page: Page,
  url: string,
  learner: string,
  standard: string,
): Promise<FrameLocator> {
  await page.goto(url);
  await page.getByLabel('Staff number').fill(learner);
  await page.getByRole('button', { name: `Launch as ${standard}` }).click();
  const course = page.frameLocator('iframe');
  await course.getByRole('heading', { level: 1 }).waitFor();
  return course;
}

export function heading(course: FrameLocator): Promise<string> {
  return course.getByRole('heading', { level: 1 }).innerText();
}

/** Presses the one button that leads on. */
export async function press(course: FrameLocator, name: string | RegExp): Promise<void> {
  await course.getByRole('button', { name }).click();
}

export async function readBriefing(course: FrameLocator): Promise<void> {
  await press(course, /^Begin: /);
  const pages = /Page \d+ of (\d+)/.exec(await course.getByText(/Page 1 of/).innerText());
  for (let page = 1; page < Number(pages![1]); page++) await press(course, 'Continue');
  await press(course, 'Done');
}

/** From the course page past the content note to the first scene. */
export async function boardFlight(course: FrameLocator): Promise<void> {
  await press(course, /^Continue: /);
  await press(course, 'Go on board');
}

/** Decides, and waits until the course answers. */
export async function decide(course: FrameLocator, decision: Decision): Promise<void> {
  const labels = labelsOf(decision);
  for (const label of labels) await course.locator('label', { hasText: label }).click();
  await course.locator('button[type=submit]').click();
  await course.getByRole('button', { name: 'Continue' }).waitFor();
}

export function labelsOf(decision: Decision): string[] {
  if (decision.type === 'mark') return decision.signs.map((sign) => scenario.signs[sign]!.text);
  const step = scenario.steps[decision.step]!;
  if (step.type !== 'scene') throw new Error(`${decision.step} is no scene.`);
  return [step.choices.find(({ id }) => id === decision.choice)!.text];
}

/** The cells of a learner's row on the LMS's first page, by the names of their columns. */
export async function rowOf(page: Page, url: string, learner: string): Promise<Record<string, string>> {
  await page.goto(url);
  const row = page.getByRole('row').filter({ hasText: learner });
  await row.waitFor();
  const cells = await row.locator('td[data-label]').all();
  const named = cells.map(async (cell) => [await cell.getAttribute('data-label'), await cell.innerText()]);
  return Object.fromEntries(await Promise.all(named)) as Record<string, string>;
}
