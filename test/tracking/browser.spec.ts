import { expect, test, vi } from 'vitest';
import { openTracker } from '../../src/tracking/open-tracker.ts';
import { browser } from '../../src/tracking/browser.ts';
import { fakeWindow } from './fake-window.ts';
import { strictLms } from '../lms/strict-api.ts';

const noCmi5 = () => Promise.reject(new Error('This is no cmi5 package.'));

test.each([
  ['scorm12', 'API'],
  ['scorm2004', 'API_1484_11'],
] as const)('inside an LMS of %s the tracker is its own', async (standard, name) => {
  const window = fakeWindow({ parent: fakeWindow({ [name]: strictLms(standard).api }) });
  expect((await openTracker(standard, window, noCmi5)).kind).toBe(standard);
});

test('without an LMS a package of any standard runs in a plain browser', async () => {
  for (const declared of ['scorm12', 'scorm2004', 'web'] as const) {
    expect(await openTracker(declared, fakeWindow({}), noCmi5)).toBe(browser);
  }
  expect(await openTracker('cmi5', fakeWindow({}), async () => ({ openCmi5: () => undefined }))).toBe(
    browser,
  );
});

test('a package for a plain web server leaves an LMS around it alone', async () => {
  const window = fakeWindow({ API: strictLms('scorm12').api });
  expect(await openTracker('web', window, noCmi5)).toBe(browser);
});

test('what only cmi5 needs is fetched for cmi5 alone', async () => {
  const load = vi.fn(async () => ({ openCmi5: () => ({ ...browser, kind: 'cmi5' as const }) }));
  for (const declared of ['scorm12', 'scorm2004', 'web'] as const)
    await openTracker(declared, fakeWindow({}), load);
  expect(load).not.toHaveBeenCalled();
  expect((await openTracker('cmi5', fakeWindow({}), load)).kind).toBe('cmi5');
});
