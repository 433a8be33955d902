import type { Browser, Page } from 'playwright-core';
import { sessionIn } from '../e2e/by-session.ts';
import { inspect } from './inspect.ts';
import { nameOf, tabletFor, type Look } from './look.ts';
import type { Tour } from './visit.ts';

export interface Walked {
  screens: number;
  findings: number;
  /** What to say of it. */
  lines: readonly string[];
}

const mostNamed = 3;

/** Makes a tour on a tablet of its own. @param address of the course */
export async function walkRound(
  browser: Browser,
  address: string,
  { look, tour }: { look: Look; tour: Tour },
): Promise<Walked> {
  const begun = performance.now();
  const context = await browser.newContext(tabletFor(look));
  // tsx calls this in functions with functions in them, which run in the page here.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  /** By what is wrong, the screens on which it is. */
  const findings = new Map<string, string[]>();
  const find = (what: string, screen: string) => findings.set(what, [...(findings.get(what) ?? []), screen]);
  let screen = 'launch';
  watch(page, (trouble) => find(trouble, screen));

  try {
    await page.goto(address);
    const session = await sessionIn(page.mainFrame());
    await session.evaluate((it) => it.timeLimits.switch(false));
    for (const visit of tour.visits) {
      ({ screen } = visit);
      for (const what of await inspect({ page, session }, visit, look)) find(what, screen);
    }
  } catch (error) {
    find(`the tour ends here: ${String(error)}`, screen);
  }
  await context.close();

  const seconds = Math.round((performance.now() - begun) / 1000);
  const name = `${nameOf(look)} · ${tour.name}`;
  const told = [...findings].map(([what, screens]) => `  ✗ ${name} · ${listed(screens)}: ${what}`);
  return {
    screens: tour.visits.length,
    findings: findings.size,
    lines: [`${name}: ${tour.visits.length} screens in ${seconds} s`, ...told],
  };
}

/** Listens for what nobody sees. */
function watch(page: Page, find: (trouble: string) => void): void {
  page.on('pageerror', ({ message }) => find(`an error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') find(`an error: ${message.text()}`);
  });
}

function listed(screens: readonly string[]): string {
  const named = screens.slice(0, mostNamed).join('; ');
  return screens.length > mostNamed ? `${named}; and ${screens.length - mostNamed} more` : named;
}
