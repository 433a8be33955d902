import { describe, expect, test } from 'vitest';
import { decision, passed, report, standing, tab } from './course.ts';
import { fakeCmi5Lms, type Call, type FakeOptions } from './fake-lms.ts';
import type { Fault } from './network.ts';
import { verbOf } from './statement.ts';

/** A launched course, on a network that does what `trouble.fault` says from then on. */
async function launched(options: FakeOptions = {}) {
  const trouble: { fault?: (call: Call) => Fault | undefined } = {};
  const lms = fakeCmi5Lms({ ...options, fault: (call) => trouble.fault?.(call) });
  const browser = tab(lms);
  const tracker = browser.load(lms.launch().query);
  await tracker.launch();
  browser.wait(90);
  return { lms, browser, trouble, tracker, verbs: () => lms.statements().map(verbOf) };
}

const isPost = ({ method, resource }: Call) => method === 'POST' && resource === 'statements';
const isPut = ({ method }: Call) => method === 'PUT';

/** Strikes a request the first time that it is made. */
function once(isMeant: (call: Call) => boolean, fault: Fault): (call: Call) => Fault | undefined {
  let isStruck = false;
  return (call) => {
    if (isStruck || !isMeant(call)) return undefined;
    isStruck = true;
    return fault;
  };
}

describe('what was not taken goes with the next save, and is stored once', () => {
  const faults: readonly Fault[] = ['unreached', 'lost', 408, 429, 500, 503];
  const cases = faults.flatMap((fault) =>
    (['ignored', 'conflict', 'refused'] as const).map((repeats) => [fault, repeats] as const),
  );

  test.each(cases)('answers are %s, what is said again is %s', async (fault, repeats) => {
    const { lms, trouble, tracker, verbs } = await launched({ repeats });
    const rounds = [
      [isPost, standing()],
      [isPut, standing()],
      [stating('completed'), standing({ completion: 'completed' })],
      [stating('passed'), passed],
    ] as const;
    for (const [isMeant, now] of rounds) {
      trouble.fault = once(isMeant, fault);
      tracker.record(decision({ at: decision().at + lms.calls.length }));
      expect(await tracker.save(now)).toBe(false);
      expect(await tracker.save(now)).toBe(true);
    }
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(4);
    expect(verbs().filter((verb) => verb !== 'answered')).toEqual(['initialized', 'completed', 'passed']);
    expect(lms.state()).toMatchObject({ suspendData: passed.suspendData });
    expect(lms.breaches).toEqual([]);
  });

  test('a decision that goes again goes word for word', async () => {
    const { lms, browser, trouble, tracker } = await launched();
    trouble.fault = once(isPost, 'lost');
    tracker.record(decision({ at: Date.UTC(2030, 0, 1) }));
    await tracker.save(standing());
    browser.wait(5);
    tracker.record(decision({ at: Date.UTC(2030, 0, 1) }));
    await tracker.save(standing());
    const [, first, second] = lms.calls.filter(isPost).map(({ body }) => body);
    expect(second).toEqual(first);
  });

  test('where the LRS takes no statements, the place is kept all the same', async () => {
    const { lms, trouble, tracker } = await launched();
    trouble.fault = (call) => (isPost(call) ? 503 : undefined);
    tracker.record(decision());
    expect(await tracker.save(passed)).toBe(false);
    expect(lms.state()).toMatchObject({ suspendData: passed.suspendData });
  });
});

describe('a batch that is refused', () => {
  test('loses the one statement that is bad, and nothing else', async () => {
    const { lms, trouble, tracker, verbs } = await launched();
    trouble.fault = (call) =>
      isPost(call) && JSON.stringify(call.body).includes('cursed') ? 400 : undefined;
    for (let i = 0; i < 9; i++) tracker.record(decision({ id: i === 6 ? 'a.cursed' : `a.b${i}` }));
    expect(await tracker.save(passed)).toBe(true);
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(8);
    expect(verbs().slice(-2)).toEqual(['completed', 'passed']);
    expect(lms.breaches).toEqual([]);
  });

  test('for its length is halved', async () => {
    const { lms, trouble, tracker, verbs } = await launched();
    trouble.fault = (call) => (isPost(call) && (call.body as unknown[]).length > 3 ? 413 : undefined);
    for (let i = 0; i < 20; i++) tracker.record(decision({ id: `a.b${i}` }));
    expect(await tracker.save(standing())).toBe(true);
    expect(verbs().filter((verb) => verb === 'answered')).toHaveLength(20);
    expect(lms.breaches).toEqual([]);
  });

  test('a completion that is refused is not called saved', async () => {
    const { trouble, tracker } = await launched();
    trouble.fault = (call) => (stating('completed')(call) ? 400 : undefined);
    expect(await tracker.save(passed)).toBe(false);
    expect(await tracker.save(passed)).toBe(false);
  });

  test('never holds more than 50', async () => {
    const { lms, tracker } = await launched();
    for (let i = 0; i < 120; i++) tracker.record(decision({ id: `a.b${i}` }));
    await tracker.save(standing());
    const lengths = lms.calls.filter(isPost).map(({ body }) => (body as unknown[]).length);
    expect(lengths).toEqual([1, 50, 50, 20]);
  });
});

