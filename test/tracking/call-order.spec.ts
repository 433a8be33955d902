import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followPage } from '../../src/tracking/page-lifecycle.ts';
import { withRetry } from '../../src/tracking/retry.ts';
import { fakePage } from './fake-page.ts';
import { interaction, passed, standards, standing, trackerOn } from './samples.ts';
import { strictLms } from '../lms/strict-api.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-04T10:20:30.456Z') }));
afterEach(() => void vi.useRealTimers());

describe('SCORM 1.2', () => {
  test('calls at launch', async () => {
    const lms = strictLms('scorm12');
    await trackerOn('scorm12', lms.api).launch();
    expect(writes(lms.log)).toEqual([
      'LMSInitialize',
      'LMSSetValue cmi.core.lesson_status=incomplete',
      'LMSSetValue cmi.core.exit=suspend',
      'LMSCommit',
    ]);
  });

  test('calls for a decision, a save, and the end of a passed course', async () => {
    const lms = strictLms('scorm12');
    const tracker = trackerOn('scorm12', lms.api);
    await tracker.launch();
    lms.log.length = 0;
    vi.advanceTimersByTime(303_250);
    tracker.record(interaction({ result: 'incorrect', response: ['wait', 'ask-him'] }));
    await tracker.save(standing());
    expect(writes(lms.log)).toEqual([
      'LMSSetValue cmi.interactions.0.id=content',
      'LMSSetValue cmi.interactions.0.type=fill-in',
      `LMSSetValue cmi.interactions.0.time=${new Date().toTimeString().slice(0, 8)}`,
      `LMSSetValue cmi.interactions.0.student_response=1.0.0 en ${'ab'.repeat(32)}`,
      'LMSSetValue cmi.interactions.0.result=neutral',
      'LMSSetValue cmi.interactions.1.id=gulf-recruits.count-passports',
      'LMSSetValue cmi.interactions.1.type=choice',
      `LMSSetValue cmi.interactions.1.time=${new Date().toTimeString().slice(0, 8)}`,
      'LMSSetValue cmi.interactions.1.correct_responses.0.pattern=b',
      'LMSSetValue cmi.interactions.1.student_response=c,a',
      'LMSSetValue cmi.interactions.1.result=wrong',
      'LMSSetValue cmi.interactions.1.latency=0000:00:04.20',
      'LMSSetValue cmi.suspend_data=c1.Ab~Q2.x9_-',
      'LMSSetValue cmi.core.lesson_location=gulf-recruits',
      'LMSSetValue cmi.core.lesson_status=incomplete',
      'LMSSetValue cmi.core.session_time=0000:05:03.25',
      'LMSCommit',
    ]);
    lms.log.length = 0;
    await tracker.finish(passed);
    expect(writes(lms.log)).toEqual([
      'LMSSetValue cmi.suspend_data=c1.Ab~Q2.x9_-',
      'LMSSetValue cmi.core.lesson_location=gulf-recruits',
      'LMSSetValue cmi.core.score.raw=85',
      'LMSSetValue cmi.core.score.min=0',
      'LMSSetValue cmi.core.score.max=100',
      'LMSSetValue cmi.core.lesson_status=passed',
      'LMSSetValue cmi.core.session_time=0000:05:03.25',
      'LMSSetValue cmi.core.exit=',
      'LMSCommit',
      'LMSFinish',
    ]);
    expect(lms.breaches).toEqual([]);
    expect(lms.stored['cmi.core.lesson_status']).toBe('passed');
  });
});

