import { describe, expect, test } from 'vitest';
import { openTracker } from '../../src/tracking/open-tracker.ts';
import { fakeWindow } from './fake-window.ts';
import { interaction, passed, standing } from './samples.ts';
import { strictLms } from './strict-api.ts';

/** The part of `Storage` that is used, over a real map. */
function store(entries = new Map<string, string>()) {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
  };
}

function open(localStorage: unknown, courseId = 'crosscheck') {
  return openTracker({ declared: 'scorm12', courseId, window: fakeWindow({ localStorage }) });
}

test('a learner without an LMS goes on where they stopped, and keeps what they earned', async () => {
  const localStorage = store();
  const tracker = await open(localStorage);
  expect(tracker.kind).toBe('browser');
  expect(await tracker.launch()).toEqual({
    learner: { id: '', name: '' },
    mode: 'normal',
    credit: true,
    suspendData: '',
    earned: { completion: 'incomplete', success: 'unknown' },
    passMark: null,
  });
  tracker.record(interaction());
  expect(await tracker.save(passed)).toBe(true);
  expect(await tracker.finish(standing({ suspendData: 'again' }))).toBe(true);
  for (const suspendData of ['again', 'and again']) {
    const later = await open(localStorage);
    const earned = { completion: 'completed', success: 'passed' };
    expect(await later.launch()).toMatchObject({ suspendData, earned });
    await later.finish(standing({ suspendData: 'and again' }));
  }
});

test('courses in one browser keep apart', async () => {
  const localStorage = store();
  const tracker = await open(localStorage, 'airline-a');
  await tracker.launch();
  await tracker.save(passed);
  expect((await (await open(localStorage, 'airline-b')).launch()).suspendData).toBe('');
});

describe('a browser that stores nothing lets the course run and says that it is not kept', () => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const sandbox = {
    get localStorage() {
      return refuse();
    },
  };
  test.each([
    ['blocked', fakeWindow(sandbox)],
    ['full', fakeWindow({ localStorage: { ...store(), setItem: refuse } })],
    ['missing', fakeWindow({})],
  ])('%s', async (_, window) => {
    const tracker = await openTracker({ declared: 'scorm2004', courseId: 'crosscheck', window });
    expect(await tracker.launch()).toMatchObject({ suspendData: '', credit: true });
    expect(await tracker.save(standing())).toBe(false);
    expect(await tracker.finish(passed)).toBe(false);
  });
});

test.each(['', 'null', '{', '[]', '7', '{"suspendData":7,"earned":{"completion":"yes"}}', '{"earned":null}'])(
  'what another program left in the store, %s, begins the course anew',
  async (left) => {
    const localStorage = { ...store(), getItem: () => left };
    expect(await (await open(localStorage)).launch()).toMatchObject({
      suspendData: '',
      earned: { completion: 'incomplete', success: 'unknown' },
    });
  },
);

test.each([
  ['scorm12', 'API'],
  ['scorm2004', 'API_1484_11'],
] as const)('inside an LMS of %s the tracker is its own', async (standard, name) => {
  const window = fakeWindow({ parent: fakeWindow({ [name]: strictLms(standard).api }) });
  expect((await openTracker({ declared: standard, courseId: 'crosscheck', window })).kind).toBe(standard);
});
