/** What a trainer feels and what must not happen: a long scenario, edits that stray, and what the studio costs crew. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, root } from '../../src/setup/build.ts';
import { openBrowser } from '../e2e/course.ts';
import { random } from '../random.ts';
import { printBars, type Bar } from './bars.ts';
import { longFlightBars } from './studio/long-flight.ts';
import { lookBars } from './studio/look.ts';
import { playerBars } from './studio/player.ts';
import { serveStudio } from './studio/served.ts';
import { unchangedBars } from './studio/unchanged.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await ensureBuilt(say);
const studio = await serveStudio();
const browser = await openBrowser();
const bars: Bar[] = [];
try {
  bars.push(...(await longFlightBars(browser, studio.url)));
  bars.push(...(await lookBars(browser, studio.url, say)));
} finally {
  await browser.close();
  await studio.stop();
}
bars.push(...unchangedBars(root, random(Number(process.env.CROSSCHECK_SEED ?? 1))));
bars.push(...playerBars(root));
bars.push(journeyBar());
process.exitCode = printBars('studio', bars) ? 0 : 1;

/** The journey is a test; here it is run once more, on the same machine. */
function journeyBar(): Bar {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '-c', 'test/e2e/vitest.config.ts', 'test/e2e/studio.spec.ts'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return {
    name: 'Trainer’s journeys that did not end well',
    figure: status === 0 ? 0 : 1,
    unit: '',
    most: 0,
  };
}
