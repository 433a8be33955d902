/** One learner's way through the whole course, over as many sittings as it takes, with whatever can go wrong going wrong. */
import { MemoryStorage } from '../../tracking/journal/memory-storage.ts';
import { orderFaults } from '../../lms/call-order.ts';
import { startClock } from '../../lms/clock.ts';
import { decideAtFirst, decideByChance } from '../../lms/decisions.ts';
import { learner, type Loss } from '../../lms/learner.ts';
import { backwards } from '../../lms/lms.ts';
import { random } from '../../random.ts';
import type { ShippedCourse } from '../../lms/shipped.ts';
import { goOn, sitDown } from '../../lms/sitting.ts';
import { chooseLms, type Trouble } from './trouble.ts';

export interface Journey {
  number: number;
  /** The standard and the kind of LMS. */
  on: string;
  decisions: number;
  sittings: number;
  kills: number;
  losses: readonly Loss[];
  /** Losses by an LMS that lies where nobody can find it out, on a device that had not kept everything either. */
  excused: readonly Loss[];
  /** Statuses gone backwards. */
  backwards: readonly string[];
  /** Calls out of order, and calls that no LMS should be sent. */
  faults: readonly string[];
  isCompleted: boolean;
  /** What happened, sitting by sitting, and each call. */
  story(): readonly string[];
}

/** After so many sittings nothing goes wrong any more. */
const troubled = 6;
const most = 12;

/** Travels one journey; the same seed and number give the same one. Each takes over the clock, and gives it back. */
export async function travel(course: ShippedCourse, seed: number, number: number): Promise<Journey> {
  const chance = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const clock = startClock();
  const trouble: Trouble = { share: 0, isOver: false };
  const { lms, standard, on, isCompletedForGood, keepsForCertain } = chooseLms(chance, clock, trouble);
  const attempts = chance.below(3);
  const who = learner(course, decideAtFirst(decideByChance(chance), attempts));
  const device = new MemoryStorage();
  const place = { lms, standard, course, device, clock };
  const story: string[] = [];
  let sittings = 0;
  let kills = 0;
  let wasDeviceSound = true;
  let isCompleted = false;

  const isDone = () => lms.standing().completion === 'completed' && lms.standing().success === 'passed';

  function disturbDevice(): void {
    const state = trouble.isOver
      ? 'works'
      : chance.one(['works', 'works', 'works', 'works', 'full', 'blocked'] as const);
    device.state = state;
    if (state === 'blocked') who.deviceFailed();
    if (state !== 'works') wasDeviceSound = false;
    if (!trouble.isOver && chance.isTrue(0.1)) {
      device.clear();
      who.deviceFailed();
      wasDeviceSound = false;
      story.push('The device’s store is wiped.');
    }
  }

  async function sit(): Promise<void> {
    trouble.share = trouble.isOver ? 0 : chance.one([0, 0, 0.01, 0.05, 0.3]);
    let left = !trouble.isOver && chance.isTrue(0.6) ? chance.below(600) : Infinity;
    const acts = trouble.isOver || chance.isTrue(0.5) ? Infinity : chance.below(40);
    const pause = chance.one([0.3, 5, 30, 90]);
    story.push(`Sitting ${sittings}: the store ${device.state}, ${trouble.share * 100} % of calls fail.`);
    const page = await sitDown(place, who, () => left-- <= 0);
    if (!page) return void story.push('It does not open.');
    let done = 0;
    await goOn(
      place,
      who,
      page,
      () => done++ >= acts,
      () => chance.share() * 2 * pause,
    );
    if (!page.isAlive()) {
      kills++;
      story.push('The tab dies.');
    } else if (!trouble.isOver && chance.isTrue(0.3)) {
      page.kill();
      kills++;
      story.push('The tab dies between two calls.');
    } else {
      if (chance.isTrue(0.5)) page.hide();
      await page.close();
      story.push('The learner leaves.');
    }
  }

  try {
    while (sittings < most && !(isCompleted && trouble.isOver)) {
      // An LMS that wipes what is completed has nothing more to be asked for.
      if (isDone() && isCompletedForGood) break;
      sittings++;
      trouble.isOver = sittings > troubled;
      disturbDevice();
      await sit();
      isCompleted = isDone();
      if (isCompleted && sittings > 1 && chance.isTrue(0.7)) break;
      await clock.pass(chance.share() * 86_400);
      if (chance.isTrue(0.05)) clock.set((chance.share() - 0.5) * 2 * 86_400);
    }
  } finally {
    clock.stop();
  }

  const isExcused = !keepsForCertain && !wasDeviceSound;
  const logs = lms.logs();
  const outOfOrder =
    standard === 'cmi5' || standard === 'web' ? [] : logs.flatMap((log) => orderFaults(standard, log));
  return {
    number,
    on,
    decisions: who.decided.length,
    sittings,
    kills,
    losses: isExcused ? [] : who.losses,
    excused: isExcused ? who.losses : [],
    backwards: backwards(lms.reported),
    faults: [...lms.breaches(), ...outOfOrder],
    isCompleted: isDone(),
    story: () => [...story, ...logs.flatMap((log, i) => [`Calls of session ${i + 1}:`, ...log])],
  };
}
