import { describe, expect, test } from 'vitest';
import type { StrictOptions } from '../../lms/strict-api.ts';
import { interaction, passed, standards, standing } from '../samples.ts';
import { day, device, start } from './device.ts';
import { lmsThatCanBeAway } from './lms-that-can-be-away.ts';

describe.each(standards)('%s', (standard) => {
  const lms = (options?: StrictOptions) => lmsThatCanBeAway(standard, options);
  const learnerId = standard === 'scorm12' ? 'cmi.core.student_id' : 'cmi.learner_id';
  const status = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';

  test('what the LMS missed is there when the learner comes back, and the LMS is told of it', async () => {
    const { open } = device();
    const server = lms();
    const first = await open(server.launch());
    await first.tracker.save(standing({ suspendData: 'one' }));
    server.online.is = false;
    first.tracker.record(interaction({ id: 'gulf-recruits.report' }));
    await first.tracker.save(standing({ suspendData: 'two' }));
    expect(first.told).toEqual(['lms', 'device']);

    server.online.is = true;
    const second = await open(server.launch());
    expect(second.launch).toMatchObject({ suspendData: 'two', isAhead: true, found: undefined });
    await second.tracker.save(standing({ suspendData: 'two' }));
    expect(second.told).toEqual(['lms']);
    expect(server.ids()).toContain('gulf-recruits.report');
    const third = await open(server.launch());
    expect(third.launch).toMatchObject({ suspendData: 'two', isAhead: false });
    await third.tracker.save(standing({ suspendData: 'two' }));
    expect(server.ids().filter((id) => id === 'gulf-recruits.report')).toHaveLength(1);
  });

  test('on another device the learner goes on with what the LMS holds, and the first device follows', async () => {
    const [here, there] = [device(), device()];
    const server = lms();
    await (await here.open(server.launch())).tracker.save(standing({ suspendData: 'here' }));
    there.clock.now += day;
    const second = await there.open(server.launch());
    expect(second.launch.suspendData).toBe('here');
    await second.tracker.save(standing({ suspendData: 'there' }));
    here.clock.now += 2 * day;
    expect((await here.open(server.launch())).launch.suspendData).toBe('there');
  });

  test('a completion that the LMS missed is not lost', async () => {
    const { open } = device();
    const server = lms();
    const first = await open(server.launch());
    server.online.is = false;
    await first.tracker.finish(passed);
    server.online.is = true;
    const second = await open(server.launch());
    expect(second.launch.earned).toEqual({ completion: 'completed', success: 'passed' });
    await second.tracker.save(standing({ suspendData: 'changed content' }));
    expect(server.held(status)).toBe(standard === 'scorm12' ? 'passed' : 'completed');
    expect(server.held(standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw')).toBe('85');
  });

  test('what comes after the end of the session is not taken for told', async () => {
    const { open, storage } = device();
    const server = lms();
    const { tracker } = await open(server.launch());
    expect(await tracker.finish(standing({ suspendData: 'last' }))).toBe(true);
    const before = storage.getItem(storage.key(0)!);
    await tracker.save(standing({ suspendData: 'later' }));
    await tracker.finish(standing({ suspendData: 'later' }));
    expect(storage.getItem(storage.key(0)!)).toBe(before);
  });

  test('a run that the LMS took and lost is offered, and the learner decides', async () => {
    const { open } = device();
    const server = lms();
    await (await open(server.launch())).tracker.save(standing({ suspendData: 'mine' }));
    server.forget();
    const again = await open(server.launch());
    expect(again.launch.suspendData).toBe('');
    expect(again.launch.found!.at).toBeGreaterThan(start);
    expect(again.launch.found!.take()).toBe('mine');
    await again.tracker.save(standing({ suspendData: 'mine' }));
    server.forget();
    const anew = await open(server.launch());
    anew.launch.found!.leave();
    await anew.tracker.save(standing({ suspendData: 'new' }));
    expect((await open(server.launch())).launch).toMatchObject({ suspendData: 'new', found: undefined });
  });

  test('whoever is asked and leaves without an answer is asked again, and nothing is lost', async () => {
    const { open } = device();
    const server = lms();
    await (await open(server.launch())).tracker.finish(passed);
    server.forget();
    for (let time = 0; time < 2; time++) {
      const { tracker, launch } = await open(server.launch());
      expect(launch).toMatchObject({ suspendData: '', earned: { completion: 'incomplete' } });
      expect(launch.found).toBeDefined();
      await tracker.save(standing({ suspendData: 'fresh' }));
      await tracker.finish(standing({ suspendData: 'fresh' }));
      expect(server.held(status)).toBe('incomplete');
    }
    const { launch } = await open(server.launch());
    expect(launch.found!.take()).toBe(passed.suspendData);
  });

  test('what was completed here and not sent counts, though the learner went on elsewhere', async () => {
    const [here, there] = [device(), device()];
    const server = lms();
    const first = await here.open(server.launch());
    await first.tracker.save(standing({ suspendData: 'begun' }));
    server.online.is = false;
    first.tracker.record(interaction({ id: 'gulf-recruits.last' }));
    await first.tracker.finish(passed);
    server.online.is = true;
    there.clock.now += day;
    await (await there.open(server.launch())).tracker.save(standing({ suspendData: 'elsewhere' }));
    here.clock.now += 2 * day;
    const second = await here.open(server.launch());
    expect(second.launch).toMatchObject({
      suspendData: 'elsewhere',
      earned: { completion: 'completed', success: 'passed' },
      isAhead: true,
    });
    await second.tracker.save(standing({ suspendData: 'elsewhere' }));
    expect(server.held(status)).toBe(standard === 'scorm12' ? 'passed' : 'completed');
    expect(server.held(standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw')).toBe('85');
    expect(server.ids()).toContain('gulf-recruits.last');
  });

  test('an end that the LMS took without saying so is not told it twice', async () => {
    const { open } = device();
    const terminate = standard === 'scorm12' ? 'LMSFinish' : 'Terminate';
    const server = lms({ answers: (call, result) => (call === terminate ? null : result) });
    const { tracker } = await open(server.launch());
    tracker.record(interaction());
    await tracker.finish(standing());
    const second = await open(server.launch());
    await second.tracker.save(standing());
    expect(server.ids().filter((id) => id === 'gulf-recruits.count-passports')).toHaveLength(1);
  });

  test('nobody sees the run of somebody else on the same device', async () => {
    const { open, storage } = device();
    const server = lms();
    server.online.is = false;
    const mine = await open(server.launch({ [learnerId]: 'crew-17' }));
    await mine.tracker.save(standing({ suspendData: 'mine' }));
    server.forget();
    const other = await open(server.launch({ [learnerId]: 'crew-18' }));
    expect(other.launch).toMatchObject({ suspendData: '', found: undefined, isAhead: false });
    server.forget();
    expect((await open(server.launch({ [learnerId]: 'crew-17' }))).launch.suspendData).toBe('mine');
    const written = Array.from({ length: storage.length }, (_, i) => storage.key(i)!);
    expect(written.join()).not.toMatch(/crew|Diallo/);
    expect(written.map((key) => storage.getItem(key)).join()).not.toMatch(/crew-1|Diallo/);
  });

  test('a learner whom the LMS does not name is kept nowhere but in the LMS', async () => {
    const { open, storage } = device();
    const name = standard === 'scorm12' ? 'cmi.core.student_name' : 'cmi.learner_name';
    const server = lms();
    const { tracker, told } = await open(server.launch({ [learnerId]: '', [name]: '' }));
    await tracker.save(standing());
    server.online.is = false;
    await tracker.save(standing());
    expect(told).toEqual(['lms', 'nowhere']);
    expect(storage.length).toBe(0);
  });

  test.each(['full', 'blocked'] as const)(
    'with a store that is %s the course runs on the LMS alone',
    async (state) => {
      const { open, storage } = device();
      storage.state = state;
      const server = lms();
      const { tracker, told } = await open(server.launch());
      await tracker.save(standing({ suspendData: 'one' }));
      server.online.is = false;
      expect(await tracker.save(standing({ suspendData: 'two' }))).toBe(false);
      expect(told).toEqual(['lms', 'nowhere']);
      expect((await open(server.launch())).launch.suspendData).toBe('one');
    },
  );

  test.each([
    ['review', standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode', 'review'],
    ['browse', standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode', 'browse'],
    ['no credit', standard === 'scorm12' ? 'cmi.core.credit' : 'cmi.credit', 'no-credit'],
  ])('in %s nothing is written, neither in the LMS nor on the device', async (_, element, value) => {
    const { open, storage } = device();
    const server = lms();
    const { tracker } = await open(server.launch({ [element]: value }));
    tracker.record(interaction());
    await tracker.save(passed);
    await tracker.finish(passed);
    expect(storage.length).toBe(0);
    expect(server.held('cmi.suspend_data')).toBeUndefined();
    expect(server.ids()).toEqual([]);
  });

  test('a run that nobody has touched for thirty days is gone', async () => {
    const { open, clock, storage } = device();
    const server = lms();
    server.online.is = false;
    await (await open(server.launch())).tracker.save(standing());
    clock.now += 29 * day;
    await open(server.launch(), 'another-course');
    expect(storage.length).toBe(1);
    clock.now += 2 * day;
    await open(server.launch(), 'another-course');
    expect(storage.length).toBe(0);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"stamp":{"begun":-1}}',
    '{"stamp":{"begun":1,"changed":2},"unsent":[7]}',
  ])('what another program left in the store, %s, begins the course anew', async (left) => {
    const { open, storage } = device();
    const server = lms();
    await (await open(server.launch())).tracker.save(standing());
    const key = storage.key(0)!;
    server.forget();
    storage.setItem(key, left);
    expect((await open(server.launch())).launch).toMatchObject({ suspendData: '', found: undefined });
  });

  test('decisions in the store that are none are left out, and the rest is sent', async () => {
    const { open, storage } = device();
    const server = lms();
    server.online.is = false;
    const first = await open(server.launch());
    first.tracker.record(interaction());
    await first.tracker.save(standing());
    const key = storage.key(0)!;
    const entry = JSON.parse(storage.getItem(key)!) as { unsent: unknown[] };
    const odd = [null, 7, {}, { ...interaction(), correct: 'all' }, { ...interaction(), options: [{}] }];
    storage.setItem(key, JSON.stringify({ ...entry, unsent: [...odd, ...entry.unsent] }));
    server.online.is = true;
    const second = await open(server.launch());
    expect(await second.tracker.save(standing())).toBe(true);
    expect(server.ids().filter((id) => id !== 'content')).toEqual(['gulf-recruits.count-passports']);
  });
});
