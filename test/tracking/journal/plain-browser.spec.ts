import { describe, expect, test } from 'vitest';
import { browser } from '../../../src/tracking/browser.ts';
import { standing } from '../samples.ts';
import { device } from './device.ts';

describe('in a plain browser', () => {
  test('whoever comes next is asked whether the run is theirs', async () => {
    const { open } = device();
    const first = await open(browser);
    expect(first.launch.found).toBeUndefined();
    expect(await first.tracker.save(standing({ suspendData: 'mine' }))).toBe(true);
    expect(first.told).toEqual(['device']);
    const second = await open(browser);
    expect(second.launch.suspendData).toBe('');
    expect(second.launch.found!.take()).toBe('mine');
    const third = await open(browser);
    third.launch.found!.leave();
    await third.tracker.save(standing({ suspendData: 'theirs' }));
    expect((await open(browser)).launch.found!.take()).toBe('theirs');
  });

  test('that keeps nothing, the learner is told so', async () => {
    const { open, storage } = device();
    storage.state = 'full';
    const { tracker, told } = await open(browser);
    expect(await tracker.save(standing())).toBe(false);
    expect(told).toEqual(['nowhere']);
  });

  test('courses keep apart', async () => {
    const { open } = device();
    await (await open(browser, 'one')).tracker.save(standing());
    expect((await open(browser, 'another')).launch.found).toBeUndefined();
  });
});
