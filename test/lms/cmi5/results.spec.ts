import { describe, expect, test } from 'vitest';
import { decision, failed, objective, passed, standing, tab } from './course.ts';
import { fakeCmi5Lms, type FakeOptions } from './fake-lms.ts';
import { verbOf } from './statement.ts';

async function launched(options: FakeOptions = {}) {
  const lms = fakeCmi5Lms(options);
  const browser = tab(lms);
  const relaunch = async () => {
    const tracker = browser.load(lms.launch().query);
    await tracker.launch();
    return tracker;
  };
  return { lms, browser, relaunch, tracker: await relaunch(), verbs: () => lms.statements().map(verbOf) };
}

const completed = standing({ completion: 'completed', progress: 1 });

describe('what is stated of a result', () => {
  test('a pass: completed and passed once, in order, with score, mark and time', async () => {
    const { lms, browser, tracker, verbs } = await launched({ masteryScore: 0.8 });
    browser.wait(90.25);
    tracker.record(decision());
    expect(await tracker.save(passed)).toBe(true);
    expect(await tracker.save(passed)).toBe(true);
    browser.wait(10);
    expect(await tracker.finish(passed)).toBe(true);
    expect(verbs()).toEqual(['initialized', 'answered', 'completed', 'passed', 'terminated']);
    const [, , done, pass, end] = lms.statements();
    expect(done).toMatchObject({ result: { completion: true, duration: 'PT90.25S' } });
    expect(pass).toMatchObject({
      result: { success: true, score: { scaled: 0.85, raw: 85, min: 0, max: 100 }, duration: 'PT90.25S' },
      context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 } },
    });
    expect(end).toMatchObject({ result: { duration: 'PT100.25S' } });
    expect(lms.breaches).toEqual([]);
  });

  test('which content was taken, and in which language', async () => {
    const { lms, tracker } = await launched();
    await tracker.save(passed);
    const { version, fingerprint } = passed.taken;
    expect(lms.statements().at(-1)).toMatchObject({
      context: { revision: `${version} ${fingerprint}`, language: 'en' },
    });
  });

  test('completion without a judgement', async () => {
    const { lms, tracker, verbs } = await launched();
    await tracker.save(completed);
    expect(verbs()).toEqual(['initialized', 'completed']);
    expect(lms.breaches).toEqual([]);
  });

  test.each([
    ['passed', passed, 0.9],
    ['failed', failed, 0.3],
  ])('a score that the mark of the LMS contradicts is left out of %s', async (verb, result, masteryScore) => {
    const { lms, tracker, verbs } = await launched({ masteryScore });
    expect(await tracker.save(result)).toBe(true);
    expect(verbs()).toEqual(['initialized', 'completed', verb]);
    expect(lms.statements().at(-1)?.result).not.toHaveProperty('score');
    expect(lms.breaches).toEqual([]);
  });

  test('a score that is the mark exactly is a pass', async () => {
    const { lms, tracker } = await launched({ masteryScore: 0.85 });
    await tracker.save(passed);
    expect(lms.statements().at(-1)).toMatchObject({ result: { score: { scaled: 0.85 } } });
    expect(lms.breaches).toEqual([]);
  });

  test('a score is a whole number to those who look at it raw', async () => {
    const { lms, tracker } = await launched();
    await tracker.save({ ...passed, score: 85.5 });
    expect(lms.statements().at(-1)).toMatchObject({ result: { score: { scaled: 0.855, raw: 86 } } });
    expect(lms.breaches).toEqual([]);
  });

  test.each(['Browse', 'Review'] as const)(
    'in launch mode %s there is a beginning and an end',
    async (launchMode) => {
      const { lms, tracker, verbs } = await launched({ launchMode });
      tracker.record(decision());
      expect(await tracker.save(passed)).toBe(true);
      expect(await tracker.finish(passed)).toBe(true);
      expect(verbs()).toEqual(['initialized', 'terminated']);
      expect(lms.state()).toBeUndefined();
      expect(lms.breaches).toEqual([]);
    },
  );
});

