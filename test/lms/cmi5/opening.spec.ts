import { describe, expect, test } from 'vitest';
import { decision, passed, standing, tab } from './course.ts';
import { fakeCmi5Lms, type FakeOptions } from './fake-lms.ts';
import { verbOf } from './statement.ts';

/** A tab with a course that an LMS has launched once. */
function begin(options: FakeOptions = {}, isSandboxed = false) {
  const lms = fakeCmi5Lms(options);
  const browser = tab(lms, isSandboxed);
  const { query } = lms.launch();
  return { lms, browser, query, tracker: browser.load(query) };
}

describe('what the LMS says at a launch', () => {
  test('a first launch', async () => {
    const { lms, tracker } = begin({ masteryScore: 0.8, returnURL: 'https://lms.example/back?course=7' });
    expect(await tracker.launch()).toEqual({
      learner: { id: '4711', name: 'A. Diallo' },
      mode: 'normal',
      credit: true,
      suspendData: '',
      earned: { completion: 'incomplete', success: 'unknown' },
      passMark: 80,
      registration: '2b9f7c1e-54a3-4d53-9f3b-0e6a4c1d7a10',
      returnTo: 'https://lms.example/back?course=7',
    });
    expect(lms.statements().map(verbOf)).toEqual(['initialized']);
    expect(lms.breaches).toEqual([]);
  });

  test('a later launch goes on where the last one stopped', async () => {
    const { lms, browser, tracker } = begin();
    await tracker.launch();
    await tracker.finish(passed);
    const again = await browser.load(lms.launch().query).launch();
    expect(again).toMatchObject({
      suspendData: passed.suspendData,
      earned: { completion: 'completed', success: 'passed' },
    });
    expect(lms.breaches).toEqual([]);
  });

  test.each([
    ['Normal', 'normal'],
    ['Browse', 'browse'],
    ['Review', 'review'],
  ] as const)('launch mode %s', async (launchMode, mode) => {
    expect(await begin({ launchMode }).tracker.launch()).toMatchObject({ mode });
  });

  test.each([undefined, -0.1, 1.5, '0.8', null])('a mastery score of %j is none', async (masteryScore) => {
    const { tracker } = begin({ launchData: (given) => ({ ...given, masteryScore }) });
    expect(await tracker.launch()).toMatchObject({ passMark: null });
  });

  test.each(['javascript:alert(1)', 'lms/back', 'data:text/html,x', 7, undefined])(
    'nobody is sent back to %j',
    async (returnURL) => {
      const { tracker } = begin({ launchData: (given) => ({ ...given, returnURL }) });
      expect(await tracker.launch()).toMatchObject({ returnTo: null });
    },
  );

  test.each([200, 403, 404, 500])('preferences that are answered with %i are no trouble', async (status) => {
    const document = { languagePreference: 'fr,en', audioPreference: 'off' };
    const { lms, tracker } = begin({ preferences: status === 200 ? document : status });
    await tracker.launch();
    expect(lms.calls.some(({ resource }) => resource === 'agents/profile')).toBe(true);
    expect(lms.breaches).toEqual([]);
  });

  test.each([{}, [], 'run', { suspendData: 7, earned: 'all', stated: {}, scored: [1], score: 'high' }])(
    'a run that another program has written over with %j is begun anew, and can be saved',
    async (document) => {
      const { lms, tracker } = begin();
      lms.writeState(document);
      expect(await tracker.launch()).toMatchObject({ suspendData: '' });
      expect(await tracker.save(standing())).toBe(true);
      expect(lms.state()).toMatchObject({ suspendData: standing().suspendData });
      expect(lms.breaches).toEqual([]);
    },
  );

  test.each(['https://lms.example/lrs', 'https://lms.example/lrs/', 'https://lms.example/deep/path/xapi'])(
    'an endpoint at %s is asked below its path, and no other address is',
    async (endpoint) => {
      const { lms, tracker } = begin({ endpoint });
      await tracker.launch();
      await tracker.finish(passed);
      expect(new Set(lms.calls.map(({ resource }) => resource))).toEqual(
        new Set(['token', 'activities/state', 'agents/profile', 'statements']),
      );
      expect(lms.breaches).toEqual([]);
    },
  );
});

