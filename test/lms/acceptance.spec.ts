/** What an LMS integration is held to, with the whole course as it ships. Each test names its row in the acceptance list. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Standard as Declared } from '../../src/course/packed.ts';
import { fakeWindow } from '../tracking/fake-window.ts';
import { MemoryStorage } from '../tracking/journal/memory-storage.ts';
import { orderFaults } from './call-order.ts';
import { startClock, type Clock } from './clock.ts';
import { cmi5Registration } from './cmi5-registration.ts';
import { decideAtFirst, decideWorst } from './decisions.ts';
import { learner } from './learner.ts';
import { backwards, type Lms } from './lms.ts';
import { both, names } from './profiles/profile.ts';
import { registration, type Quirk } from './registration.ts';
import { shippedCourse } from './shipped.ts';
import { goOn, sitDown, takeCourse } from './sitting.ts';

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

describe.each(both)('%s', (standard) => {
  const { get, set, commit, terminate, status, success, exit, mode, credit, passMark, raw, score } =
    names[standard];

  /** The course on a new LMS, opened. */
  async function opened(quirk: Quirk = {}) {
    const lms = registration(standard, clock, quirk);
    const place = placeOn(lms, standard);
    const who = learner(course);
    const page = await sitDown(place, who);
    if (!page) throw new Error('The course did not open.');
    return { lms, place, who, page };
  }

  test('row 3: within the first second the LMS has “incomplete” and an exit', async () => {
    const { lms } = await opened();
    const [log] = lms.logs();
    const begun = log!.slice(0, log!.indexOf(commit));
    expect(begun.filter((call) => call.startsWith(set))).toEqual([
      `${set} ${status}=incomplete`,
      `${set} ${exit}=suspend`,
    ]);
    expect(lms.held.values).toMatchObject({ [status]: 'incomplete', [exit]: 'suspend' });
  });

  test('row 3: a course that is opened and closed, or dies at once, is not completed', async () => {
    for (const leave of ['close', 'kill'] as const) {
      const { lms, page } = await opened();
      await page[leave]();
      expect(lms.standing()).toEqual({ completion: 'incomplete', success: 'unknown', score: null });
    }
  });

  test('row 4: whatever a learner and a browser do, a session has one beginning, one end, and nothing after it', async () => {
    const events = fc.array(fc.constantFrom('go on', 'go on', 'go on', 'hide', 'exit', 'close', 'wait'), {
      maxLength: 40,
    });
    const holds = async (happening: readonly string[]) => {
      const { lms, who, page } = await opened();
      for (const event of happening) {
        if (event === 'hide') page.hide();
        else if (event === 'exit') await page.session.exit();
        else if (event === 'close') await page.close();
        else if (event === 'go on' && !page.session.hasEnded) who.goOn(page.session);
        await clock.pass(event === 'wait' ? 90 : 1);
      }
      await page.close();
      const [log] = lms.logs();
      expect(orderFaults(standard, log!)).toEqual([]);
      expect(log!.at(-1)).toBe(terminate);
      expect(lms.breaches()).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(events, holds), { numRuns: 60 });
  });

  test('row 5: the score is whole, comes before the status, and only when it is final', async () => {
    const lms = registration(standard, clock);
    await takeCourse(placeOn(lms, standard), learner(course, decideAtFirst(decideWorst, 2)));
    const sets = lms
      .logs()
      .flat()
      .filter((call) => call.startsWith(set));
    const kinds = standard === 'scorm12' ? ['raw', 'min', 'max'] : ['scaled', 'raw', 'min', 'max'];
    const first = sets.findIndex((call) => call.startsWith(`${set} ${score}`));
    const parts = sets
      .slice(first, first + kinds.length + 1)
      .map((call) => call.slice(set.length + 1).split('=')[0]);
    expect(parts).toEqual([...kinds.map((kind) => score + kind), status]);
    expect(
      sets.filter((call) => call.startsWith(`${set} ${raw}=`)).every((call) => call.endsWith('=100')),
    ).toBe(true);
    expect(lms.logs().flatMap((log) => orderFaults(standard, log))).toEqual([]);
  });

  test.each([
    ['review', { [mode]: 'review' }],
    ['browse', { [mode]: 'browse' }],
    ['no credit', { [credit]: 'no-credit' }],
  ])('row 10: with %s nothing is written', async (_, values) => {
    const { lms, place, who, page } = await opened({ opens: (held) => ({ ...held.values, ...values }) });
    await goOn(place, who, page);
    await page.close();
    const calls = lms.logs()[0]!.filter((call) => !call.startsWith(`${get} `));
    expect(calls.slice(1)).toEqual([terminate]);
    expect(lms.held.values).toEqual(values);
  });

  test.each([
    ['passed', { [status]: 'completed', [success]: 'passed' }],
    ['completed', { [success]: 'unknown', [status]: 'completed' }],
  ])(
    'row 10: what the LMS holds as %s is never taken back, on a new device and played badly',
    async (_, values) => {
      const lms = registration(standard, clock, { holds: values });
      const place = placeOn(lms, standard);
      const page = await sitDown(place, learner(course, decideWorst));
      let acts = 0;
      await goOn(place, learner(course, decideWorst), page!, () => acts++ > 40);
      await page!.close();
      expect(backwards(lms.reported)).toEqual([]);
      expect(lms.standing().completion).toBe('completed');
    },
  );

  test('row 11: the pass mark of the LMS is the course’s', async () => {
    const given = standard === 'scorm12' ? '95' : '0.95';
    const { page } = await opened({ holds: { [passMark]: given } });
    expect(page.session.passMark).toBe(95);
  });

  test('row 13: while commits fail the learner is not told that the LMS has it, and nothing is lost', async () => {
    let isDown = false;
    const { lms, place, who, page } = await opened({ runTime: () => ({ commits: () => !isDown }) });
    let acts = 0;
    await goOn(place, who, page, () => acts++ > 12);
    isDown = true;
    const before = who.decided.length;
    await goOn(place, who, page, () => acts++ > 24);
    const during = who.decided.slice(before).map(({ shown }) => shown);
    expect(new Set(during)).toEqual(new Set(['device']));
    page.kill();
    isDown = false;
    const again = await sitDown(place, who);
    await goOn(place, who, again!);
    await again!.close();
    expect(who.losses).toEqual([]);
    expect(who.decided.filter(({ step }) => !lms.decisions().includes(step))).toEqual([]);
    expect(lms.standing()).toEqual(done);
  });

  test('row 13: a slow LMS is asked for one commit for each thing that is saved', async () => {
    const { lms, place, who, page } = await opened({
      runTime: () => ({
        answers(call, result) {
          if (call === commit) clock.block(2);
          return result;
        },
      }),
    });
    await goOn(place, who, page);
    await page.close();
    const calls = lms
      .logs()[0]!
      .filter((call) => call === commit || call.startsWith(`${set} cmi.suspend_data=`));
    expect(calls.filter((call, i) => call === commit && calls[i - 1] === commit)).toEqual([]);
  });

  test('row 13: an LMS whose session is over is not believed for longer than a minute', async () => {
    let isOver = false;
    const { place, who, page } = await opened({
      runTime: () => ({ saysOnly: () => isOver }),
      ping: () => !isOver,
    });
    let acts = 0;
    await goOn(place, who, page, () => acts++ > 12);
    isOver = true;
    await clock.pass(60);
    const before = who.decided.length;
    await goOn(place, who, page, () => acts++ > 24);
    expect(who.decided.slice(before).map(({ shown }) => shown)).not.toContain('lms');
    page.kill();
    isOver = false;
    const again = await sitDown(place, who);
    await goOn(place, who, again!);
    expect(who.losses).toEqual([]);
  });
});

