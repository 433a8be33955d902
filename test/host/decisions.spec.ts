/** What is kept of decisions: as our own courses send them through a real run-time, as others do, and as nobody should. */
import fc from 'fast-check';
import { Scorm12API } from 'scorm-again/scorm12';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { describe, expect, test } from 'vitest';
import { documentScript } from '../../src/package/document-script.ts';
import { skeletonOf, packTexts } from '../../src/course/skeleton.ts';
import { readDecisions, readObjectives } from '../../src/host/decisions.ts';
import { questionsIn } from '../../src/host/questions.ts';
import { decisionSchema, objectiveResultSchema } from '../../src/records/decision.ts';
import type { Cmi } from '../../src/host/cmi.ts';
import type { Interaction, ObjectiveStanding } from '../../src/tracking/tracker.ts';
import { interaction, report, standards, standing, trackerOn } from '../tracking/samples.ts';

type Standard = (typeof standards)[number];

/** The run-time data after a session in which this was recorded. */
async function sent(
  standard: Standard,
  interactions: readonly Interaction[],
  objectives: ObjectiveStanding[] = [],
): Promise<Cmi> {
  let cmi: Cmi = {};
  const http = {
    updateSettings() {},
    processHttpRequest(_url: string, body: unknown) {
      cmi = JSON.parse(JSON.stringify((body as { cmi: Cmi }).cmi)) as Cmi;
      return { result: 'true', errorCode: 0 };
    },
  };
  const settings = { lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, dataCommitFormat: 'json' };
  const api = new (standard === 'scorm12' ? Scorm12API : Scorm2004API)(settings as never, http as never);
  const tracker = trackerOn(standard, api as never);
  await tracker.launch();
  for (const one of interactions) tracker.record(one);
  await tracker.save(standing({ objectives }));
  return cmi;
}

const written = (decision: { response: string; correct: string }) => ({
  response: JSON.parse(decision.response) as unknown,
  correct: JSON.parse(decision.correct) as unknown,
});

/** The two questions of the samples, as a package holds them. */
const scenario = {
  language: 'en',
  steps: {
    'count-passports': {
      type: 'scene',
      prompt: 'One man holds all the passports. What do you do?',
      choices: [{ id: 'ask-him' }, { id: 'tell-purser' }, { id: 'wait' }],
    },
    'written-report': {
      type: 'report',
      prompt: 'Which of these go into {senior}’s report?',
      entries: [{ id: 'seven-passports' }, { id: 'is-a-smuggler' }, { id: 'owes-money' }],
      fields: [{ id: 'seen' }, { id: 'heard' }],
    },
  },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
  [
    'content/scenarios/gulf-recruits.js',
    bytes(documentScript('scenarios/gulf-recruits', skeletonOf(scenario))),
  ],
  [
    'content/en/scenarios/gulf-recruits.js',
    bytes(documentScript('en/scenarios/gulf-recruits', packTexts(scenario, new Set()))),
  ],
]);
const questionsOf = ({ language, fingerprint }: { language: string; fingerprint: string }) =>
  fingerprint === 'ab'.repeat(32) ? questionsIn({ files }, language) : undefined;

describe.each(standards)('what our courses send by %s', (standard) => {
  test('is told as it was decided, where the content is there to be read', async () => {
    const decided = [interaction({ latency: 4.25, objectives: ['LO3'] }), { ...report, latency: 61.5 }];
    const [content, first, second] = readDecisions(standard, await sent(standard, decided), 'r', questionsOf);
    expect(content).toMatchObject({ sequence: 0, interaction_id: 'content', type: 'fill-in' });
    expect(first).toMatchObject({
      sequence: 1,
      interaction_id: 'gulf-recruits.count-passports',
      description: 'One man holds all the passports. What do you do?',
      type: 'choice',
      response: '["tell-purser"]',
      correct: '[["tell-purser"]]',
      result: 'correct',
      latency_seconds: 4.25,
      objectives: '["LO3"]',
    });
    expect(second).toMatchObject({
      type: 'matching',
      response: '["seven-passports.seen","is-a-smuggler.seen"]',
      correct: '[["seven-passports.seen","owes-money.heard"]]',
      result: 'incorrect',
      latency_seconds: 61.5,
      decided_at: standard === 'scorm12' ? null : '2026-03-04T10:20:00.000Z',
    });
  });

  test('is kept as it was sent, where the content is not there', async () => {
    const decisions = readDecisions(standard, await sent(standard, [interaction(), report]), 'r');
    expect(decisions.slice(1).map(written)).toEqual(
      standard === 'scorm12'
        ? [
            { response: ['b'], correct: [['b']] },
            { response: ['a.1', 'b.1'], correct: [['a.1', 'c.2']] },
          ]
        : [
            { response: ['tell_purser'], correct: [['tell_purser']] },
            {
              response: ['seven_passports.seen', 'is_a_smuggler.seen'],
              correct: [['seven_passports.seen', 'owes_money.heard']],
            },
          ],
    );
  });

  test('says of a flight whether it came to a report, in words', async () => {
    const made = interaction({
      id: 'gulf-recruits.report-made',
      options: ['report', 'no-report'],
      response: ['no-report'],
      correct: [['report']],
      result: 'incorrect',
    });
    const [, decision] = readDecisions(standard, await sent(standard, [made]), 'r');
    expect(decision).toMatchObject({
      response: '["no-report"]',
      correct: '[["report"]]',
      result: 'incorrect',
    });
  });

  test('says where the learner stands in each objective', async () => {
    const objective: ObjectiveStanding = {
      id: 'LO3',
      description: 'Tell whom to tell.',
      completion: 'completed',
      success: 'passed',
      score: 85.5,
    };
    const cmi = await sent(
      standard,
      [],
      [objective, { ...objective, id: 'LO4', success: 'failed', score: 20 }],
    );
    expect(readObjectives(standard, cmi, 'r')).toEqual([
      { record_id: 'r', objective_id: 'LO3', success: 'passed', score_percent: 85.5 },
      { record_id: 'r', objective_id: 'LO4', success: 'failed', score_percent: 20 },
    ]);
  });
});

