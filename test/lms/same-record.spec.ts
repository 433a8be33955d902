/** Acceptance row 17: whatever it runs in, the same course taken in the same way gives the same record. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Standard as Declared } from '../../src/course/packed.ts';
import type { Standing } from '../../src/tracking/tracker.ts';
import { fakeWindow } from '../tracking/fake-window.ts';
import { MemoryStorage } from '../tracking/journal/memory-storage.ts';
import { orderFaults } from './call-order.ts';
import { startClock, type Clock } from './clock.ts';
import { cmi5Registration } from './cmi5-registration.ts';
import { decideAtFirst, decideBest, decideWorst } from './decisions.ts';
import { learner } from './learner.ts';
import { backwards, type Lms } from './lms.ts';
import { both } from './profiles/profile.ts';
import { registration } from './registration.ts';
import { scormAgainRegistration } from './scorm-again.ts';
import { shippedCourse } from './shipped.ts';
import { lookAgain, takeCourse } from './sitting.ts';

/** Two registrations get other items in the assessment, and as many of them. */
function drawnAlike(decisions: readonly string[]): string[] {
  return decisions.map((id) => (id.startsWith('assessment.') ? 'assessment' : id));
}

const course = await shippedCourse('everything');
let clock: Clock;

beforeEach(() => void (clock = startClock()));
afterEach(() => clock.stop());

const placeOn = (lms: Lms, standard: Declared) => ({
  lms,
  standard,
  course,
  device: new MemoryStorage(),
  clock,
});
const done = { completion: 'completed', success: 'passed', score: 100 };

test.each(both)(
  'row 17: scorm-again’s record of the course is that of a strict LMS (%s)',
  async (standard) => {
    const lms = [registration(standard, clock), scormAgainRegistration(standard)];
    for (const one of lms) {
      const place = placeOn(one, standard);
      const who = learner(course, decideAtFirst(decideWorst, 1));
      await takeCourse(place, who);
      await lookAgain(place, who);
      expect(who.losses).toEqual([]);
      expect(backwards(one.reported)).toEqual([]);
      expect(one.logs().flatMap((log) => orderFaults(standard, log))).toEqual([]);
    }
    expect(lms[1]!.standing()).toEqual(lms[0]!.standing());
    expect(drawnAlike(lms[1]!.decisions())).toEqual(drawnAlike(lms[0]!.decisions()));
  },
);

describe('row 17: the same course taken in the same way', () => {
  const takers = [
    ['the best way', () => decideBest],
    ['badly at first', () => decideAtFirst(decideWorst, 1)],
  ] as const;

  test.each(takers)('gives the same record through SCORM 1.2, SCORM 2004 and cmi5: %s', async (_, decide) => {
    const records = [];
    for (const standard of [...both, 'cmi5'] as const) {
      const lms = standard === 'cmi5' ? cmi5Registration(clock) : registration(standard, clock);
      const who = learner(course, decide());
      await takeCourse(placeOn(lms, standard), who);
      expect(who.losses).toEqual([]);
      expect(lms.breaches()).toEqual([]);
      records.push({ ...lms.standing(), decisions: drawnAlike(lms.decisions()) });
    }
    expect(records[1]).toEqual(records[0]);
    expect(records[2]).toEqual(records[0]);
    expect(records[0]).toMatchObject(done);
  });

  test.each(takers)('gives the same standing in a plain browser: %s', async (_, decide) => {
    const inLms = registration('scorm2004', clock);
    await takeCourse(placeOn(inLms, 'scorm2004'), learner(course, decide()));
    let last: Standing | undefined;
    const who = learner(course, decide());
    const listener = { ...who, sent: (standing: Standing) => who.sent((last = standing)) };
    await takeCourse(placeOn(noLms, 'web'), listener);
    const { completion, success, score } = last!;
    expect({ completion, success, score }).toEqual(inLms.standing());
    expect(who.losses).toEqual([]);
  });
});

/** A page that stands on a web server. */
const noLms: Lms = {
  launch: () => fakeWindow({}),
  ping: () => true,
  leave: () => undefined,
  cut: () => undefined,
  standing: () => ({ completion: 'incomplete', success: 'unknown', score: null }),
  decisions: () => [],
  reported: [],
  breaches: () => [],
  logs: () => [],
};
