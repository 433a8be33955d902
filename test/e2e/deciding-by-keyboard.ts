/** What a crew member decides, with a keyboard and nothing else. */
import type { Frame, Page } from 'playwright-core';
import type { Decision } from '../../src/scenario/decision.ts';
import type { Scenario, Scene } from '../../src/scenario/schema.ts';
import { t } from '../../src/player/language/language.ts';
import type { Turn } from './by-the-book.ts';
import { hasFeedback, labelsOf, linesOf, movesOf } from './course.ts';
import { focused, moveTo, pressByKeyboard } from './keyboard.ts';

/** Decides in the step that is shown. @param told the scenario as the learner reads it */
export async function decideByKeyboard(
  page: Page,
  frame: Frame,
  told: Scenario,
  decision: Decision,
): Promise<void> {
  switch (decision.type) {
    case 'choose': {
      const { choices } = told.steps[decision.step] as Scene;
      const texts = choices.map(({ text }) => text);
      return chooseByKeyboard(page, frame, texts, labelsOf(told, decision)[0]!);
    }
    case 'mark':
      for (const label of labelsOf(told, decision)) {
        await moveTo(page, frame, label);
        await page.keyboard.press('Space');
      }
      return pressByKeyboard(page, frame, decision.signs.length === 0 ? t().markNone : t().mark);
    case 'order':
      for (const move of movesOf(told, decision)) await pressByKeyboard(page, frame, move);
      return pressByKeyboard(page, frame, t().order.decide);
    case 'report':
      for (const [entry, field] of linesOf(told, decision)) {
        await moveTo(page, frame, entry);
        // A list that has the focus takes what is typed for the beginning of an option.
        await page.keyboard.type(field);
      }
      return pressByKeyboard(
        page,
        frame,
        decision.lines.length === 0 ? t().report.decideEmpty : t().report.decide,
      );
  }
}

/** Decides and goes on to the next step. */
export async function decideAndGoOnByKeyboard(
  page: Page,
  frame: Frame,
  told: Scenario,
  { decision, leadsTo }: Turn,
): Promise<void> {
  await decideByKeyboard(page, frame, told, decision);
  if (hasFeedback(told, decision)) {
    await frame.getByRole('button', { name: t().next }).waitFor();
    await pressByKeyboard(page, frame, t().next);
  }
  const { title } = told.steps[leadsTo]!;
  await frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Chooses one of several things, and decides. @param texts of all of them, in any order */
export async function chooseByKeyboard(
  page: Page,
  frame: Frame,
  texts: readonly string[],
  chosen: string,
): Promise<void> {
  // Tab comes to the group, wherever in it; the arrows go through the group.
  for (let tabs = 0; tabs < 10; tabs++) {
    await page.keyboard.press('Tab');
    const label = await focused(frame);
    if (texts.some((text) => label.startsWith(text))) break;
  }
  await page.keyboard.press('Space');
  await moveTo(page, frame, chosen, 'ArrowDown');
  await page.keyboard.press('Enter');
}