describe('SCORM 2004', () => {
  test('calls at launch', async () => {
    const lms = strictLms('scorm2004');
    await trackerOn('scorm2004', lms.api).launch();
    expect(writes(lms.log)).toEqual([
      'Initialize',
      'SetValue cmi.completion_status=incomplete',
      'SetValue cmi.exit=suspend',
      'Commit',
    ]);
  });

  test('calls for a decision, a save, and the end of a passed course', async () => {
    const lms = strictLms('scorm2004');
    const tracker = trackerOn('scorm2004', lms.api);
    await tracker.launch();
    lms.log.length = 0;
    tracker.record(interaction({ result: 'incorrect', response: ['wait', 'ask-him'] }));
    vi.advanceTimersByTime(3_723_000);
    await tracker.save(standing());
    expect(writes(lms.log)).toEqual([
      'SetValue cmi.interactions.0.id=content',
      'SetValue cmi.interactions.0.type=fill-in',
      'SetValue cmi.interactions.0.timestamp=2026-03-04T11:22:33.00Z',
      `SetValue cmi.interactions.0.learner_response=1.0.0 en ${'ab'.repeat(32)}`,
      'SetValue cmi.interactions.0.result=neutral',
      'SetValue cmi.interactions.0.description=Version, language and SHA-256 of the content that is taken',
      'SetValue cmi.interactions.1.id=gulf-recruits.count-passports',
      'SetValue cmi.interactions.1.type=choice',
      'SetValue cmi.interactions.1.timestamp=2026-03-04T10:20:30.00Z',
      'SetValue cmi.interactions.1.correct_responses.0.pattern=tell_purser',
      'SetValue cmi.interactions.1.learner_response=wait[,]ask_him',
      'SetValue cmi.interactions.1.result=incorrect',
      'SetValue cmi.interactions.1.latency=PT4.2S',
      'SetValue cmi.interactions.1.description=One man holds all the passports. What do you do?',
      'SetValue cmi.suspend_data=c1.Ab~Q2.x9_-',
      'SetValue cmi.location=gulf-recruits',
      'SetValue cmi.completion_status=incomplete',
      'SetValue cmi.success_status=unknown',
      'SetValue cmi.progress_measure=0.25',
      'SetValue cmi.session_time=PT1H2M3S',
      'Commit',
    ]);
    lms.log.length = 0;
    await tracker.finish(passed);
    expect(writes(lms.log)).toEqual([
      'SetValue cmi.suspend_data=c1.Ab~Q2.x9_-',
      'SetValue cmi.location=gulf-recruits',
      'SetValue cmi.score.scaled=0.85',
      'SetValue cmi.score.raw=85',
      'SetValue cmi.score.min=0',
      'SetValue cmi.score.max=100',
      'SetValue cmi.completion_status=completed',
      'SetValue cmi.success_status=passed',
      'SetValue cmi.progress_measure=1',
      'SetValue cmi.session_time=PT1H2M3S',
      'SetValue cmi.exit=normal',
      'SetValue adl.nav.request=exitAll',
      'Terminate',
    ]);
    expect(lms.breaches).toEqual([]);
    expect(lms.stored['cmi.success_status']).toBe('passed');
  });

  test('leaving before the end suspends the attempt', async () => {
    const lms = strictLms('scorm2004');
    const tracker = trackerOn('scorm2004', lms.api);
    await tracker.launch();
    await tracker.finish(standing());
    expect(lms.log.slice(-3)).toEqual([
      'SetValue cmi.exit=suspend',
      'SetValue adl.nav.request=suspendAll',
      'Terminate',
    ]);
  });
});

