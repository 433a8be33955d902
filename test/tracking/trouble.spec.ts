import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withRetry } from '../../src/tracking/retry.ts';
import type { Tracker } from '../../src/tracking/tracker.ts';
import { interaction, passed, standards, standing, trackerOn } from './samples.ts';
import { strictLms, type StrictOptions } from '../lms/strict-api.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A tracker that notes when its saves begin to fail, and when they are taken again. */
function telling(tracker: Tracker, told: boolean[]): Tracker {
  const noted = async (answer: Promise<boolean>) => {
    const isTaken = await answer;
    if (isTaken !== (told.at(-1) ?? true)) told.push(isTaken);
    return isTaken;
  };
  return {
    ...tracker,
    save: (standing) => noted(tracker.save(standing)),
    finish: (standing) => noted(tracker.finish(standing)),
  };
}

describe.each(standards)('%s', (standard) => {
  const [set, commit] = standard === 'scorm12' ? ['LMSSetValue', 'LMSCommit'] : ['SetValue', 'Commit'];

  /** A launched course whose commits fail while `online.is` is false. */
  async function course(options: StrictOptions = {}) {
    const online = { is: true };
    const lms = strictLms(standard, { commits: () => online.is, ...options });
    const told: boolean[] = [];
    const tracker = withRetry(telling(trackerOn(standard, lms.api), told));
    await tracker.launch();
    const commits = () => lms.log.filter((call) => call === commit).length;
    return { lms, online, told, tracker, commits };
  }

  test('while the LMS takes nothing the learner is told once; what was missed goes when it answers again', async () => {
    const { lms, online, told, tracker } = await course();
    online.is = false;
    tracker.record(interaction());
    expect(await tracker.save(standing({ suspendData: 'one' }))).toBe(false);
    tracker.record(interaction({ id: 'gulf-recruits.report' }));
    expect(await tracker.save(standing({ suspendData: 'two' }))).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([false]);
    online.is = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([false, true]);
    expect(lms.stored).toMatchObject({
      'cmi.suspend_data': 'two',
      'cmi.interactions.1.id': 'gulf-recruits.count-passports',
      'cmi.interactions.2.id': 'gulf-recruits.report',
    });
    expect(lms.breaches).toEqual([]);
  });

  test('it tries again after 2, 5, 10, 20, 40 and 60 seconds, and then every 60', async () => {
    const { online, tracker, commits } = await course();
    online.is = false;
    await tracker.save(standing());
    let before = commits();
    for (const wait of [2, 5, 10, 20, 40, 60, 60]) {
      await vi.advanceTimersByTimeAsync(wait * 1000 - 1);
      expect(commits()).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(commits()).toBe(++before);
    }
  });

  test('a save that is taken ends the trouble, and the next one begins anew', async () => {
    const { online, told, tracker, commits } = await course();
    online.is = false;
    await tracker.save(standing());
    await vi.advanceTimersByTimeAsync(8000);
    online.is = true;
    expect(await tracker.save(standing())).toBe(true);
    expect(told).toEqual([false, true]);
    const before = commits();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(commits()).toBe(before);
    online.is = false;
    await tracker.save(standing());
    await vi.advanceTimersByTimeAsync(2000);
    expect(commits()).toBe(before + 2);
  });

  test('the learner who leaves in the middle of trouble leaves one last save and no timer', async () => {
    const { lms, online, told, tracker } = await course();
    online.is = false;
    tracker.record(interaction());
    await tracker.save(standing());
    void tracker.save(standing());
    online.is = true;
    expect(await tracker.finish(passed)).toBe(true);
    expect(told).toEqual([false, true]);
    expect(vi.getTimerCount()).toBe(0);
    expect(lms.stored['cmi.interactions.1.id']).toBe('gulf-recruits.count-passports');
    expect(lms.breaches).toEqual([]);
  });

  test('a last save that is not taken is told', async () => {
    const { online, told, tracker } = await course();
    online.is = false;
    expect(await tracker.finish(passed)).toBe(false);
    expect(told).toEqual([false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await tracker.finish(passed)).toBe(false);
  });

  test('an LMS window that is closed breaks neither the course nor its ending', async () => {
    let isGone = false;
    const answers = (_: string, result: string) => {
      if (isGone) throw new Error('Permission denied to access property');
      return result;
    };
    const { told, tracker } = await course({ answers });
    isGone = true;
    tracker.record(interaction());
    expect(await tracker.save(standing())).toBe(false);
    expect(await tracker.finish(standing())).toBe(false);
    expect(told).toEqual([false]);
  });

  test.each([null, undefined, false, 0, 'false', ''])(
    'a commit that answers %j was not taken',
    async (answer) => {
      const { tracker } = await course({
        answers: (call, result) => (call === commit ? answer : result),
      });
      expect(await tracker.save(standing())).toBe(false);
    },
  );

  test('suspend data that the LMS refuses leaves the last that it took, and the score still goes', async () => {
    const { lms, tracker } = await course();
    await tracker.save(standing({ suspendData: 'good' }));
    expect(await tracker.save({ ...passed, suspendData: 'not "safe"' })).toBe(false);
    expect(lms.stored['cmi.suspend_data']).toBe('good');
    expect(lms.stored['cmi.score.raw'] ?? lms.stored['cmi.core.score.raw']).toBe('85');
  });

  test.each([
    ['keeps nothing', () => ''],
    ['cuts it off', (text: string) => text.slice(0, 4)],
  ])('an LMS that says yes and %s is found out', async (_, keep) => {
    const isData = (element: string) => element === 'cmi.suspend_data';
    const { told, tracker } = await course({
      answers: (call, result, element) =>
        call.endsWith('GetValue') && isData(element) ? keep(result) : result,
    });
    expect(await tracker.save(standing())).toBe(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(told).toEqual([false]);
  });

  test('an LMS that takes seconds for each commit is asked for one at each save, and each is read back once', async () => {
    const { lms, tracker } = await course();
    lms.log.length = 0;
    for (const suspendData of ['first', 'again', 'one', 'longer'])
      await tracker.save(standing({ suspendData }));
    expect(lms.log.filter((call) => call === commit)).toHaveLength(4);
    expect(lms.log.filter((call) => call.includes('GetValue'))).toHaveLength(4);
  });

  test('an LMS that cuts off what has grown too long for it is found out, and keeps the last that it could hold', async () => {
    const { lms, told, tracker } = await course({
      keeps: (element, value) => (element === 'cmi.suspend_data' ? value.slice(0, 20) : value),
    });
    expect(await tracker.save(standing({ suspendData: 'a'.repeat(20) }))).toBe(true);
    expect(await tracker.save(standing({ suspendData: 'b'.repeat(21) }))).toBe(false);
    expect(told).toEqual([false]);
    expect(lms.stored['cmi.suspend_data']).toBe('a'.repeat(20));
  });

  test.each(['id', 'result'])(
    'decisions whose first %s fails keep their places when they go again',
    async (field) => {
      let isDown = true;
      const lms = strictLms(standard, { lastError: (code) => (isDown ? code : 401) });
      const flaky = (element: string, value: string) => {
        if (!isDown || !element.endsWith(field)) return lms.api[set]!(element, value);
        isDown = false;
        throw new Error('session expired');
      };
      const tracker = trackerOn(standard, { ...lms.api, [set]: flaky });
      await tracker.launch();
      tracker.record(interaction());
      tracker.record(interaction({ id: 'gulf-recruits.report' }));
      expect(await tracker.save(standing())).toBe(false);
      expect(await tracker.save(standing())).toBe(true);
      expect(lms.stored).toMatchObject({
        'cmi.interactions.1.id': 'gulf-recruits.count-passports',
        'cmi.interactions.1.result': 'correct',
        'cmi.interactions.2.id': 'gulf-recruits.report',
      });
      expect(lms.stored['cmi.interactions.3.id']).toBeUndefined();
      expect(lms.breaches).toEqual([]);
    },
  );

  test('an LMS that cuts off and then can’t be read is not taken to keep anything', async () => {
    let isSet = false;
    const { tracker, lms } = await course({
      keeps: (element, value) => (element === 'cmi.suspend_data' ? value.slice(0, 4) : value),
      fault(call, element) {
        if (element !== 'cmi.suspend_data') return undefined;
        if (call.endsWith('SetValue')) isSet = true;
        return isSet && call.endsWith('GetValue') ? 'throws' : undefined;
      },
    });
    expect(await tracker.save(standing())).toBe(false);
    expect(lms.stored['cmi.suspend_data'] ?? '').toBe('');
  });

  test('a decision that the LMS fails on each time keeps nothing else from being taken for saved', async () => {
    const { told, tracker, lms } = await course({
      fault: (_, element) => (/interactions\.1\.result/.test(element) ? 'throws' : undefined),
    });
    tracker.record(interaction());
    tracker.record(interaction({ id: 'gulf-recruits.report' }));
    expect(await tracker.save(standing())).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([false, true]);
    expect(lms.stored['cmi.interactions.2.id']).toBe('gulf-recruits.report');
  });

  test('an LMS that does not give suspend data back is believed', async () => {
    let isRead = false;
    const lms = strictLms(standard, {
      answers(call, result, element) {
        isRead = call.endsWith('GetValue') && element === 'cmi.suspend_data';
        return isRead ? '' : result;
      },
      lastError: (code) => (isRead ? 405 : code),
    });
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    expect(await tracker.save(standing())).toBe(true);
  });

  test.each(['suspend_data', 'exit'])('a last save whose %s is refused is told', async (element) => {
    const { tracker } = await course({
      answers: (call, result, of) => (call === set && of.endsWith(element) ? 'false' : result),
    });
    expect(await tracker.finish(passed)).toBe(false);
  });

  test('at the end it is Commit in 1.2, and Terminate in 2004, that says whether all was taken', async () => {
    const { lms, tracker } = await course({
      answers: (call, result) => (call === commit ? 'false' : result),
    });
    lms.log.length = 0;
    expect(await tracker.finish(passed)).toBe(standard === 'scorm2004');
    expect(lms.log.filter((call) => call === commit)).toHaveLength(standard === 'scorm12' ? 1 : 0);
    expect(lms.log[lms.log.length - 1]).toMatch(/Finish|Terminate/);
  });

  test('saves that fail in the meantime neither add a try nor put one off', async () => {
    const { online, tracker, commits } = await course();
    online.is = false;
    await tracker.save(standing());
    await vi.advanceTimersByTimeAsync(1000);
    await tracker.save(standing());
    const before = commits();
    await vi.advanceTimersByTimeAsync(1000);
    expect(commits()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(4999);
    expect(commits()).toBe(before + 1);
  });
});

test('an answer that comes late does not undo a newer one', async () => {
  const answers: ((isTaken: boolean) => void)[] = [];
  const save = () => new Promise<boolean>((resolve) => answers.push(resolve));
  const slow: Tracker = { ...trackerOn('scorm12', strictLms('scorm12').api), save };
  const tracker = withRetry(slow);
  void tracker.save(standing());
  void tracker.save(standing());
  answers[1]!(true);
  answers[0]!(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveLength(2);
});