describe('over several sessions', () => {
  test('a failure, and later a pass', async () => {
    const { lms, tracker, relaunch, verbs } = await launched({ masteryScore: 0.8 });
    await tracker.save(failed);
    await tracker.finish(failed);
    const second = await relaunch();
    await second.save(failed);
    await second.finish(passed);
    expect(verbs()).toEqual([
      ...['initialized', 'completed', 'failed', 'terminated'],
      ...['initialized', 'passed', 'terminated'],
    ]);
    expect(lms.breaches).toEqual([]);
  });

  test('a pass in the session of a failure is stated in the next one', async () => {
    const { lms, tracker, relaunch, verbs } = await launched();
    await tracker.save(standing({ success: 'failed', score: 40 }));
    expect(await tracker.save(passed)).toBe(true);
    await tracker.finish(passed);
    expect(verbs()).toEqual(['initialized', 'failed', 'completed', 'terminated']);
    const second = await relaunch();
    await second.save(standing());
    expect(verbs().slice(4)).toEqual(['initialized', 'passed']);
    expect(lms.statements().at(-1)).toMatchObject({ result: { score: { raw: 85 } } });
    expect(lms.breaches).toEqual([]);
  });

  test('what has been earned stays, whatever is reported later', async () => {
    const { lms, tracker, relaunch, verbs } = await launched();
    await tracker.finish(passed);
    const second = await relaunch();
    await second.save(standing());
    await second.save(failed);
    await second.finish(standing());
    const third = await relaunch();
    await third.save(passed);
    expect(verbs()).toEqual([
      ...['initialized', 'completed', 'passed', 'terminated'],
      ...['initialized', 'terminated', 'initialized'],
    ]);
    expect(lms.state()).toMatchObject({ earned: { completion: 'completed', success: 'passed' }, score: 85 });
    expect(lms.breaches).toEqual([]);
  });

  test('a session that is abandoned: the next one goes on, and the old page is told that nothing is saved', async () => {
    const { lms, tracker, relaunch } = await launched();
    await tracker.save(standing({ suspendData: 'one' }));
    const second = await relaunch();
    expect(await tracker.save(passed)).toBe(false);
    const before = lms.calls.length;
    expect(await tracker.save(passed)).toBe(false);
    expect(await tracker.finish(passed)).toBe(false);
    expect(lms.calls).toHaveLength(before);
    expect(await second.save(standing({ suspendData: 'two' }))).toBe(true);
    expect(lms.state()).toMatchObject({ suspendData: 'two', earned: { completion: 'incomplete' } });
    expect(lms.breaches).toEqual([]);
  });

  test.each(['ignored', 'conflict', 'refused'] as const)(
    'a registration whose run is lost is not completed twice, in an LMS where what is said again is %s',
    async (repeats) => {
      const { lms, tracker, relaunch, verbs } = await launched({ repeats });
      await tracker.finish(passed);
      lms.writeState({});
      const second = await relaunch();
      expect(await second.save(passed)).toBe(true);
      expect(verbs().slice(4)).toEqual(['initialized']);
      expect(lms.breaches).toEqual([]);
    },
  );
});

describe('the context template of the LMS', () => {
  const template = {
    revision: 'theirs',
    language: 'fr-FR',
    platform: 'Their LMS',
    contextActivities: {
      category: [{ id: 'https://lms.example/category' }],
      other: { id: 'https://lms.example/other' },
    },
    extensions: {
      'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.5,
      'https://lms.example/x': [1],
    },
  };

  test('stays as it is in every statement, with ours on top', async () => {
    const { lms, tracker } = await launched({ template });
    tracker.record(decision());
    await tracker.save(standing({ ...passed, objectives: [objective()] }));
    await tracker.finish(passed);
    expect(lms.statements()).toHaveLength(6);
    for (const { context } of lms.statements()) {
      expect(context).toMatchObject({ revision: 'theirs', language: 'fr-FR', platform: 'Their LMS' });
    }
    expect(lms.breaches).toEqual([]);
  });
});

describe('objectives', () => {
  const low = objective({ score: 40, success: 'failed' });
  const untested = objective({ id: 'LO4', score: null, success: 'unknown' });

  test('are scored once for each change, over all sessions', async () => {
    const { lms, tracker, relaunch } = await launched();
    await tracker.save(standing({ objectives: [low, untested] }));
    await tracker.save(standing({ objectives: [low, untested] }));
    await tracker.finish(standing({ objectives: [low, untested] }));
    const second = await relaunch();
    await second.save(standing({ objectives: [low, untested] }));
    await second.save(standing({ objectives: [objective(), untested] }));
    const scores = lms.statements().filter((statement) => verbOf(statement) === 'scored');
    expect(scores.map(({ object, result }) => [object.id.split('/').at(-1), result])).toEqual([
      ['LO3', { score: { scaled: 0.4, raw: 40, min: 0, max: 100 }, success: false }],
      ['LO3', { score: { scaled: 0.9, raw: 90, min: 0, max: 100 }, success: true }],
    ]);
    expect(scores[0]?.object.definition).toEqual({
      type: 'http://adlnet.gov/expapi/activities/objective',
      description: { en: 'Recognise clusters of indicators.' },
    });
    expect(lms.breaches).toEqual([]);
  });
});