describe.each(standards)('%s', (standard) => {
  test('all calls are made before save and finish return, since a page that goes away waits for nothing', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    void tracker.save(standing({ suspendData: 'one' }));
    expect(lms.log.some((call) => call.endsWith('suspend_data=one'))).toBe(true);
    void tracker.finish(standing({ suspendData: 'two' }));
    expect(lms.log[lms.log.length - 1]).toMatch(/Finish|Terminate/);
  });

  test('a session of no time at all still counts a hundredth of a second', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    await tracker.finish(standing());
    expect(lms.log.find((call) => call.includes('session_time'))).toMatch(/=(0000:00:00\.01|PT0\.01S)$/);
  });

  test('a place too long for the LMS is cut, not refused', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    expect(await tracker.save(standing({ location: 'gulf-recruits/'.repeat(100) }))).toBe(true);
  });

  test('a page loaded again in the same player takes over the open session', async () => {
    const lms = strictLms(standard);
    await trackerOn(standard, lms.api).launch();
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    expect(await tracker.finish(passed)).toBe(true);
    expect(lms.breaches).toEqual([]);
  });

  test('where the LMS opens no session, launch says so and the record is left alone', async () => {
    const lms = strictLms(standard);
    const before = trackerOn(standard, lms.api);
    await before.launch();
    await before.finish(standing({ suspendData: 'kept' }));
    lms.log.length = 0;
    const tracker = trackerOn(standard, lms.api);
    await expect(tracker.launch()).rejects.toThrow('did not open a session');
    expect(await tracker.save(passed)).toBe(false);
    expect(await tracker.finish(passed)).toBe(false);
    expect(lms.log).toEqual([expect.stringMatching(/Initialize$/)]);
    expect(lms.stored['cmi.suspend_data']).toBe('kept');
  });

  test('where the LMS refuses to open one, launch names its error and nothing follows', async () => {
    const lms = strictLms(standard, { answers: () => 'false', lastError: () => 102 });
    const tracker = trackerOn(standard, lms.api);
    await expect(tracker.launch()).rejects.toThrow('error 102');
    expect(await tracker.finish(passed)).toBe(false);
    expect(lms.log).toHaveLength(1);
  });

  test('an LMS that takes the page down from within its last call sees that call once', async () => {
    const lms = strictLms(standard);
    const finish = standard === 'scorm12' ? 'LMSFinish' : 'Terminate';
    const closing = (argument: string) => {
      void tracker.finish(passed);
      return lms.api[finish]!(argument);
    };
    const tracker = trackerOn(standard, { ...lms.api, [finish]: closing });
    await tracker.launch();
    expect(await tracker.finish(passed)).toBe(true);
    expect(lms.log.filter((call) => call === finish)).toHaveLength(1);
    expect(lms.breaches).toEqual([]);
  });

  test('whatever the learner and the browser do, one session is opened, one is ended, and nothing follows', async () => {
    const events = [
      'record',
      'save',
      'exit',
      'hidden',
      'visible',
      'freeze',
      'leave',
      'cache',
      'return',
      'wait',
    ] as const;
    const courses = fc.array(fc.constantFrom(...events), { maxLength: 25 });
    const commits = fc.infiniteStream(fc.boolean());
    const holds = async (steps: (typeof events)[number][], reached: Iterator<boolean>) => {
      const lms = strictLms(standard, { commits: () => reached.next().value as boolean });
      const tracker = withRetry(trackerOn(standard, lms.api));
      let hasFinished = false;
      const finish = () => {
        hasFinished = true;
        void tracker.finish(passed);
      };
      const page = fakePage();
      const save = () => void tracker.save(standing());
      followPage(page.window, { save, finish, hasFinished: () => hasFinished, reload: () => {} });
      await tracker.launch();
      const act = {
        ...page,
        record: () => tracker.record(interaction()),
        save,
        exit: finish,
        wait: () => vi.advanceTimersByTime(70_000),
      };
      for (const step of steps) {
        act[step]();
        await Promise.resolve();
      }
      page.leave();
      await vi.runAllTimersAsync();
      const count = (call: RegExp) => lms.log.filter((entry) => call.test(entry)).length;
      expect([count(/Initialize$/), count(/(Finish|Terminate)$/)]).toEqual([1, 1]);
      expect(lms.log[lms.log.length - 1]).toMatch(/(Finish|Terminate)$/);
      expect(lms.breaches).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(courses, commits, holds), { numRuns: 200 });
  });
});

function writes(log: readonly string[]): string[] {
  return log.filter((call) => !/GetValue/.test(call));
}