test('row 2: where both APIs are there, the package’s own is used', async () => {
  for (const standard of both) {
    const touched: string[] = [];
    const decoy = new Proxy({}, { get: (_, name) => () => touched.push(String(name)) });
    const other = standard === 'scorm12' ? 'API_1484_11' : 'API';
    const lms = registration(standard, clock, {
      window: (globals) => fakeWindow({ parent: fakeWindow({ ...globals, [other]: decoy }) }),
    });
    await takeCourse(placeOn(lms, standard), learner(course));
    expect(lms.standing()).toEqual(done);
    expect(touched).toEqual([]);
  }
});

test('row 11: the pass mark of a cmi5 LMS is the course’s', async () => {
  const lms = cmi5Registration(clock, { masteryScore: 0.95 });
  const page = await sitDown(placeOn(lms, 'cmi5'), learner(course));
  expect(page!.session.passMark).toBe(95);
});

test('row 12: an LMS without what is optional hears of nothing that it lacks, but for what can only be asked', async () => {
  const lms = registration('scorm12', clock, {
    runTime: () => ({
      lacks: (element) => /lesson_mode|score\.m|student_data|interactions|objectives/.test(element),
    }),
  });
  await takeCourse(placeOn(lms, 'scorm12'), learner(course));
  const errors = new Set(lms.sessions.flatMap((session) => session.errors));
  expect([...errors]).toEqual([
    '401 LMSGetValue cmi.student_data.mastery_score',
    '401 LMSGetValue cmi.interactions._children',
    '401 LMSGetValue cmi.objectives._children',
  ]);
  expect(lms.standing()).toEqual(done);
});
