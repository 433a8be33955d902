/** Both standards against scorm-again: what a learner finds again, and what the LMS's administrator reads. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Scorm12API } from 'scorm-again/scorm12';
import { Scorm2004API } from 'scorm-again/scorm2004';
import type { Api, Standard } from '../../src/tracking/scorm/api-client.ts';
import { interaction, passed, report, standards, standing, trackerOn } from './samples.ts';

type Cmi = Record<string, unknown>;

/** A server that keeps the last commit, and launches a course from it as an LMS does. */
function server(standard: Standard, cmi: Cmi = {}) {
  const kept = { cmi, isDown: false, commits: 0 };
  const http = {
    updateSettings() {},
    processHttpRequest(_url: string, body: unknown) {
      if (kept.isDown) return { result: 'false', errorCode: 101 };
      kept.cmi = JSON.parse(JSON.stringify((body as { cmi: Cmi }).cmi)) as Cmi;
      kept.commits++;
      return { result: 'true', errorCode: 0 };
    },
  };
  const settings = { lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, dataCommitFormat: 'json' };
  const launch = () => {
    const api = new (standard === 'scorm12' ? Scorm12API : Scorm2004API)(settings as never, http as never);
    api.loadFromJSON(JSON.parse(JSON.stringify(kept.cmi)) as never, '' as never);
    return trackerOn(standard, api as unknown as Api);
  };
  return { kept, launch };
}

/** What was kept of decisions; each session says first which content it is on. */
function decisionsIn({ interactions }: Record<string, unknown>): Record<string, unknown>[] {
  const entries = Object.values(interactions as Record<string, Record<string, unknown>>);
  return entries.filter(({ id }) => id !== 'content');
}

describe.each(standards)('%s', (standard) => {
  test('begin, leave, come back, pass, look again', async () => {
    const { kept, launch } = server(standard);
    const first = launch();
    expect(await first.launch()).toMatchObject({ suspendData: '', mode: 'normal', credit: true });
    first.record(interaction());
    expect(await first.save(standing({ suspendData: 'half' }))).toBe(true);
    expect(await first.finish(standing({ suspendData: 'half' }))).toBe(true);

    const second = launch();
    expect(await second.launch()).toMatchObject({
      suspendData: 'half',
      earned: { completion: 'incomplete' },
    });
    second.record(interaction({ id: 'gulf-recruits.report' }));
    expect(await second.finish({ ...passed, suspendData: 'whole' })).toBe(true);

    expect(decisionsIn(kept.cmi).map(({ id }) => id)).toEqual([
      'gulf-recruits.count-passports',
      'gulf-recruits.report',
    ]);
    expect(kept.cmi).toMatchObject(
      standard === 'scorm12'
        ? { core: { lesson_status: 'passed', score: { raw: '85', min: '0', max: '100' }, exit: '' } }
        : {
            completion_status: 'completed',
            success_status: 'passed',
            progress_measure: '1',
            score: { scaled: '0.85', raw: '85', min: '0', max: '100' },
            exit: 'normal',
          },
    );

    const third = await launch().launch();
    expect(third).toMatchObject({
      suspendData: 'whole',
      earned: { completion: 'completed', success: 'passed' },
    });
  });

  test('a course that is opened and closed is not completed', async () => {
    const { kept, launch } = server(standard);
    await launch().launch();
    expect(kept.commits).toBe(1);
    expect(kept.cmi).toMatchObject(
      standard === 'scorm12'
        ? { core: { lesson_status: 'incomplete', exit: 'suspend' } }
        : { completion_status: 'incomplete', exit: 'suspend' },
    );
  });

  test('a learner whose tab dies at any moment finds their last save', async () => {
    const course = fc.array(fc.record({ suspendData: fc.stringMatching(/^[A-Za-z0-9._~-]{1,40}$/), isDown: fc.boolean() }), { minLength: 1, maxLength: 8 }); // prettier-ignore
    const holds = async (saves: { suspendData: string; isDown: boolean }[]) => {
      const { kept, launch } = server(standard);
      const tracker = launch();
      await tracker.launch();
      let last = '';
      for (const { suspendData, isDown } of saves) {
        kept.isDown = isDown;
        tracker.record(interaction());
        expect(await tracker.save(standing({ suspendData }))).toBe(!isDown);
        if (!isDown) last = suspendData;
      }
      kept.isDown = false;
      expect((await launch().launch()).suspendData).toBe(last);
    };
    await fc.assert(fc.asyncProperty(course, holds), { numRuns: 40 });
  });

  test('decisions made while the server was away arrive with the first save that does', async () => {
    const { kept, launch } = server(standard);
    const tracker = launch();
    await tracker.launch();
    kept.isDown = true;
    tracker.record(interaction());
    expect(await tracker.save(standing())).toBe(false);
    kept.isDown = false;
    tracker.record(interaction({ id: 'gulf-recruits.report', result: 'incorrect' }));
    expect(await tracker.save(standing())).toBe(true);
    const entries = decisionsIn(kept.cmi);
    expect(entries.map(({ id, result }) => [id, result])).toEqual([
      ['gulf-recruits.count-passports', 'correct'],
      ['gulf-recruits.report', standard === 'scorm12' ? 'wrong' : 'incorrect'],
    ]);
  });

  test('an order and a report arrive as they were sent', async () => {
    const { kept, launch } = server(standard);
    const tracker = launch();
    await tracker.launch();
    tracker.record(
      interaction({ type: 'sequencing', response: ['wait', 'ask-him', 'tell-purser'], correct: [['ask-him', 'wait', 'tell-purser'], ['wait', 'ask-him', 'tell-purser']] }), // prettier-ignore
    );
    tracker.record(report);
    expect(await tracker.save(standing())).toBe(true);
    const [order, pairs] = decisionsIn(kept.cmi);
    expect([order, pairs]).toMatchObject(
      standard === 'scorm12'
        ? [
            { type: 'sequencing', student_response: 'c,a,b', correct_responses: { 0: { pattern: 'a,c,b' }, 1: { pattern: 'c,a,b' } } }, // prettier-ignore
            { type: 'matching', student_response: 'a.1,b.1', correct_responses: { 0: { pattern: 'a.1,c.2' } } }, // prettier-ignore
          ]
        : [
            { type: 'sequencing', learner_response: 'wait[,]ask_him[,]tell_purser', correct_responses: { 0: { pattern: 'ask_him[,]wait[,]tell_purser' }, 1: { pattern: 'wait[,]ask_him[,]tell_purser' } } }, // prettier-ignore
            { type: 'matching', learner_response: 'seven_passports[.]seen[,]is_a_smuggler[.]seen', correct_responses: { 0: { pattern: 'seven_passports[.]seen[,]owes_money[.]heard' } } }, // prettier-ignore
          ],
    );
  });

  test("the LMS's pass mark is the course's", async () => {
    const cmi =
      standard === 'scorm12' ? { student_data: { mastery_score: '75' } } : { scaled_passing_score: '0.75' };
    expect((await server(standard, cmi).launch().launch()).passMark).toBe(75);
  });
});
