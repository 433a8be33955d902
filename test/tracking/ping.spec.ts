import { expect, test } from 'vitest';
import { withPing } from '../../src/tracking/ping.ts';
import { browser } from '../../src/tracking/browser.ts';
import { standing } from './samples.ts';

function course(answers: boolean[]) {
  const clock = { now: 0 };
  let pings = 0;
  const ping = async () => {
    pings++;
    return answers.shift() ?? true;
  };
  const tracker = withPing(browser, ping, () => clock.now);
  return { clock, save: () => tracker.save(standing()), pings: () => pings };
}

test('an LMS that answers is believed for a minute', async () => {
  const { clock, save, pings } = course([]);
  for (let second = 0; second < 120; second++) {
    clock.now = second * 1000;
    expect(await save()).toBe(true);
  }
  expect(pings()).toBe(2);
});

test('an LMS whose session has ended is found out, and believed again once the package can be reached', async () => {
  const { clock, save, pings } = course([true, false, false, true]);
  expect(await save()).toBe(true);
  clock.now = 61_000;
  expect([await save(), await save(), await save(), await save()]).toEqual([false, false, true, true]);
  expect(pings()).toBe(4);
});

test('a host that never answers such a request is not asked again', async () => {
  const { clock, save, pings } = course([false]);
  for (clock.now = 0; clock.now < 200_000; clock.now += 50_000) expect(await save()).toBe(true);
  expect(pings()).toBe(1);
});