describe('a session that can’t be opened is never begun', () => {
  const again = /launch the course again from your LMS/;
  const json = (body: unknown) => () => Response.json(body);

  test.each<[string, FakeOptions, RegExp]>([
    [
      'the token is gone',
      { token: json({ 'error-code': '1', 'error-text': 'In use.' }) },
      /error 1: In use\./,
    ],
    ['the token is none', { token: json({ 'auth-token': '' }) }, /no token/],
    ['the token would break a header', { token: json({ 'auth-token': 'a\r\nX: b' }) }, /no token/],
    ['the answer is a page', { token: () => new Response('<html>') }, /status 200/],
    ['the server fails', { token: () => new Response(null, { status: 500 }) }, /status 500/],
    ['there is no launch data', { launchData: () => null }, /LMS\.LaunchData/],
    ['the launch data is a list', { launchData: () => [] }, /LMS\.LaunchData/],
    ['there is no context template', { launchData: () => ({ launchMode: 'Normal' }) }, /contextTemplate/],
  ])('%s', async (_, options, reason) => {
    const { lms, tracker } = begin(options);
    const error: unknown = await tracker.launch().catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(reason);
    expect(String(error)).toMatch(again);
    tracker.record(decision());
    expect(await tracker.save(standing())).toBe(false);
    expect(await tracker.finish(standing())).toBe(false);
    expect(lms.statements()).toEqual([]);
    expect(lms.state()).toBeUndefined();
    expect(lms.breaches).toEqual([]);
  });

  test.each(['token', 'activities/state', 'agents/profile', 'statements'])(
    '%s can’t be reached',
    async (resource) => {
      const { lms, tracker } = begin({
        fault: (call) => (call.resource === resource ? 'unreached' : undefined),
      });
      await expect(tracker.launch()).rejects.toThrow(/could not be reached.*try again/);
      expect(lms.statements()).toEqual([]);
    },
  );

  test('the LMS can’t say where the learner had stopped: nothing is written over', async () => {
    const { lms, tracker } = begin({
      fault: ({ query }) => (query.get('stateId') === 'crosscheck.run' ? 500 : undefined),
    });
    await expect(tracker.launch()).rejects.toThrow(/where you had stopped \(status 500\)/);
    expect(lms.statements()).toEqual([]);
  });
});

describe('a page that is loaded again in its session', () => {
  test('goes on with the token that it has, and does not begin a second time', async () => {
    const { lms, browser, query, tracker } = begin({ repeats: 'refused' });
    await tracker.launch();
    await tracker.save(standing());
    const reloaded = browser.load(query);
    expect(await reloaded.launch()).toMatchObject({ suspendData: standing().suspendData });
    await reloaded.finish(passed);
    expect(lms.calls.filter(({ resource }) => resource === 'token')).toHaveLength(1);
    expect(lms.statements().map(verbOf)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(lms.breaches).toEqual([]);
  });

  test('has taken as long as both loads together', async () => {
    const { lms, browser, query, tracker } = begin();
    await tracker.launch();
    browser.wait(60);
    tracker.record(decision());
    await tracker.save(standing());
    const reloaded = browser.load(query);
    await reloaded.launch();
    browser.wait(40.5);
    await reloaded.finish(standing());
    expect(lms.statements().at(-1)).toMatchObject({ result: { duration: 'PT100.5S' } });
  });

  test.each(['lost', 'unreached'] as const)('when the beginning was %s', async (fault) => {
    let isFirst = true;
    const { lms, browser, query, tracker } = begin({
      repeats: 'refused',
      fault({ method, resource }) {
        if (method !== 'POST' || resource !== 'statements' || !isFirst) return undefined;
        isFirst = false;
        return fault;
      },
    });
    await expect(tracker.launch()).rejects.toThrow(/beginning of the session/);
    await browser.load(query).launch();
    expect(lms.statements().map(verbOf)).toEqual(['initialized']);
    expect(lms.breaches).toEqual([]);
  });

  test('after its end it asks for a new launch, and sends nothing', async () => {
    const { lms, browser, query, tracker } = begin();
    await tracker.launch();
    await tracker.finish(passed);
    const before = lms.calls.length;
    await expect(browser.load(query).launch()).rejects.toThrow(/has ended.*launch the course again/);
    expect(lms.calls).toHaveLength(before);
  });

  test('where the browser keeps nothing the session works, until it is loaded again', async () => {
    const { lms, browser, query, tracker } = begin({}, true);
    await tracker.launch();
    expect(await tracker.save(standing())).toBe(true);
    await expect(browser.load(query).launch()).rejects.toThrow(/error 1/);
    expect(await tracker.finish(standing())).toBe(true);
    expect(lms.breaches).toEqual([]);
  });
});
