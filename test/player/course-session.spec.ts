import { describe, expect, test } from 'vitest';
import type { Interaction, Standing, Tracker } from '../../src/tracking/tracker.ts';
import { scorm12 } from '../../src/tracking/scorm/scorm12.ts';
import { scorm2004 } from '../../src/tracking/scorm/scorm2004.ts';
import { strictLms } from '../lms/strict-api.ts';
import { attempts, content } from './samples.ts';
import { decide, play, read, shown, sitDown, Store, trackerOn } from './sitting.ts';

/** A tracker that notes, in order, what it is asked for. */
function recording(log: string[], records: Interaction[] = []): Tracker & { last: Standing } {
  const tracker = trackerOn(new Store());
  return {
    ...tracker,
    last: undefined as unknown as Standing,
    record(interaction) {
      records.push(interaction);
      log.push(`record ${interaction.id}`);
    },
    save(standing) {
      this.last = standing;
      log.push(`save ${standing.location}`);
      return tracker.save(standing);
    },
  };
}

test('every decision is recorded and saved before the screen changes', async () => {
  const log: string[] = [];
  const records: Interaction[] = [];
  const session = await sitDown(recording(log, records), {
    changed: (name) => void log.push(`show ${name}`),
  });
  await play(session, []);
  log.length = 0;
  decide(session, attempts.best);
  expect(log).toEqual([
    'record late-boarding.door',
    'save late-boarding.cabin',
    'show feedback',
    'show step cabin',
    'record late-boarding.cabin',
    'save late-boarding.galley',
    'show feedback',
    'show step galley',
    'record late-boarding.galley',
    'save late-boarding.reported',
    'show feedback',
    'show step reported',
  ]);
  expect(records.map(({ response }) => response)).toEqual([
    ['greet-each'],
    ['passports', 'answers'],
    ['report-passports'],
  ]);
});

test('a decision that does not hold here, and a second one in the same step, change nothing', async () => {
  const log: string[] = [];
  const session = await sitDown(recording(log));
  await play(session, []);
  log.length = 0;
  session.decide({ type: 'choose', step: 'galley', choice: 'report-passports' });
  session.decide({ type: 'choose', step: 'door', choice: 'report-passports' });
  expect([log, shown(session)]).toEqual([[], 'step door']);
  session.decide(attempts.best[0]!);
  session.decide(attempts.best[0]!);
  expect(log).toEqual(['record late-boarding.door', 'save late-boarding.cabin']);
});

describe('the result', () => {
  const open = async () => {
    const tracker = recording([]);
    return { tracker, session: await sitDown(tracker) };
  };
  const best = (session: Awaited<ReturnType<typeof open>>['session']) =>
    session.progress.scenarios['late-boarding']?.best;

  test('is the best of all attempts', async () => {
    const { session } = await open();
    await play(session, attempts.weak);
    expect(best(session)).toBe(35);
    await play(session, attempts.best);
    expect(best(session)).toBe(100);
    await play(session, attempts.weak);
    expect(best(session)).toBe(100);
  });

  test('of an attempt that ends in harm is 0, and takes nothing away', async () => {
    const { session } = await open();
    await play(session, attempts.harm);
    expect(best(session)).toBe(0);
    await play(session, attempts.best);
    await play(session, attempts.harm);
    expect(best(session)).toBe(100);
  });

  test('stands in the attempt that is under way, and once it is over', async () => {
    const { session } = await open();
    await play(session, attempts.best.slice(0, 2));
    expect(best(session)).toBeNull();
    decide(session, attempts.best.slice(2));
    expect(best(session)).toBe(100);
  });

  test('completes and passes the course only when every part is done and the pass mark is reached', async () => {
    const { session, tracker } = await open();
    const incomplete = { completion: 'incomplete', success: 'unknown', score: null };
    await play(session, attempts.best);
    expect(tracker.last).toMatchObject(incomplete);
    await read(session);
    expect(tracker.last).toMatchObject({
      completion: 'completed',
      success: 'passed',
      score: 100,
      progress: 1,
    });
  });

  test('below the pass mark leaves the course incomplete, so that the learner can play again', async () => {
    const { session, tracker } = await open();
    await read(session);
    await play(session, attempts.weak);
    expect(tracker.last).toMatchObject({ completion: 'incomplete', success: 'unknown', score: null });
  });

  test('is measured by the pass mark of the LMS where it sets one', async () => {
    const { api, stored } = strictLms('scorm12', { values: { 'cmi.student_data.mastery_score': '30' } });
    const session = await sitDown(scorm12(api));
    await read(session);
    await play(session, attempts.weak);
    expect(session.passMark).toBe(30);
    expect(stored).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '35' });
  });
});

test.each([
  ['SCORM 1.2', 'scorm12', scorm12, 'cmi.core.lesson_mode'],
  ['SCORM 2004', 'scorm2004', scorm2004, 'cmi.mode'],
] as const)(
  'in review mode on %s the course is played and no result is written',
  async (_, standard, on, mode) => {
    const before = { [mode]: 'review' };
    const { api, stored, breaches } = strictLms(standard, { values: before });
    const session = await sitDown(on(api));
    await read(session);
    await play(session, attempts.best);
    expect(shown(session)).toBe('step reported');
    await session.exit();
    expect(session.screen).toEqual({ name: 'closed', saved: true });
    expect([stored, breaches]).toEqual([before, []]);
  },
);

describe('the way out', () => {
  test('leads back to the very place, as often as one likes', async () => {
    const session = await sitDown(trackerOn(new Store()));
    await play(session, attempts.best.slice(0, 1));
    const { screen } = session;
    session.offerWayOut();
    session.offerWayOut();
    expect(session.screen).toEqual({ name: 'way-out', from: screen });
    session.stay();
    expect(session.screen).toBe(screen);
  });

  test('says whether the last save was taken', async () => {
    const store = new Store();
    for (const isFull of [false, true]) {
      const session = await sitDown(trackerOn(store));
      store.isFull = isFull;
      session.offerWayOut();
      await session.exit();
      expect(session.screen).toEqual({ name: 'closed', saved: !isFull });
      expect(session.hasEnded).toBe(true);
    }
  });
});

test('a part that cannot be fetched says so, and can be asked for again', async () => {
  let isOnline = false;
  const fetched = async () =>
    isOnline ? content.scenario('late-boarding', 'en') : Promise.reject(new Error('offline'));
  const session = await sitDown(trackerOn(new Store()), { content: { ...content, scenario: fetched } });
  await session.open('late-boarding');
  expect(shown(session)).toBe('failed');
  isOnline = true;
  if (session.screen.name === 'failed') session.screen.actions[0]!.act();
  await expect.poll(() => shown(session)).toBe('content-note');
});
