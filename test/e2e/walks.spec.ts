import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { compile, decide, begin, stepOf } from '../../src/scenario/compile.ts';
import type { Scenario, Walk } from '../../src/scenario/schema.ts';
import { percentage } from '../../src/scenario/score.ts';
import { decisionOf } from '../../src/scenario/walk.ts';
import type { PackedCourse } from '../../src/course/packed.ts';
import { t } from '../../src/player/language/language.ts';
import type { Turn } from './by-the-book.ts';
import { shippedScenarios, shippedWithOnly } from './content-folder.ts';
import { decideAndGoOn, launch, openBrowser, press, toldTo, type Course } from './course.ts';
import { decideAndGoOnByKeyboard } from './deciding-by-keyboard.ts';
import { pressByKeyboard } from './keyboard.ts';
import { startLocalLms, type LocalLms } from './local-lms.ts';

/** What is decided on a walk, with the step that each decision leads to. */
function turnsOf(scenario: Scenario, { decisions }: Walk): Turn[] {
  const machine = compile(scenario);
  let state = begin(machine);
  return decisions.map((written) => {
    const decision = decisionOf(scenario, written)!;
    state = decide(machine, state, decision)!;
    return { decision, leadsTo: stepOf(state) };
  });
}

/** Plays a flight from the course page to an ending, with a pointer. */
async function flyByPointer(course: Course, told: Scenario, turns: readonly Turn[]): Promise<void> {
  await press(course, /^Begin: /);
  await press(course, 'Go on board');
  for (const turn of turns) await decideAndGoOn(course, told, turn);
}

/** The same with keys alone. */
async function flyByKeyboard(page: Page, told: Scenario, turns: readonly Turn[]): Promise<void> {
  const frame = page.frames()[1]!;
  await pressByKeyboard(page, frame, 'Begin: ');
  await frame.getByRole('button', { name: 'Go on board' }).waitFor();
  await pressByKeyboard(page, frame, 'Go on board');
  for (const turn of turns) await decideAndGoOnByKeyboard(page, frame, told, turn);
}

describe.each(shippedScenarios().map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  let lms: LocalLms;
  let browser: Browser;

  beforeAll(async () => {
    lms = await startLocalLms(shippedWithOnly(scenario));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await lms.stop();
  });

  /** The checker plays every walk; here it is seen that crew see the same, on the best way and on the most suspicious. */
  const all = scenario.walks ?? [];
  const walks = all.filter((_, i) => i === 0 || i === all.length - 1);

  test('has walks, so that a trainer’s own tests are played as crew play', () => {
    expect(walks.length).toBeGreaterThan(1);
  });

  const played = walks.map((walk, i) => [walk.name, i === 0 ? 'keys alone' : 'a pointer', walk, i] as const);
  test.each(played)(
    '“%s”, with %s, ends in the browser as its author says',
    async (_name, means, walk, i) => {
      const learner = `walker-${i}`;
      const told = toldTo(learner, scenario);
      const page = await browser.newPage();
      const course = await launch(page, lms.url, learner, 'SCORM 1.2');
      const turns = turnsOf(scenario, walk);
      if (means === 'keys alone') await flyByKeyboard(page, told, turns);
      else await flyByPointer(course, told, turns);

      expect(turns.at(-1)!.leadsTo).toBe(walk.ends);
      await course
        .getByRole('heading', { level: 1, name: told.steps[walk.ends]!.title, exact: true })
        .waitFor();
      await course.getByText(t().outcomes[walk.outcome], { exact: true }).waitFor();
      const frame = page.frames()[1]!;
      const { scenarios } = await frame.evaluate<PackedCourse>(async () =>
        (await fetch('content/course.json')).json(),
      );
      const harmed = walk.outcome === 'harmful';
      const percent = percentage({ score: walk.score, harmed }, scenarios[0]!.bestScore);
      await course.getByText(t().ending.percent(percent), { exact: true }).waitFor();
      await page.close();
    },
  );
});
