/** How a scenario of 500 steps opens, and how typing in it feels. */
import type { Browser, Page } from 'playwright-core';
import { median, type Bar } from '../bars.ts';
import { longFile } from './served.ts';

const openings = 5;
const rounds = 3;
const keys = 10;

/** Milliseconds between two keys: nobody is so slow, so that each key has its own answer. */
const pause = 900;

/** Where one types: a title in the middle of the file. */
const place = ['steps', 'b12-scene-3', 'title'];

const addressOf = (change: Record<string, string>) =>
  `#${new URLSearchParams({ file: longFile, ...change })}`;

export async function longFlightBars(browser: Browser, url: string): Promise<Bar[]> {
  const opened: number[] = [];
  for (let i = 0; i < openings; i++) opened.push(await timeToMap(browser, url));
  const inText = await typed(browser, url, 'text', 'studio-text .cm-content');
  const inForm = await typed(browser, url, 'form', 'studio-form #at-steps-b12-scene-3-title');
  return [
    {
      name: 'Opened to laid-out map, 503 steps, median',
      figure: Math.round(median(opened)),
      unit: 'ms',
      most: 2000,
    },
    ...barsOf('text', inText),
    ...barsOf('form', inForm),
  ];
}

/** What the page itself takes long for, it takes long for each time; what the machine does beside it comes and goes. */
function barsOf(where: string, all: readonly Typed[]): Bar[] {
  const answers = all.flatMap((round) => round.answers);
  const longest = all.map(({ blocks }) => Math.max(...blocks));
  return [
    {
      name: `Key to updated problems, ${where}, median`,
      figure: Math.round(median(answers)),
      unit: 'ms',
      most: 200,
    },
    {
      name: `Longest block in ${keys} keys, ${where}, best of ${rounds}`,
      figure: Math.round(Math.min(...longest)),
      unit: 'ms',
      most: 50,
    },
    {
      name: `Longest block in ${keys} keys, ${where}, worst`,
      figure: Math.round(Math.max(...longest)),
      unit: 'ms',
      most: null,
    },
  ];
}

async function typed(browser: Browser, url: string, side: string, where: string): Promise<Typed[]> {
  const all: Typed[] = [];
  for (let round = 0; round < rounds; round++) all.push(await typing(browser, url, side, where));
  return all;
}

/** From the click that opens the scenario until its cards stand on the map. */
async function timeToMap(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser);
  await page.goto(`${url}/studio/`);
  await page.getByRole('button', { name: 'Copy' }).first().waitFor();
  await settled(page);
  const took = await page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const root = document.querySelector('studio-page')!.shadowRoot!;
        const look = () => {
          const map = root.querySelector('studio-map')?.shadowRoot;
          if (map?.querySelector('.card')) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        location.hash = address;
        look();
      }),
    addressOf({ view: 'map', side: 'form' }),
  );
  await page.close();
  return took;
}

interface Typed {
  /** Milliseconds of each key until the list of problems is about it. */
  answers: number[];
  /** Of each key the longest task of the page until the next one, in milliseconds; 0 where none took 50 or more. */
  blocks: number[];
}

/** Types one letter after the other, each of which makes the title too long or right again. */
async function typing(browser: Browser, url: string, side: string, where: string): Promise<Typed> {
  const page = await openPage(browser);
  const address = addressOf({ view: 'map', side, place: JSON.stringify(place) });
  await page.goto(`${url}/studio/${address}`);
  await page.locator(where).waitFor();
  await settled(page);
  await watch(page);
  await intoTitle(page, where, side);
  const typed: Typed = { answers: [], blocks: [] };
  for (let i = 0; i < keys; i++) {
    await page.evaluate(() => window.studioBench.begin());
    await page.keyboard.press(i % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
    const { answer, block } = await page.evaluate(() => window.studioBench.end());
    typed.answers.push(answer);
    typed.blocks.push(block);
  }
  await page.close();
  return typed;
}

/** The title becomes as long as it may be, so that one letter more is a problem. */
async function intoTitle(page: Page, where: string, side: string): Promise<void> {
  const full = 'T'.repeat(80);
  if (side === 'form') await page.locator(where).fill(full);
  else {
    await page.locator('studio-text').evaluate((text) => (text as HTMLElement).focus());
    await page.keyboard.press('Home');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.insertText(full.slice('A scene'.length));
  }
  await settled(page);
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Whoever compiles this file names its functions so; the page must know the word.
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

declare global {
  interface Window {
    studioBench: { begin(): void; end(): { answer: number; block: number } };
  }
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('studio-page')!.shadowRoot!;
    const list = root.querySelector('studio-problems')!;
    let begun = 0;
    let answered: number | undefined;
    let block = 0;
    new PerformanceObserver((found) => {
      for (const { duration, startTime } of found.getEntries())
        if (startTime >= begun) block = Math.max(block, duration);
    }).observe({ type: 'longtask' });
    const said = () => list.shadowRoot!.textContent;
    let before = said();
    new MutationObserver(() => {
      if (answered === undefined && said() !== before) answered = performance.now();
    }).observe(list.shadowRoot!, { subtree: true, childList: true, characterData: true });
    window.studioBench = {
      begin() {
        before = said();
        [begun, answered, block] = [performance.now(), undefined, 0];
      },
      end: () => ({ answer: (answered ?? Infinity) - begun, block }),
    };
  });
}
