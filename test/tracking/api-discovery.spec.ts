import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { discoverApi, findApi } from '../../src/tracking/scorm/api-discovery.ts';
import { fakeWindow, touchedTop } from './fake-window.ts';
import { strictLms } from '../lms/strict-api.ts';

const { api: api12 } = strictLms('scorm12');
const { api: api2004 } = strictLms('scorm2004');

beforeEach(() => {
  vi.useFakeTimers();
  touchedTop.clear();
});
afterEach(() => {
  vi.useRealTimers();
  expect([...touchedTop]).toEqual([]);
});

describe('the API is found', () => {
  const lms = fakeWindow({ API: api12 });
  const foreign = fakeWindow({ crossOrigin: true, API: api12 });

  test.each([
    ['in the own window', lms],
    ['in the parent', fakeWindow({ parent: lms })],
    ['in nested frames', fakeWindow({ parent: fakeWindow({ parent: fakeWindow({ parent: lms }) }) })],
    ['in the opener of a popup', fakeWindow({ opener: lms })],
    ['in a parent of the opener', fakeWindow({ opener: fakeWindow({ parent: lms }) })],
    [
      'in the opener of the popup that frames the course',
      fakeWindow({ parent: fakeWindow({ opener: lms }) }),
    ],
    ['below a page of another site', fakeWindow({ parent: fakeWindow({ parent: foreign, API: api12 }) })],
    ['above a frame of another site', fakeWindow({ parent: fakeWindow({ crossOrigin: true, parent: lms }) })],
    ['by the opener, in a frame of another site', fakeWindow({ parent: foreign, opener: lms })],
    ['past an unrelated global of that name', fakeWindow({ API: { version: 2 }, parent: lms })],
    ['past a frame named API', fakeWindow({ API: foreign, parent: lms })],
  ])('%s', (_, own) => {
    expect(findApi(own, 'scorm12')).toBe(api12);
  });
});

test('the nearest API is taken', () => {
  const { api: nearer } = strictLms('scorm12');
  const own = fakeWindow({ parent: fakeWindow({ API: nearer, parent: fakeWindow({ API: api12 }) }) });
  expect(findApi(own, 'scorm12')).toBe(nearer);
});

test('windows that go on for ever, and windows that tell nothing, end the search', () => {
  const endless: Window = fakeWindow({ parent: () => fakeWindow({ parent: () => endless }) });
  expect(findApi(endless, 'scorm12')).toBeUndefined();
  const silent = fakeWindow({ parent: () => refuse(), opener: () => refuse() });
  expect(findApi(silent, 'scorm12')).toBeUndefined();
});

test.each([
  ['scorm12', api12],
  ['scorm2004', api2004],
] as const)('where an LMS offers both, the declared %s wins, even further away', async (declared, api) => {
  const bothNear = fakeWindow({ parent: fakeWindow({ API: api12, API_1484_11: api2004 }) });
  expect(await discoverApi(bothNear, declared)).toEqual({ standard: declared, api });
  const other = declared === 'scorm12' ? { API_1484_11: api2004 } : { API: api12 };
  const wanted = declared === 'scorm12' ? { API: api12 } : { API_1484_11: api2004 };
  const far = fakeWindow({ parent: fakeWindow({ ...other, parent: fakeWindow(wanted) }) });
  expect(await discoverApi(far, declared)).toEqual({ standard: declared, api });
});

test('the other standard does where the declared one is missing', async () => {
  const found = discoverApi(fakeWindow({ parent: fakeWindow({ API: api12 }) }), 'scorm2004');
  await vi.runAllTimersAsync();
  expect(await found).toEqual({ standard: 'scorm12', api: api12 });
});

test.each(['parent', 'opener'])(
  'an API that the %s adds a second after the course has loaded is found',
  async (where) => {
    const lms: Record<string, unknown> = {};
    const found = discoverApi(fakeWindow({ [where]: fakeWindow(lms) }), 'scorm12');
    setTimeout(() => Object.assign(lms, { API: api12, API_1484_11: api2004 }), 1000);
    await vi.runAllTimersAsync();
    expect(await found).toEqual({ standard: 'scorm12', api: api12 });
  },
);

test('a framed course gives up after two seconds; in a plain browser it does not wait at all', async () => {
  const begun = performance.now();
  expect(await discoverApi(fakeWindow({}), 'scorm12')).toBeUndefined();
  expect(performance.now() - begun).toBe(0);
  const found = discoverApi(fakeWindow({ parent: fakeWindow({}) }), 'scorm12');
  await vi.runAllTimersAsync();
  expect(await found).toBeUndefined();
  expect(performance.now() - begun).toBe(2000);
});

function refuse(): never {
  throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
}