describe.each([401, 403])('a session that the LMS has closed with %i', (status) => {
  test('saves nothing and asks nothing any more', async () => {
    const { lms, trouble, tracker } = await launched();
    trouble.fault = once(isPut, status);
    expect(await tracker.save(standing())).toBe(false);
    const before = lms.calls.length;
    tracker.record(decision());
    expect(await tracker.save(passed)).toBe(false);
    expect(await tracker.finish(passed)).toBe(false);
    expect(lms.calls).toHaveLength(before);
  });
});

test('an LMS that lets nobody read statements can still be told results', async () => {
  const { lms, trouble, tracker, verbs } = await launched();
  trouble.fault = ({ method, resource }) => (method === 'GET' && resource === 'statements' ? 403 : undefined);
  expect(await tracker.save(passed)).toBe(true);
  expect(verbs()).toEqual(['initialized', 'completed', 'passed']);
  expect(lms.breaches).toEqual([]);
});

describe('saves that overlap', () => {
  test('follow one another, and those that wait are one with the newest standing', async () => {
    const { lms, tracker } = await launched();
    const data = ['one', 'two', 'three', 'four'];
    const saves = data.map((suspendData) => tracker.save(standing({ suspendData })));
    expect(await Promise.all(saves)).toEqual([true, true, true, true]);
    const written = lms.calls.filter(isPut).map(({ body }) => (body as { suspendData: string }).suspendData);
    expect(written).toEqual(['one', 'four']);
  });

  test('never run side by side, also where one is asked for just as another ends', async () => {
    const { lms, tracker } = await launched();
    const first = tracker.save(standing({ suspendData: 'one' }));
    const third = first.then(() => tracker.save(standing({ suspendData: 'three' })));
    const second = tracker.save(standing({ suspendData: 'two' }));
    expect(await Promise.all([first, second, third])).toEqual([true, true, true]);
    const written = lms.calls.filter(isPut).map(({ body }) => (body as { suspendData: string }).suspendData);
    expect(written).toEqual(['one', 'three']);
  });

  test('what is recorded while one is under way goes with the next', async () => {
    const { lms, tracker, verbs } = await launched();
    tracker.record(decision());
    const first = tracker.save(standing());
    tracker.record(report);
    expect(await first).toBe(true);
    expect(verbs()).toEqual(['initialized', 'answered']);
    expect(await tracker.save(standing())).toBe(true);
    expect(verbs()).toEqual(['initialized', 'answered', 'answered']);
    expect(lms.breaches).toEqual([]);
  });
});

describe.each(['always', 'on-read', 'never'] as const)('two windows, where versions are told %s', (etags) => {
  const theirs = {
    suspendData: 'theirs',
    earned: { completion: 'completed', success: 'passed' },
    score: 95,
    stated: ['completed', 'passed'],
    scored: { LO9: '90 passed' },
  };

  test('what the other has earned stays, and what this one does is kept', async () => {
    const { lms, tracker, verbs } = await launched({ etags });
    expect(await tracker.save(standing({ suspendData: 'first' }))).toBe(true);
    lms.writeState(theirs);
    expect(await tracker.save(standing({ suspendData: 'ours' }))).toBe(true);
    expect(await tracker.save(standing({ suspendData: 'ours', completion: 'completed' }))).toBe(true);
    expect(lms.state()).toMatchObject({ ...theirs, suspendData: 'ours' });
    expect(verbs()).toEqual(['initialized']);
    expect(lms.breaches).toEqual([]);
  });
});

test('a run that another window began first is not written over unseen', async () => {
  const { lms, tracker } = await launched();
  lms.writeState({ suspendData: 'theirs', earned: { completion: 'completed', success: 'unknown' } });
  expect(await tracker.save(standing({ suspendData: 'ours' }))).toBe(true);
  expect(lms.state()).toMatchObject({ suspendData: 'ours', earned: { completion: 'completed' } });
});

function stating(verb: string): (call: Call) => boolean {
  return (call) => isPost(call) && JSON.stringify(call.body).includes(`/verbs/${verb}"`);
}
