/**
 * Looks at every screen of a course of all that any edition has: in each language, in the light and in the dark, on a small
 * telephone and on a desktop. It ends with 1 where anything is wrong. See narrow.ts for how to look at less.
 */
import { openBrowser } from '../e2e/course.ts';
import { serveEverything } from './everything.ts';
import { narrow } from './narrow.ts';
import { toursOf } from './tours.ts';
import { walkRound, type Walked } from './walk-round.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { looks, isWanted, workers } = narrow(process.argv.slice(2));
const { content, site } = await serveEverything();
const address = `${site.address}/index.html`;
const jobs = looks.flatMap((look) =>
  toursOf(content, look.turn)
    .filter(({ name }) => isWanted(name))
    .map((tour) => ({ look, tour })),
);
const walked: Walked[] = [];

/** Takes one job after another, as long as there are any. A browser that dies takes its tour with it, which is made again. */
async function work(): Promise<void> {
  let browser = await openBrowser();
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    let done = await walkRound(browser, address, job);
    if (!browser.isConnected()) {
      browser = await openBrowser();
      done = await walkRound(browser, address, job);
    }
    walked.push(done);
    done.lines.forEach(say);
  }
  await browser.close();
}

const begun = performance.now();
const most = jobs.length;
await Promise.all(Array.from({ length: workers }, work));
await site.stop();

const sum = (what: 'screens' | 'findings') => walked.reduce((total, one) => total + one[what], 0);
const minutes = Math.round((performance.now() - begun) / 6000) / 10;
say(`${most} tours, ${sum('screens')} screens, ${sum('findings')} findings, in ${minutes} min.`);
process.exitCode = sum('findings') === 0 && sum('screens') > 0 ? 0 : 1;
