import { describe, expect, test } from 'vitest';
import type { Standard } from '../../src/tracking/scorm/api-client.ts';
import type { Interaction } from '../../src/tracking/tracker.ts';
import { interaction, report, standards, standing, trackerOn } from './samples.ts';
import { strictLms, type StrictLms, type StrictOptions } from '../lms/strict-api.ts';

describe.each(standards)('%s', (standard) => {
  async function send(interactions: readonly Interaction[], options: StrictOptions = {}): Promise<StrictLms> {
    const lms = strictLms(standard, options);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    interactions.forEach(tracker.record);
    expect(await tracker.save(standing())).toBe(true);
    expect(await tracker.finish(standing())).toBe(true);
    return lms;
  }

  test('a second try is a second entry, and a later session goes on after the first', async () => {
    const first = await send([interaction(), interaction({ response: ['wait'] })]);
    const { stored, breaches } = await send([interaction({ id: 'gulf-recruits.report' })], {
      values: first.stored,
    });
    expect(ids(stored)).toEqual([
      'gulf-recruits.count-passports',
      'gulf-recruits.count-passports',
      'gulf-recruits.report',
    ]);
    expect(breaches).toEqual([]);
  });

  test('what was sent is not sent again', async () => {
    const lms = await send([interaction()]);
    expect(lms.log.filter((call) => call.includes('interactions.1.id'))).toHaveLength(1);
  });

  test('nothing marked leaves the response open', async () => {
    const lms = await send([interaction({ response: [], correct: [], result: 'neutral' })]);
    expect(ids(lms.stored)).toHaveLength(1);
    expect(lms.stored['cmi.interactions.1.result']).toBe('neutral');
    expect(lms.log.some((call) => /interactions\.1.*(response|pattern)/.test(call))).toBe(false);
  });

  test('a record stops growing at 200 entries', async () => {
    const lms = await send(Array.from({ length: 250 }, () => interaction()));
    expect(ids(lms.stored)).toHaveLength(199);
    expect(lms.errors.filter((error) => error.includes('interactions'))).toEqual([]);
  });

  test('an LMS without interactions is asked once and then left in peace', async () => {
    const lms = await send([interaction(), interaction()], {
      lacks: (element) => element.startsWith('cmi.interactions'),
    });
    expect(lms.errors.filter((error) => error.includes('interactions'))).toHaveLength(1);
    expect(lms.log.some((call) => call.includes('SetValue cmi.interactions'))).toBe(false);
  });

  test('an LMS that lists only some fields gets those', async () => {
    const lms = await send([interaction()], {
      lacks: (element) => element === 'cmi.interactions.n.latency',
      answers: (_, result, element) =>
        element.endsWith('_children') ? result.replaceAll(',', ', ') : result,
    });
    expect(lms.errors.filter((error) => error.includes('interactions'))).toEqual([]);
    expect(lms.stored['cmi.interactions.1.result']).toBe('correct');
  });

  test('an LMS that lists interactions but has none is tried once', async () => {
    const list = (_: string, result: string, element: string) =>
      element === 'cmi.interactions._children'
        ? 'id,type,result'
        : element === 'cmi.interactions._count'
          ? '0'
          : result;
    const lms = await send([interaction(), interaction()], {
      lacks: (element) => element.startsWith('cmi.interactions'),
      answers: list,
    });
    expect(lms.log.filter((call) => call.includes('SetValue cmi.interactions'))).toHaveLength(1);
  });

  test('an LMS that does not count its interactions gets none', async () => {
    const lms = await send([interaction()], {
      answers: (_, result, element) => (element.endsWith('_count') ? '' : result),
    });
    expect(lms.log.some((call) => call.includes('SetValue cmi.interactions'))).toBe(false);
  });

  test('an LMS that counts wrongly refuses the decision, not the course', async () => {
    const lms = await send([interaction()], {
      answers: (_, result, element) => (element === 'cmi.interactions._count' ? '5' : result),
    });
    expect(lms.stored['cmi.suspend_data']).toBe(standing().suspendData);
  });

  test('a refused value does not hold up the rest', async () => {
    const lms = strictLms(standard);
    const set = standard === 'scorm12' ? 'LMSSetValue' : 'SetValue';
    const picky = (element: string, value: string) =>
      lms.api[set]!(element, /response$/.test(element) ? 'not a choice!' : value);
    const tracker = trackerOn(standard, { ...lms.api, [set]: picky });
    await tracker.launch();
    tracker.record(interaction());
    tracker.record(interaction({ id: 'gulf-recruits.report' }));
    expect(await tracker.save(standing())).toBe(true);
    expect(ids(lms.stored)).toHaveLength(2);
    expect(lms.stored['cmi.interactions.2.result']).toBe('correct');
  });
});

