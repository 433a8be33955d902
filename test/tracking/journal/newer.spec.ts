import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/tracking/journal/entry.ts';
import { newer } from '../../../src/tracking/journal/newer.ts';
import { withStamp } from '../../../src/tracking/journal/stamp.ts';

const onDevice = (begun: number, changed: number, confirmed: number | null, taken = {}): Entry => ({
  stamp: { begun, generation: 1, branch: 7, changed, ...taken },
  confirmed,
  data: 'device',
  earned: { completion: 'incomplete', success: 'unknown' },
  score: null,
  unsent: [],
});
const unearned = { completion: 'incomplete', success: 'unknown' } as const;
const inLms = (begun: number, changed: number, taken = {}) => ({
  suspendData: withStamp({ begun, generation: 1, branch: 7, changed, ...taken }, 'lms'),
  earned: unearned,
});
const nothing = { suspendData: '', earned: unearned };
const cleared = { suspendData: '', earned: { completion: 'completed', success: 'passed' } } as const;

describe('what a learner goes on with', () => {
  test.each([
    ['nothing is kept here', inLms(10, 20), undefined, 'lms'],
    ['nothing is kept anywhere', nothing, undefined, 'lms'],
    ['the LMS missed the last change', inLms(10, 20), onDevice(10, 25, 1), 'device'],
    ['another device went on later', inLms(10, 30), onDevice(10, 25, 1), 'lms'],
    [
      'it was taken up from the LMS since, on a device whose clock was set back',
      inLms(10, 24, { generation: 2, branch: 3 }),
      onDevice(10, 25, 1),
      'lms',
    ],
    [
      'it was taken up here, which the LMS has missed',
      inLms(10, 20),
      onDevice(10, 25, 1, { generation: 2, branch: 3 }),
      'device',
    ],
    [
      'it was taken up here and elsewhere, and the LMS has missed what came of it here',
      inLms(10, 24),
      onDevice(10, 25, 0, { branch: 3 }),
      'lms',
    ],
    [
      'it was taken up here and elsewhere, and the LMS has said that it took both',
      inLms(10, 24),
      onDevice(10, 25, 1, { branch: 3 }),
      'device',
    ],
    [
      'the LMS never heard of the run kept here, which is later and was taken up less often',
      inLms(10, 20, { generation: 3 }),
      onDevice(15, 25, null),
      'device',
    ],
    [
      'both hold the same, and the copy of the LMS may be cut off',
      inLms(10, 25),
      onDevice(10, 25, 1),
      'device',
    ],
    ['the run kept here is over, and a new one has begun', inLms(40, 41), onDevice(10, 25, 1), 'lms'],
    ['a run that is over was changed here after it', inLms(40, 41), onDevice(10, 50, 1), 'lms'],
    [
      'the LMS never heard of the run kept here, which is later',
      inLms(10, 20),
      onDevice(15, 25, null),
      'device',
    ],
    [
      'the LMS never heard of the run kept here, which is earlier',
      inLms(10, 30),
      onDevice(15, 25, null),
      'lms',
    ],
    ['the LMS was never reached', nothing, onDevice(10, 25, null), 'device'],
    ['the LMS has cleared the data of a completed run away', cleared, onDevice(10, 25, 1), 'device'],
    [
      'the data of the LMS can’t be read',
      { ...nothing, suspendData: 'j1.00' },
      onDevice(10, 25, 1),
      'device',
    ],
    [
      'the LMS took a run and holds nothing: lost, or a new registration',
      nothing,
      onDevice(10, 25, 1),
      'ask',
    ],
  ] as const)('where %s', (_, launch, entry, choice) => {
    expect(newer(launch, entry)).toBe(choice);
  });
});
