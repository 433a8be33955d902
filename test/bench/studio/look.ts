/** Whether axe finds anything in any view of the studio. */
import type { Browser } from 'playwright-core';
import { violations } from '../../e2e/axe.ts';
import type { Bar } from '../bars.ts';

const file = 'scenarios/nouakchott-gulf-recruits.json';
const place = JSON.stringify(['steps', 'settling']);
const main = ['start', 'map', 'outline', 'languages', 'insight', 'ship'];
const side = ['form', 'text', 'play'];
const widths = [1440, 320];

export async function lookBars(browser: Browser, url: string, say: (line: string) => void): Promise<Bar[]> {
  let found = 0;
  let screens = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${url}/studio/`);
      await page.getByRole('button', { name: 'Copy' }).first().waitFor();
      for (const [i, view] of [...main, ...side].entries()) {
        const isMain = main.includes(view);
        const address = new URLSearchParams({
          view: isMain ? view : 'map',
          side: isMain ? side[i % side.length]! : view,
          file,
          place,
        });
        await page.evaluate((hash) => (location.hash = hash), address.toString());
        await page.getByRole('button', { name: titleOf(view), exact: true }).click();
        await page.waitForTimeout(1500);
        const wrong = await violations(page.mainFrame());
        for (const one of wrong) say(`${view}, ${width} px, ${colorScheme}: ${one}`);
        found += wrong.length;
        screens++;
      }
      await page.close();
    }
  }
  return [{ name: `Violations that axe finds, on ${screens} screens`, figure: found, unit: '', most: 0 }];
}

function titleOf(view: string): string {
  return view === 'start' ? 'Scenarios' : view.charAt(0).toUpperCase() + view.slice(1);
}
