/** What a crew member does with the course, by what they see on the screen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import type { Decision } from '../../src/scenario/decision.ts';
import { choiceOf } from '../../src/scenario/rules.ts';
import type { Order, Report, Scenario } from '../../src/scenario/schema.ts';
import { t } from '../../src/player/language/language.ts';
import { pickVariant, tell } from '../../src/scenario/variant.ts';
import type { Turn } from './by-the-book.ts';

/** The course as it is on the screen: in a frame, or in a window of its own. */
export type Course = Pick<FrameLocator, 'getByRole' | 'getByText' | 'locator'>;

export const standards = ['SCORM 1.2', 'SCORM 2004'] as const;

const browserOptions = { executablePath: process.env.CHROME_PATH, args: ['--no-sandbox'] };

/** For a context of which the tests are not about time limits. */
export const tablet = { reducedMotion: 'reduce' } as const;

/** A tablet of its own for each learner. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(browserOptions);
}

/** A browser that can be killed without a word to the pages in it. */
export async function openMortalBrowser(): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const server = await chromium.launchServer(browserOptions);
  const browser = await chromium.connect(server.wsEndpoint());
  return { browser, kill: () => server.kill() };
}

/** A browser whose user has chosen to block all cookies, which blocks all storage too. */
export async function openWithoutStorage(): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'crosscheck-profile-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { ...browserOptions, ...tablet });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true });
    },
  };
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

export function heading(course: Course): Promise<string> {
  return course.getByRole('heading', { level: 1 }).innerText();
}

/** Presses the one button that leads on. */
export async function press(course: Course, name: string | RegExp): Promise<void> {
  await course.getByRole('button', { name }).click();
}

export async function readBriefing(course: Course): Promise<void> {
  await press(course, beginning(t().course.begin));
  const pages = await course
    .locator('cc-page')
    .evaluate((page) => (page as unknown as { module: { pages: unknown[] } }).module.pages.length);
  for (let page = 1; page < pages; page++) await press(course, t().next);
  await press(course, t().page.last);
}

/** From the course page past the content note to the first scene. */
export async function boardFlight(course: Course): Promise<void> {
  await press(course, beginning(t().course.goOn));
  await press(course, t().note.start);
}

/** The name of a button that says first what it does, and then with what. */
function beginning(words: string): RegExp {
  return new RegExp(`^${words}${t().colon}`);
}

/** The scenario in the variant that a learner meets. */
export function toldTo(learner: string, scenario: Scenario): Scenario {
  return tell(scenario, pickVariant(scenario, { learner, year: new Date().getFullYear() }));
}

/** Whether the course says something of a decision before it goes on. */
export function hasFeedback({ steps }: Scenario, decision: Decision): boolean {
  return decision.type !== 'choose' || choiceOf(steps[decision.step], decision)!.feedback !== undefined;
}

/** Decides, and waits until the course answers. @param told the scenario as the learner reads it */
export async function decide(course: Course, told: Scenario, turn: Turn): Promise<void> {
  const { decision } = turn;
  switch (decision.type) {
    case 'choose':
    case 'mark':
      for (const label of labelsOf(told, decision)) await labelled(course, label).click();
      break;
    case 'order':
      for (const move of movesOf(told, decision)) {
        await course.getByRole('button', { name: move, exact: true }).click();
      }
      break;
    case 'report':
      for (const [entry, field] of linesOf(told, decision)) {
        await labelled(course, entry).getByRole('combobox').selectOption({ label: field });
      }
  }
  await course.locator('button[type=submit]').click();
  if (hasFeedback(told, decision)) await course.getByRole('button', { name: t().next }).waitFor();
  else await shows(course, told, turn.leadsTo);
}

/** Decides and goes on to the next step. */
export async function decideAndGoOn(course: Course, told: Scenario, turn: Turn): Promise<void> {
  await decide(course, told, turn);
  if (hasFeedback(told, turn.decision)) await press(course, t().next);
  await shows(course, told, turn.leadsTo);
}

async function shows(course: Course, told: Scenario, step: string): Promise<void> {
  const { title } = told.steps[step]!;
  await course.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** The label of a control, which begins with these words. */
function labelled(course: Course, words: string): Locator {
  return course.locator('label').filter({ has: course.getByText(words, { exact: true }) });
}

/** The words on what is chosen or marked. */
export function labelsOf({ steps, signs }: Scenario, decision: DecisionOf<'choose' | 'mark'>): string[] {
  if (decision.type === 'mark') return decision.signs.map((sign) => signs[sign]!.text);
  return [choiceOf(steps[decision.step], decision)!.text];
}

/** The names of the buttons that bring the items into this order, one press each. */
export function movesOf({ steps }: Scenario, { step: id, items }: DecisionOf<'order'>): string[] {
  const step = steps[id] as Order;
  const shown = step.items.map((item) => item.id);
  return items.flatMap((item, place) => {
    const from = shown.indexOf(item);
    shown.splice(place, 0, ...shown.splice(from, 1));
    const { text } = step.items.find(({ id: one }) => one === item)!;
    return Array.from({ length: from - place }, () => `Move up: ${text}`);
  });
}

/** The words of each entry that is written, with the name of its field. */
export function linesOf({ steps }: Scenario, { step: id, lines }: DecisionOf<'report'>): [string, string][] {
  const { entries, fields } = steps[id] as Report;
  return lines.map((line) => [
    entries.find((entry) => entry.id === line.entry)!.text,
    fields.find((field) => field.id === line.field)!.label,
  ]);
}

type DecisionOf<T extends Decision['type']> = Extract<Decision, { type: T }>;

/** The cells of a learner's row on the LMS's first page, by the names of their columns. */
export async function rowOf(page: Page, url: string, learner: string): Promise<Record<string, string>> {
  await page.goto(url);
  const row = page.getByRole('row').filter({ hasText: learner });
  await row.waitFor();
  const cells = await row.locator('td[data-label]').all();
  const named = cells.map(async (cell) => [await cell.getAttribute('data-label'), await cell.innerText()]);
  return Object.fromEntries(await Promise.all(named)) as Record<string, string>;
}