describe('what was decided, as an auditor reads it', () => {
  const order = interaction({
    type: 'sequencing',
    id: 'gulf-recruits.chain',
    options: ['tell-captain', 'note-times', 'tell-senior'],
    response: ['note-times', 'tell-captain', 'tell-senior'],
    correct: [
      ['note-times', 'tell-senior', 'tell-captain'],
      ['tell-senior', 'note-times', 'tell-captain'],
    ],
    result: 'incorrect',
  });

  async function entry(standard: Standard, recorded: Interaction) {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    tracker.record(recorded);
    expect(await tracker.save(standing())).toBe(true);
    expect(lms.breaches).toEqual([]);
    const prefix = 'cmi.interactions.1.';
    return Object.fromEntries(
      Object.entries(lms.stored)
        .filter(([element]) => element.startsWith(prefix))
        .map(([element, value]) => [element.slice(prefix.length), value]),
    );
  }

  test('an order in SCORM 1.2 is a sequence of letters, with each order that would be right', async () => {
    expect(await entry('scorm12', order)).toMatchObject({
      type: 'sequencing',
      student_response: 'b,a,c',
      'correct_responses.0.pattern': 'b,c,a',
      'correct_responses.1.pattern': 'c,b,a',
      result: 'wrong',
    });
  });

  test('an order in SCORM 2004 is a sequence of names', async () => {
    expect(await entry('scorm2004', order)).toMatchObject({
      type: 'sequencing',
      learner_response: 'note_times[,]tell_captain[,]tell_senior',
      'correct_responses.0.pattern': 'note_times[,]tell_senior[,]tell_captain',
      'correct_responses.1.pattern': 'tell_senior[,]note_times[,]tell_captain',
      result: 'incorrect',
    });
  });

  test('a report in SCORM 1.2 is pairs of an entry and a field', async () => {
    expect(await entry('scorm12', report)).toMatchObject({
      type: 'matching',
      student_response: 'a.1,b.1',
      'correct_responses.0.pattern': 'a.1,c.2',
      result: 'wrong',
    });
  });

  test('a report in SCORM 2004 is pairs of names', async () => {
    expect(await entry('scorm2004', report)).toMatchObject({
      type: 'matching',
      learner_response: 'seven_passports[.]seen[,]is_a_smuggler[.]seen',
      'correct_responses.0.pattern': 'seven_passports[.]seen[,]owes_money[.]heard',
      description: 'Which of these go into the report?',
    });
  });

  test.each(standards)(
    'a report in which nothing is written leaves the response open in %s',
    async (standard) => {
      const kept = await entry(standard, { ...report, response: [] });
      expect(Object.keys(kept).filter((field) => /(student|learner)_response/.test(field))).toEqual([]);
      expect(kept['correct_responses.0.pattern']).toBeDefined();
    },
  );

  test('two choices that are equally good are two correct responses', async () => {
    const either = interaction({ correct: [['tell-purser'], ['wait']] });
    expect(await entry('scorm2004', either)).toMatchObject({
      'correct_responses.0.pattern': 'tell_purser',
      'correct_responses.1.pattern': 'wait',
    });
  });
});

function ids(stored: Readonly<Record<string, string>>): string[] {
  return Object.keys(stored)
    .filter((element) => /interactions\.\d+\.id$/.test(element))
    .map((element) => stored[element]!)
    .filter((id) => id !== 'content');
}
