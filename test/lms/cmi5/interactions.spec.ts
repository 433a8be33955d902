import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../../src/tracking/tracker.ts';
import { decision, passed, report, standing, tab } from './course.ts';
import { fakeCmi5Lms } from './fake-lms.ts';
import { verbOf, type StoredStatement } from './statement.ts';

/** What the LRS holds of decisions, after a session in which they were made. */
async function stored(...recorded: Interaction[]): Promise<StoredStatement[]> {
  const lms = fakeCmi5Lms();
  const browser = tab(lms);
  const tracker = browser.load(lms.launch().query);
  await tracker.launch();
  browser.wait(120);
  recorded.forEach((interaction) => tracker.record(interaction));
  expect(await tracker.save(standing())).toBe(true);
  expect(lms.breaches).toEqual([]);
  return lms.statements().filter((statement) => verbOf(statement) === 'answered');
}

describe('what was decided, as an auditor reads it', () => {
  test('a choice', async () => {
    const [answered] = await stored(decision());
    expect(answered).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: 'https://lms.example/activities/au-17/interactions/gulf-recruits.count-passports',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          description: { en: 'One man holds all the passports. What do you do?' },
          interactionType: 'choice',
          choices: [{ id: 'ask-him' }, { id: 'tell-purser' }, { id: 'wait' }],
          correctResponsesPattern: ['tell-purser'],
        },
      },
      result: { response: 'tell-purser', success: true, duration: 'PT4.2S' },
      context: {
        contextActivities: {
          parent: [{ id: 'https://lms.example/activities/au-17' }],
          other: [{ id: 'https://lms.example/activities/au-17/objectives/LO3' }],
        },
      },
      timestamp: '2026-11-24T12:00:30.000Z',
    });
  });

  test('several choices at once, where more than one answer is right', async () => {
    const marked = decision({
      response: ['wait', 'ask-him'],
      correct: [['wait'], ['wait', 'ask-him'], ['wait']],
    });
    const [answered] = await stored(marked);
    expect(answered?.result?.response).toBe('wait[,]ask-him');
    expect(answered?.object.definition?.correctResponsesPattern).toEqual(['wait', 'wait[,]ask-him']);
  });

  test('an order', async () => {
    const [answered] = await stored(
      decision({
        type: 'sequencing',
        options: ['tell-captain', 'note-times'],
        response: ['note-times', 'tell-captain'],
        correct: [['tell-captain', 'note-times']],
        result: 'incorrect',
      }),
    );
    expect(answered).toMatchObject({
      object: {
        definition: {
          interactionType: 'sequencing',
          choices: [{ id: 'tell-captain' }, { id: 'note-times' }],
          correctResponsesPattern: ['tell-captain[,]note-times'],
        },
      },
      result: { response: 'note-times[,]tell-captain', success: false },
    });
  });

  test('a report', async () => {
    const [answered] = await stored(report);
    expect(answered).toMatchObject({
      object: {
        definition: {
          interactionType: 'matching',
          source: [{ id: 'seven-passports' }, { id: 'is-a-smuggler' }, { id: 'owes-money' }],
          target: [{ id: 'seen' }, { id: 'heard' }],
          correctResponsesPattern: ['seven-passports[.]seen[,]owes-money[.]heard'],
        },
      },
      result: {
        response: 'seven-passports[.]seen[,]is-a-smuggler[.]seen',
        success: false,
        duration: 'PT61.5S',
      },
    });
  });

  test('nothing marked, and nothing right: no response, no pattern, and no success', async () => {
    const [answered] = await stored(decision({ response: [], correct: [[]], result: 'neutral' }));
    expect(answered?.result).toEqual({ duration: 'PT4.2S' });
    expect(answered?.object.definition).not.toHaveProperty('correctResponsesPattern');
  });

  test('an id that is no part of an address is made one', async () => {
    const [answered] = await stored(decision({ id: 'vol à Nouakchott/#1\ud800' }));
    expect(answered?.object.id).toMatch(/\/interactions\/[\w.~-]+$/);
  });
});

describe('decisions in time', () => {
  test('keep the moment at which they were made', async () => {
    const at = Date.UTC(2026, 10, 24, 12, 0, 30);
    const made = await stored(decision({ id: 'a.b', at }), decision({ id: 'a.c', at: at + 1500 }));
    expect(made.map(({ timestamp }) => timestamp)).toEqual([
      '2026-11-24T12:00:30.000Z',
      '2026-11-24T12:00:31.500Z',
    ]);
  });

  test.each([
    ['before the session', Date.UTC(2026, 10, 20), '2026-11-24T12:00:00.000Z'],
    ['after now', Date.UTC(2027, 0, 1), '2026-11-24T12:02:00.000Z'],
    ['in no year that there is', 1e300, '2026-11-24T12:02:00.000Z'],
  ])('one that was made %s is put into the session', async (_, at, timestamp) => {
    const [answered] = await stored(decision({ at }));
    expect(answered?.timestamp).toBe(timestamp);
    const kept = Object.values(answered?.result?.extensions ?? {});
    expect(kept).toEqual(at === 1e300 ? [] : [new Date(at).toISOString()]);
  });

  test('are in order, also where the device’s clock is set back', async () => {
    const lms = fakeCmi5Lms();
    const browser = tab(lms);
    const tracker = browser.load(lms.launch().query);
    await tracker.launch();
    browser.wait(60);
    tracker.record(decision({ at: browser.now() }));
    await tracker.save(standing());
    browser.setClock(Date.UTC(2020, 0, 1));
    tracker.record(decision({ id: 'a.later', at: browser.now() }));
    await tracker.save(passed);
    await tracker.finish(passed);
    const times = lms.statements().map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort());
    expect(lms.breaches).toEqual([]);
  });
});

describe.each(['ignored', 'conflict'] as const)('where what is said again is %s', (repeats) => {
  test('a decision that is recorded again in a later session is stored once', async () => {
    const lms = fakeCmi5Lms({ repeats });
    const browser = tab(lms);
    const first = browser.load(lms.launch().query);
    await first.launch();
    browser.wait(90);
    first.record(decision());
    await first.save(standing());
    const second = browser.load(lms.launch().query);
    await second.launch();
    second.record(report);
    second.record(decision());
    second.record(decision());
    expect(await second.save(passed)).toBe(true);
    expect(lms.statements().map(verbOf)).toEqual([
      ...['initialized', 'answered', 'initialized', 'answered', 'completed', 'passed'],
    ]);
    expect(lms.breaches).toEqual([]);
  });
});
