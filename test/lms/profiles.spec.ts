/** The whole course as it ships, on every kind of LMS that is known to make trouble, with the tab dying in every scenario. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MemoryStorage } from '../tracking/journal/memory-storage.ts';
import { orderFaults } from './call-order.ts';
import { startClock, type Clock } from './clock.ts';
import { decideBest } from './decisions.ts';
import { learner } from './learner.ts';
import { backwards } from './lms.ts';
import { names } from './profiles/profile.ts';
import { profiles } from './profiles/profiles.ts';
import { registration } from './registration.ts';
import { shippedCourse } from './shipped.ts';
import { lookAgain, takeCourse } from './sitting.ts';

const course = await shippedCourse('everything');
let clock: Clock;

beforeEach(() => void (clock = startClock()));
afterEach(() => clock.stop());

const cases = profiles.flatMap((profile) =>
  'on' in profile
    ? profile.on.flatMap((standard) =>
        (['works', 'blocked'] as const).map((device) => ({ ...profile, standard, device })),
      )
    : [],
);

test('there is a profile for every symptom', () => {
  const rows = Array.from({ length: 30 }, (_, i) => i + 1);
  expect([...new Set(profiles.map(({ row }) => row))]).toEqual(rows);
});

test.each(cases)(
  'row $row: $symptom ($standard, the device’s store $device)',
  async ({ standard, device: state, lms: make, decide = () => decideBest, pause = 7, keeps, records }) => {
    const { quirk, holds } = make(standard);
    const lms = registration(standard, clock, quirk);
    const who = learner(course, decide());
    const device = new MemoryStorage();
    device.state = state;
    const place = { lms, standard, course, device, clock };

    const { spent } = await takeCourse(place, who, () => pause);
    const isWithout = state === 'blocked';
    if (!(keeps === 'never' && isWithout)) expect(who.losses).toEqual([]);
    if (records === undefined) {
      const missing = who.decided.filter(({ step }) => !lms.decisions().includes(step));
      expect(missing).toEqual([]);
    }
    await lookAgain(place, who);
    if (keeps === undefined || (keeps !== 'until-review' && !isWithout)) expect(who.losses).toEqual([]);

    expect(lms.breaches()).toEqual([]);
    expect(lms.logs().flatMap((log) => orderFaults(standard, log))).toEqual([]);
    const { terminate } = names[standard];
    expect(lms.logs().map((log) => log.at(-1) === terminate)).toEqual([
      ...course.scenarios.map(() => false),
      true,
      true,
    ]);
    expect(backwards(lms.reported)).toEqual([]);
    expect(lms.standing()).toEqual({ completion: 'completed', success: 'passed', score: 100 });
    holds?.({ standard, lms, who, spent });
  },
);

describe('what is not played', () => {
  const others = profiles.flatMap((profile) => ('check' in profile ? [profile] : []));
  test.each(others)('row $row: $symptom', ({ check }) => check());
});
