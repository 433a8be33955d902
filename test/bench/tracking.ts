/**
 * What a learner and an airline rely on: journeys through the whole course on LMSs that make trouble, and the packages.
 * CROSSCHECK_SEED chooses other journeys; with CROSSCHECK_JOURNEY as well, one of them is travelled again and told in full.
 */
import { journeyBars, retell } from './tracking/journeys.ts';
import { packageBars } from './tracking/packages.ts';
import { playerBars } from './tracking/player-size.ts';
import { printBars } from './bars.ts';

const { CROSSCHECK_SEED = '1', CROSSCHECK_JOURNEY } = process.env;
const seed = Number(CROSSCHECK_SEED);

if (CROSSCHECK_JOURNEY === undefined) {
  const packages = await packageBars();
  const passed = printBars('tracking', [...(await journeyBars(seed)), ...packages, ...playerBars()]);
  process.exitCode = passed ? 0 : 1;
} else {
  await retell(seed, Number(CROSSCHECK_JOURNEY));
}
