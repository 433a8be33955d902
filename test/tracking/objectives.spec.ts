import { describe, expect, test } from 'vitest';
import type { ObjectiveStanding } from '../../src/tracking/tracker.ts';
import { strictLms, type StrictOptions } from '../lms/strict-api.ts';
import { interaction, standards, standing, trackerOn } from './samples.ts';

const objective = (change: Partial<ObjectiveStanding> = {}): ObjectiveStanding => ({
  id: 'LO4',
  description: 'Reject suspicion that rests on a stereotype.',
  completion: 'completed',
  success: 'passed',
  score: 85,
  ...change,
});

describe.each(standards)('%s', (standard) => {
  const is12 = standard === 'scorm12';

  /** Saves these one after the other in one session. */
  async function send(saves: (readonly ObjectiveStanding[])[], options: StrictOptions = {}) {
    const lms = strictLms(standard, options);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    for (const objectives of saves) expect(await tracker.save(standing({ objectives }))).toBe(true);
    expect(lms.breaches).toEqual([]);
    return lms;
  }
  const statusOf = (stored: Readonly<Record<string, string>>, index = 0) =>
    is12
      ? stored[`cmi.objectives.${index}.status`]
      : `${stored[`cmi.objectives.${index}.completion_status`]} ${stored[`cmi.objectives.${index}.success_status`]}`;

  test('an objective that was tested has its own score and status', async () => {
    const { stored } = await send([[objective(), objective({ id: 'LO5', success: 'failed', score: 40 })]]);
    expect(stored).toMatchObject({
      'cmi.objectives.0.id': 'LO4',
      'cmi.objectives.0.score.raw': '85',
      'cmi.objectives.0.score.min': '0',
      'cmi.objectives.0.score.max': '100',
      'cmi.objectives.1.id': 'LO5',
      'cmi.objectives.1.score.raw': '40',
    });
    expect(statusOf(stored)).toBe(is12 ? 'passed' : 'completed passed');
    expect(statusOf(stored, 1)).toBe(is12 ? 'failed' : 'completed failed');
    if (!is12) expect(stored['cmi.objectives.0.score.scaled']).toBe('0.85');
  });

  test('one that was not tested yet is not there', async () => {
    const { stored } = await send([
      [objective({ score: null, completion: 'incomplete', success: 'unknown' })],
    ]);
    expect(stored['cmi.objectives.0.id']).toBeUndefined();
  });

  test('what has not changed is not sent again, and what has stays in its place', async () => {
    const early = objective({ completion: 'incomplete', success: 'unknown', score: 60 });
    const lms = await send([[early], [early], [objective()]]);
    const sets = lms.log.filter((call) => call.includes('cmi.objectives.0.score.raw='));
    expect(sets.map((call) => call.split('=')[1])).toEqual(['60', '85']);
    expect(lms.log.filter((call) => call.includes('SetValue cmi.objectives.0.id='))).toHaveLength(1);
  });

  test('a later session finds it by its name, beside those that the LMS has of its own', async () => {
    const values = { 'cmi.objectives.0.id': 'course' };
    const first = await send([[objective({ success: 'failed', score: 40 })]], { values });
    const { stored } = await send([[objective()]], { values: first.stored });
    expect(stored['cmi.objectives.1.score.raw']).toBe('85');
    expect(stored['cmi.objectives.2.id']).toBeUndefined();
  });

  test('what was passed once stays so, with its score', async () => {
    const first = await send([[objective()]]);
    const { stored } = await send([[objective({ success: 'failed', score: 40 })]], { values: first.stored });
    expect(statusOf(stored)).toBe(is12 ? 'passed' : 'completed passed');
    expect(stored['cmi.objectives.0.score.raw']).toBe('85');
  });

  test('an LMS without objectives is asked once and then left in peace', async () => {
    const lms = await send([[objective()], [objective({ score: 90 })]], {
      lacks: (element) => element.startsWith('cmi.objectives'),
    });
    expect(lms.log.filter((call) => call.includes('cmi.objectives'))).toHaveLength(1);
  });

  test('an LMS that does not count them gets none, and is asked for none', async () => {
    const lms = await send([[objective()]], {
      answers: (_, result, element) => (element === 'cmi.objectives._count' ? '' : result),
    });
    expect(lms.log.filter((call) => call.includes('cmi.objectives'))).toHaveLength(2);
  });

  test('a decision names the objectives that it tests', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    tracker.record(interaction({ objectives: ['LO4', 'LO5'] }));
    await tracker.save(standing());
    expect(lms.stored).toMatchObject({
      'cmi.interactions.1.objectives.0.id': 'LO4',
      'cmi.interactions.1.objectives.1.id': 'LO5',
    });
    expect(lms.breaches).toEqual([]);
  });

  test('each session says once which content is taken, and again in another language', async () => {
    const lms = strictLms(standard);
    const tracker = trackerOn(standard, lms.api);
    await tracker.launch();
    const { taken } = standing();
    for (const language of ['en', 'en', 'fr'])
      await tracker.save(standing({ taken: { ...taken, language } }));
    const response = is12 ? 'student_response' : 'learner_response';
    const told = Object.entries(lms.stored).filter(([element]) => element.endsWith(response));
    expect(told.map(([, value]) => value)).toEqual(
      ['en', 'fr'].map((language) => `1.0.0 ${language} ${taken.fingerprint}`),
    );
    expect(lms.breaches).toEqual([]);
  });
});
