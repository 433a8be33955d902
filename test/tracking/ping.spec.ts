import { expect, test } from 'vitest';
import { withPing } from '../../src/tracking/ping.ts';
import { browser } from '../../src/tracking/browser.ts';
import type { Interaction } from '../../src/tracking/tracker.ts';
import { interaction, standing } from './samples.ts';

function course(answers: boolean[]) {
  const clock = { now: 0 };
  let pings = 0;
  const ping = async () => {
    pings++;
    return answers.shift() ?? true;
  };
  const recorded: string[] = [];
  const record = ({ id }: Interaction) => void recorded.push(id);
  const tracker = withPing({ ...browser, record }, ping, () => clock.now);
  return { clock, tracker, recorded, save: () => tracker.save(standing()), pings: () => pings };
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

test('an end that an LMS takes whose session is known to have ended is not believed', async () => {
  const { clock, tracker, save } = course([true, false]);
  await save();
  clock.now = 61_000;
  expect(await save()).toBe(false);
  expect(await tracker.finish(standing())).toBe(false);
  expect(await course([]).tracker.finish(standing())).toBe(true);
});

test('decisions that were taken while the session had ended are given to the LMS again', async () => {
  const { clock, tracker, recorded, save } = course([true, false, true]);
  tracker.record(interaction({ id: 'before' }));
  await save();
  clock.now = 61_000;
  tracker.record(interaction({ id: 'during' }));
  expect([await save(), await save(), await save()]).toEqual([false, true, true]);
  expect(recorded).toEqual(['before', 'during', 'during']);
});

test('two first answers that cross leave the later one to count', async () => {
  const { save, pings } = course([true, false]);
  expect(await Promise.all([save(), save()])).toEqual([true, false]);
  expect(await save()).toBe(true);
  expect(pings()).toBe(3);
});
