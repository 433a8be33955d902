import { describe, expect, test } from 'vitest';
import { decision, passed, standing, tab } from './course.ts';
import { fakeCmi5Lms, type Call, type FakeOptions } from './fake-lms.ts';
import type { Fault } from './network.ts';
import { verbOf } from './statement.ts';

async function launched(options: FakeOptions = {}) {
  const trouble: { fault?: (call: Call) => Fault | undefined } = {};
  const lms = fakeCmi5Lms({ ...options, fault: (call) => trouble.fault?.(call) });
  const browser = tab(lms);
  const load = async () => {
    const tracker = browser.load(lms.launch().query);
    await tracker.launch();
    browser.wait(90);
    return tracker;
  };
  return { lms, browser, trouble, load, tracker: await load(), verbs: () => lms.statements().map(verbOf) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const isPost = ({ method, resource }: Call) => method === 'POST' && resource === 'statements';
const isPut = ({ method }: Call) => method === 'PUT';
const whole = ['initialized', 'answered', 'completed', 'passed', 'terminated'];

describe('a page that is closed', () => {
  test('sends all of it before it is gone', async () => {
    const { lms, tracker, verbs } = await launched();
    tracker.record(decision());
    void tracker.finish(passed);
    lms.closePage();
    await settled();
    expect(verbs()).toEqual(whole);
    expect(lms.state()).toMatchObject({ suspendData: passed.suspendData, earned: { success: 'passed' } });
    expect(lms.calls.slice(-2).map(({ keepalive }) => keepalive)).toEqual([true, true]);
    expect(lms.breaches).toEqual([]);
  });

  test('in the middle of a save of its place sends all of it too', async () => {
    const { lms, trouble, tracker, verbs } = await launched();
    trouble.fault = (call) => (isPut(call) && !call.keepalive ? 'held' : undefined);
    void tracker.save(standing({ suspendData: 'old' }));
    tracker.record(decision());
    void tracker.finish(passed);
    lms.closePage();
    await settled();
    expect(verbs()).toEqual(whole);
    expect(lms.state()).toMatchObject({ suspendData: passed.suspendData });
    expect(lms.breaches).toEqual([]);
  });

  test.each(['ignored', 'conflict', 'refused'] as const)(
    'is followed by a session that states nothing again, where that is %s',
    async (repeats) => {
      const { lms, tracker, load, verbs } = await launched({ repeats });
      tracker.record(decision());
      void tracker.finish(passed);
      lms.closePage();
      await settled();
      const second = await load();
      second.record(decision());
      expect(await second.save(passed)).toBe(true);
      expect(await second.finish(passed)).toBe(true);
      expect(verbs()).toEqual([...whole, 'initialized', 'terminated']);
      expect(lms.breaches).toEqual([]);
    },
  );

  test('without a network is followed by a session that states what was missed', async () => {
    const { lms, trouble, tracker, load, verbs } = await launched();
    await tracker.save(standing());
    trouble.fault = () => 'unreached';
    void tracker.finish(passed);
    lms.closePage();
    await settled();
    trouble.fault = undefined;
    const second = await load();
    expect(await second.save(passed)).toBe(true);
    expect(verbs()).toEqual(['initialized', 'initialized', 'completed', 'passed']);
    expect(lms.breaches).toEqual([]);
  });

  test('whose place arrives without its results: the next session states them', async () => {
    const { lms, trouble, tracker, load, verbs } = await launched();
    trouble.fault = (call) => (isPost(call) ? 'unreached' : undefined);
    expect(await tracker.finish(passed)).toBe(false);
    trouble.fault = undefined;
    const second = await load();
    expect(await second.finish(standing())).toBe(true);
    expect(verbs()).toEqual(['initialized', 'initialized', 'completed', 'passed', 'terminated']);
    expect(lms.breaches).toEqual([]);
  });
});

describe('the learner who leaves', () => {
  test('in the middle of a statement: the end comes after it', async () => {
    const { lms, trouble, tracker, verbs } = await launched();
    trouble.fault = (call) => (isPost(call) && !call.keepalive ? 'held' : undefined);
    tracker.record(decision());
    const save = tracker.save(passed);
    const finish = tracker.finish(passed);
    await settled();
    expect(verbs()).toEqual(['initialized']);
    trouble.fault = undefined;
    lms.release();
    expect(await Promise.all([save, finish])).toEqual([true, true]);
    expect(verbs()).toEqual(whole);
    expect(lms.breaches).toEqual([]);
  });

  test('with saves still waiting: they are answered by the end', async () => {
    const { lms, tracker } = await launched();
    const saves = ['one', 'two', 'three'].map((suspendData) => tracker.save(standing({ suspendData })));
    const finish = tracker.finish(standing({ suspendData: 'last' }));
    expect(await Promise.all([...saves, finish])).toEqual([true, true, true, true]);
    expect(lms.state()).toMatchObject({ suspendData: 'last' });
    expect(lms.breaches).toEqual([]);
  });

  test('twice, or who goes on after the end, changes nothing, and is not told that it is saved', async () => {
    const { lms, tracker, verbs } = await launched();
    expect(await tracker.finish(passed)).toBe(true);
    const before = lms.calls.length;
    tracker.record(decision());
    expect(await tracker.finish(standing())).toBe(true);
    expect(await tracker.save(standing())).toBe(false);
    expect(lms.calls).toHaveLength(before);
    expect(verbs().filter((verb) => verb === 'terminated')).toHaveLength(1);
  });

  test('with more to send than a closed page could: it goes in order, one after the other', async () => {
    const { lms, tracker, verbs } = await launched();
    const description = 'What do you do? '.repeat(60);
    for (let i = 0; i < 80; i++) tracker.record(decision({ id: `a.b${i}`, description }));
    expect(await tracker.finish(passed)).toBe(true);
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(80);
    expect(verbs().slice(-3)).toEqual(['completed', 'passed', 'terminated']);
    expect(lms.breaches).toEqual([]);
  });

  test('with a decision that the LMS refuses: all else is taken, and the session ends', async () => {
    const { lms, trouble, tracker, verbs } = await launched();
    trouble.fault = (call) =>
      isPost(call) && JSON.stringify(call.body).includes('cursed') ? 400 : undefined;
    tracker.record(decision());
    tracker.record(decision({ id: 'a.cursed' }));
    expect(await tracker.finish(passed)).toBe(true);
    expect(verbs()).toEqual(whole);
    expect(lms.breaches).toEqual([]);
  });

  test.each(['ignored', 'conflict', 'refused'] as const)(
    'after a result whose answer was lost: it is stated once, where what is said again is %s',
    async (repeats) => {
      const { lms, trouble, tracker, verbs } = await launched({ repeats });
      trouble.fault = (call) => (isPost(call) ? 'lost' : undefined);
      expect(await tracker.save(passed)).toBe(false);
      trouble.fault = undefined;
      expect(await tracker.finish(passed)).toBe(true);
      expect(verbs()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
      expect(lms.breaches).toEqual([]);
    },
  );

  test('while the LMS is down is told so', async () => {
    const { trouble, tracker } = await launched();
    trouble.fault = () => 503;
    expect(await tracker.finish(passed)).toBe(false);
  });

  test('keeps the request alive at the end only', async () => {
    const { lms, tracker } = await launched();
    tracker.record(decision());
    await tracker.save(passed);
    expect(lms.calls.some(({ keepalive }) => keepalive)).toBe(false);
  });
});