const only = (standard: Standard, entry: unknown) =>
  readDecisions(standard, { interactions: { 0: entry } }, 'r')[0]!;

describe('what others send', () => {
  test.each([
    ['true-false', 't', ['true']],
    ['true-false', '0', ['false']],
    ['choice', '{a, c}', ['a', 'c']],
    ['sequencing', 'c,a,b', ['c', 'a', 'b']],
    ['matching', '{a.1,b.2}', ['a.1', 'b.2']],
    ['fill-in', 'two, or three', ['two, or three']],
    ['likert', '4', ['4']],
    ['numeric', '3.5', ['3.5']],
    ['choice', '', []],
  ])('SCORM 1.2, %s: %s', (type, student_response, read) => {
    expect(written(only('scorm12', { id: 'q', type, student_response })).response).toEqual(read);
  });

  test.each([
    ['true-false', 'false', ['false']],
    ['choice', 'Tim_Martin[,]Ana', ['Tim_Martin', 'Ana']],
    ['matching', 's[.]t[,]s2[.]t2', ['s.t', 's2.t2']],
    ['fill-in', '{lang=en}{case_matters=true}car[,]{lang=fr}auto', ['car', 'auto']],
    ['long-fill-in', '{lang=fr}Un homme, sept passeports.', ['Un homme, sept passeports.']],
    ['numeric', '3[:]4', ['3:4']],
    ['performance', 'step_1[.]inspect[,]step_2[.]4', ['step_1.inspect', 'step_2.4']],
    ['other', 'anything [ at all', ['anything [ at all']],
  ])('SCORM 2004, %s: %s', (type, learner_response, read) => {
    expect(written(only('scorm2004', { id: 'q', type, learner_response })).response).toEqual(read);
  });

  test.each([
    ['2026-03-04T10:20:00.25Z', '2026-03-04T10:20:00.250Z'],
    ['2026-03-04T10:20:00.0+02:00', '2026-03-04T08:20:00.000Z'],
    ['2026-03-04T10:20:00+05', '2026-03-04T05:20:00.000Z'],
    ['2026-03-04T10:20:00', null],
    ['2026-03-04', null],
    ['2026-02-31T10:20:00Z', null],
    ['yesterday', null],
  ])('the moment %s is %s', (timestamp, at) => {
    expect(only('scorm2004', { id: 'q', timestamp }).decided_at).toBe(at);
  });

  test.each([
    ['correct', 'correct'],
    ['wrong', 'incorrect'],
    ['unanticipated', 'unknown'],
    ['0.5', 'unknown'],
    ['', 'unknown'],
  ])('the result %s is %s', (result, read) => {
    expect(only('scorm12', { id: 'q', result }).result).toBe(read);
  });
});

test.each(standards)('no run-time data of %s is too bad to be read', (standard) => {
  const odd = fc.oneof(
    fc.constantFrom('choice', 'matching', 'a[.]b[,]c', '{a,b}', 'P9999Y', '9'.repeat(5000), '\0', '\ud800'),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const entry = fc.dictionary(
    fc.constantFrom(
      'id',
      'type',
      'description',
      'learner_response',
      'student_response',
      'result',
      'timestamp',
      'latency',
      'score',
      'status',
      'success_status',
      'correct_responses',
      'objectives',
      '__proto__',
    ),
    fc.oneof(odd, fc.array(fc.dictionary(fc.constantFrom('id', 'pattern', 'raw'), odd))),
  );
  const collection = fc.oneof(
    fc.array(entry),
    fc.dictionary(fc.constantFrom('0', '00', '1', '-1', '1e3', '2147483648', 'x'), entry),
    odd,
  );
  fc.assert(
    fc.property(collection, collection, (interactions, objectives) => {
      const cmi = { interactions, objectives };
      const decisions = readDecisions(standard, cmi, 'r', questionsOf);
      expect(new Set(decisions.map((one) => one.sequence)).size).toBe(decisions.length);
      for (const decision of decisions) {
        decisionSchema.parse(decision);
        expect(JSON.stringify(decision)).not.toMatch(/\\u0000|\\ud800/);
      }
      const read = readObjectives(standard, cmi, 'r');
      for (const one of read) objectiveResultSchema.parse(one);
      expect(new Set(read.map((one) => one.objective_id)).size).toBe(read.length);
    }),
    { numRuns: 200 },
  );
});
