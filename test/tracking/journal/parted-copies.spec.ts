/** What becomes of a run that went on from the same copy twice. */
import { describe, expect, test } from 'vitest';
import { standards, standing } from '../samples.ts';
import { day, device } from './device.ts';
import { lmsThatCanBeAway } from './lms-that-can-be-away.ts';

describe.each(standards)('%s', (standard) => {
  test.each([
    ['one sitting, and the clock is set back', 1, 0, -day],
    ['two sittings, and the clock is set back', 2, 0, -day],
    ['one sitting, by a clock that lags behind in the next one too', 1, -day, -day],
  ])(
    'what the LMS took from a store that was blocked is there, though it missed %s',
    async (_, missed, then, later) => {
      const { open, storage, clock } = device();
      const server = lmsThatCanBeAway(standard);
      await (await open(server.launch())).tracker.save(standing({ suspendData: 'begun' }));
      const begun = clock.now;
      server.online.is = false;
      clock.now = begun + then;
      for (let sitting = 0; sitting < missed; sitting++) {
        const { tracker } = await open(server.launch());
        await tracker.save(standing({ suspendData: 'begun' }));
        await tracker.save(standing({ suspendData: 'begun' }));
      }
      server.online.is = true;
      storage.state = 'blocked';
      clock.now = begun + later + 7;
      const blocked = await open(server.launch());
      expect(blocked.launch.suspendData).toBe('begun');
      await blocked.tracker.save(standing({ suspendData: 'decided' }));
      expect(blocked.told).toEqual(['lms']);
      storage.state = 'works';
      expect((await open(server.launch())).launch.suspendData).toBe('decided');
    },
  );

  test('what an LMS took last is there, though it hands out what it took a session before', async () => {
    const { open, storage } = device();
    const server = lmsThatCanBeAway(standard);
    const element = 'cmi.suspend_data';
    const taken: string[] = [];
    const sit = async (suspendData: string) => {
      const { tracker, launch } = await open(server.launch({ [element]: taken.at(-2) ?? taken[0] ?? '' }));
      await tracker.save(standing({ suspendData }));
      taken.push(server.held(element)!);
      return launch.suspendData;
    };
    await sit('one');
    expect(await sit('two')).toBe('one');
    storage.state = 'blocked';
    expect(await sit('blocked')).toBe('one');
    storage.state = 'works';
    expect(await sit('three')).toBe('two');
    expect(await sit('four')).toBe('three');
  });
});
