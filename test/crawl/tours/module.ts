/** Every page of a module, and what can be done on it. */
import type { Locator } from 'playwright-core';
import type { Countries, Module } from '../../../src/course/schema.ts';
import { freshProgress, turnTo } from '../../../src/course/progress.ts';
import { standAt } from '../../e2e/by-session.ts';
import type { Opened, Tour, Visit } from '../visit.ts';

type Page = Module['pages'][number];
type BlockOf<T extends Page['blocks'][number]['type']> = Extract<Page['blocks'][number], { type: T }>;

export function moduleTour(module: Module, countries: Countries | undefined): Tour {
  const visits = module.pages.flatMap((page, i) => {
    const open = async ({ session }: Opened) => {
      await standAt(session, turnTo(freshProgress, module.id, i, module.pages.length));
      await session.evaluate((it, id) => it.open(id), module.id);
    };
    return [{ screen: page.id, go: open }, ...activitiesOn(page, open, countries)];
  });
  return { name: module.id, visits };
}

/** @param open shows the page anew */
function activitiesOn(page: Page, open: Visit['go'], countries: Countries | undefined): Visit[] {
  const { blocks } = page;
  const named = (what: string, act: (course: Opened) => Promise<void>): Visit => ({
    screen: `${page.id}, ${what}`,
    async go(course) {
      await open(course);
      await act(course);
    },
    isSame: true,
  });
  const questions = blocks.filter((block) => block.type === 'practice');
  const maps = blocks.filter((block) => block.type === 'seat-map');
  return [
    ...(questions.length === 0
      ? []
      : [
          named('nothing chosen', (course) => answer(course, questions, undefined)),
          named('answered wrongly', (course) => answer(course, questions, false)),
          named('answered rightly', (course) => answer(course, questions, true)),
        ]),
    ...(maps.length === 0 ? [] : [named('every seat looked at', (course) => look(course, maps))]),
    ...(blocks.some(({ type }) => type === 'countries') ? (countries?.countries ?? []) : []).map(
      ({ id }) =>
      named(id, ({ page: tab }) => tab.locator('.countries select').selectOption(id).then(() => undefined)), // prettier-ignore
    ),
  ];
}

/** Answers every question of a page. @param rightly undefined to decide without an answer */
async function answer(
  { page }: Opened,
  questions: readonly BlockOf<'practice'>[],
  rightly: boolean | undefined,
): Promise<void> {
  for (const [i, { options }] of questions.entries()) {
    const question = page.locator('cc-practice').nth(i);
    const option = options.findIndex(({ right = false }) => right === rightly);
    if (option >= 0) await click(question.locator('label').nth(option));
    await click(question.locator('button[type=submit]'));
  }
}

async function look({ page }: Opened, maps: readonly BlockOf<'seat-map'>[]): Promise<void> {
  for (const [i, { seats }] of maps.entries()) {
    const map = page.locator('cc-seat-map').nth(i);
    for (const { id } of seats) await click(map.locator(`[id="${id}"]`));
  }
}

/** By the page itself: what is under a bar that sticks to an edge is there too. */
function click(target: Locator): Promise<void> {
  return target.evaluate((element: HTMLElement) => element.click());
}
