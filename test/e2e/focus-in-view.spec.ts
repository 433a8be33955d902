import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { contentType } from '../../src/host/content-type.ts';
import { root } from '../../src/setup/build.ts';
import { tour } from '../screenshots/tour.ts';
import { openBrowser } from './course.ts';
import { packageOf } from './packages.ts';
import { startSite, type Site } from './site.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  const files = await packageOf(root, 'web');
  site = await startSite(({ path }) => {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const body = files.get(name);
    return body && { type: contentType(name), body };
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each([
  ['a small phone', 320, 640],
  ['a phone', 412, 860],
  ['a desktop', 1280, 800],
])(
  'on %s, what has the focus never stands behind a bar (WCAG 2.4.11), and a bar’s own buttons move nothing',
  async (_, width, height) => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    // tsx calls this in functions with functions in them, which run in the page here.
    await context.addInitScript('globalThis.__name = (named) => named');
    const page = await context.newPage();
    await page.goto(site.address);
    let visited = 0;
    for await (const stop of tour(page)) {
      for (const key of ['Tab', 'Shift+Tab']) {
        const { count, troubles } = await goThrough(page, key);
        visited += count;
        expect(troubles, `${stop}, ${key}`).toEqual([]);
      }
    }
    // All screens of the tour have more than that between them.
    expect(visited).toBeGreaterThan(400);
    await context.close();
  },
);

/**
 * Goes through all of a screen with a key.
 * @returns how much had the focus, and what of it was covered then, or moved the page for nothing
 */
async function goThrough(page: Page, key: string): Promise<{ count: number; troubles: string[] }> {
  await page.evaluate((fromTop) => {
    window.scrollTo(0, fromTop ? 0 : document.body.scrollHeight);
    // What is made focusable for a moment, at either end, is where the way through the page begins.
    const end = document.createElement('div');
    end.tabIndex = -1;
    if (fromTop) document.body.prepend(end);
    else document.body.append(end);
    end.focus({ preventScroll: true });
  }, key === 'Tab');
  const troubles: string[] = [];
  let scrolled = await page.evaluate(() => window.scrollY);
  for (let count = 0; ; count++) {
    await page.keyboard.press(key);
    const focus = await page.evaluate(lookAtFocus);
    if (!focus) return { count, troubles };
    if (focus.isCovered) troubles.push(`covered: ${focus.name}`);
    if (focus.isInBar && focus.scrolled !== scrolled) troubles.push(`the page moves: ${focus.name}`);
    ({ scrolled } = focus);
  }
}

/** In the page: where what has the focus stands; undefined where nothing of the course has it. */
function lookAtFocus() {
  const path: Element[] = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) path.push(at);
  const focused = path.at(-1)!;
  if (path.length < 2) return undefined;
  const elementsIn = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? elementsIn(one.shadowRoot) : []),
    ]);
  const bars = elementsIn(document).filter(
    (one) =>
      one.matches('header, .actions') && getComputedStyle(one).position === 'sticky' && one.clientHeight > 0,
  );
  const around = path.flatMap((one) => [one, one.closest('header, .actions')]);
  const isInBar = bars.some((bar) => around.includes(bar));
  const { top, bottom } = focused.getBoundingClientRect();
  const isBehind = (bar: Element) => {
    const covers = bar.getBoundingClientRect();
    return top >= covers.top && bottom <= covers.bottom;
  };
  return {
    name: `${focused.localName} ${focused.ariaLabel ?? focused.textContent}`
      .replace(/\s+/g, ' ')
      .slice(0, 60),
    isCovered: bottom <= 0 || top >= window.innerHeight || (!isInBar && bars.some(isBehind)),
    // The way on of a short page, or at its end, is no bar but stands where it stands.
    isInBar: around.some((one) => one?.localName === 'header'),
    scrolled: window.scrollY,
  };
}
