/** The fake LMS itself: one that let a breach by would make every other test here say nothing. */
import requirements from '@cmi5/requirements/requirements.json';
import { beforeAll, describe, expect, test } from 'vitest';
import { decision, failed, passed, tab } from './course.ts';
import { fakeCmi5Lms, type FakeOptions } from './fake-lms.ts';
import { isRecord, type Json, type RequirementId } from './requirements.ts';
import { verbOf, type StoredStatement } from './statement.ts';

type Change = (statement: StoredStatement) => Json;

/** Each verb's statement as a course sends it that keeps to cmi5. */
let sound: Readonly<Record<string, StoredStatement>>;

beforeAll(async () => {
  const lms = fakeCmi5Lms({ masteryScore: 0.8 });
  const browser = tab(lms);
  for (const result of [failed, passed]) {
    const tracker = browser.load(lms.launch().query);
    await tracker.launch();
    tracker.record(decision());
    await tracker.finish(result);
  }
  sound = Object.fromEntries(lms.statements().map((statement) => [verbOf(statement), statement]));
});

/** The numbers of the requirements that a course breaks with these statements, in a session of their own. */
async function broken(statements: readonly unknown[], options: FakeOptions = {}): Promise<string[]> {
  const lms = fakeCmi5Lms({ masteryScore: 0.8, ...options });
  const { endpoint, fetch, actor, registration, activityId } = lms.launch();
  const { 'auth-token': token } = (await (await lms.fetch(fetch, { method: 'POST' })).json()) as Json;
  const ask = (resource: string, method: string, body?: unknown) =>
    lms.fetch(`${endpoint}${resource}`, {
      method,
      headers: {
        Authorization: `Basic ${String(token)}`,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  const agent = encodeURIComponent(JSON.stringify(actor));
  const about = `activityId=${encodeURIComponent(activityId)}&registration=${registration}&agent=${agent}`;
  await ask(`activities/state?stateId=LMS.LaunchData&${about}`, 'GET');
  await ask(`agents/profile?profileId=cmi5LearnerPreferences&agent=${agent}`, 'GET');
  for (const statement of statements) await ask('statements', 'POST', statement);
  return lms.breaches.map((told) => told.slice(0, told.indexOf(':')));
}

/** A statement of the sound ones, as one of the first session. */
function said(verb: string, change: Change = (statement) => ({ ...statement })): Json {
  const statement = sound[verb];
  if (!statement) throw new Error(`No statement with ${verb}.`);
  const text = JSON.stringify(change(statement)).replaceAll('session-2', 'session-1');
  return JSON.parse(text) as Json;
}

const session = (verb: string, change?: Change) => [said('initialized'), said(verb, change)];
const other = 'c0a8012e-6a4b-5f1e-8a53-1d9c3f4b5a60';
const edit =
  (path: string, value: unknown): Change =>
  (statement) =>
    set(statement, path.split('/'), value);

function set(target: unknown, [key = '', ...rest]: readonly string[], value: unknown): Json {
  const record = isRecord(target) ? target : {};
  return { ...record, [key]: rest.length === 0 ? value : set(record[key], rest, value) };
}

test('a sound session breaks nothing', async () => {
  expect(
    await broken(['initialized', 'answered', 'completed', 'passed', 'terminated'].map((verb) => said(verb))),
  ).toEqual([]);
  expect(
    await broken(['initialized', 'completed', 'failed', 'terminated'].map((verb) => said(verb))),
  ).toEqual([]);
});

describe('each breach is told by its number', () => {
  const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
  const moveOn = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };

  test.each<[RequirementId, string, Change]>([
    ['4.1.0.0-1', 'completed', edit('id', '17')],
    ['4.1.0.0-1', 'completed', edit('result/duration', '90 s')],
    ['4.1.0.0-1', 'answered', edit('result/response', 'not-on-offer')],
    ['4.1.0.0-1', 'answered', edit('object/definition/choices', [])],
    ['4.1.0.0-1', 'answered', edit('object/id', 'gulf recruits')],
    ['8.1.3.0-3', 'completed', edit('actor/account/name', '4712')],
    ['8.1.5.0-6', 'completed', edit('object/id', 'https://airline.example/courses/au')],
    ['9.3.0.0-1', 'completed', edit('verb/id', 'http://adlnet.gov/expapi/verbs/experienced')],
    ['9.3.4.0-2', 'passed', edit('result/score/scaled', 0.79)],
    ['9.3.5.0-2', 'failed', edit('result/score/scaled', 0.8)],
    ['9.5.1.0-2', 'completed', edit('result/score', { scaled: 0.9 })],
    ['9.5.1.0-3', 'passed', edit('result/score/max', undefined)],
    ['9.5.2.0-1', 'passed', edit('result/success', undefined)],
    ['9.5.2.0-2', 'failed', edit('result/success', true)],
    ['9.5.2.0-3', 'completed', edit('result/success', true)],
    ['9.5.3.0-1', 'completed', edit('result/completion', undefined)],
    ['9.5.3.0-2', 'passed', edit('result/completion', true)],
    ['9.5.4.1-1', 'terminated', edit('result', undefined)],
    ['9.5.4.1-2', 'completed', edit('result/duration', undefined)],
    ['9.5.4.1-3', 'passed', edit('result/duration', undefined)],
    ['9.5.4.1-4', 'failed', edit('result/duration', undefined)],
    ['9.6.1.0-1', 'completed', edit('context/registration', undefined)],
    ['9.6.2.0-1', 'answered', edit('context/contextActivities/grouping', [])],
    ['9.6.2.1-1', 'completed', edit('context/contextActivities/category', [])],
    ['9.6.2.2-1', 'completed', edit('context/contextActivities/category', [cmi5])],
    ['9.6.2.2-2', 'terminated', edit('context/contextActivities/category', [cmi5, moveOn])],
    ['9.6.2.2-2', 'answered', edit('context/contextActivities/category', [moveOn])],
    ['9.6.3.1-4', 'answered', edit('context/extensions', {})],
    ['9.6.3.2-2', 'passed', edit('context/extensions/https://x', 1)],
    ['9.7.0.0-2', 'completed', edit('timestamp', '2027-11-24T13:00:00.000+01:00')],
    ['10.2.1.0-6', 'answered', edit('context/contextActivities', undefined)],
    ['9.3.0.0-4', 'answered', edit('timestamp', '2026-11-24T11:00:00.000Z')],
  ])('%s in %s', async (id, verb, change) => {
    // A path has no way to name a key with slashes, so that the mark is taken out by hand.
    const isMark = id === '9.6.3.2-2';
    const withoutMark: Change = (statement) => {
      const { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': _, ...extensions } =
        statement.context.extensions ?? {};
      return { ...statement, context: { ...statement.context, extensions } };
    };
    expect(await broken(session(verb, isMark ? withoutMark : change))).toContain(id);
    expect(requirements).toHaveProperty([id]);
  });

  test.each<[RequirementId, string, () => Json[]]>([
    ['9.3.0.0-4', 'something before the beginning', () => [said('answered')]],
    ['7.1.3.0-1', 'a decision before the beginning', () => [said('answered')]],
    ['9.3.0.0-2', 'two beginnings', () => session('initialized', edit('id', other))],
    ['9.3.0.0-3', 'passed and failed', () => [...session('failed'), said('passed')]],
    ['9.3.0.0-6', 'two completions', () => [...session('completed'), said('completed', edit('id', other))]],
    ['9.3.0.0-7', 'two passes', () => [...session('passed'), said('passed', edit('id', other))]],
    ['9.3.0.0-8', 'failed after passed', () => [...session('passed'), said('failed')]],
    ['9.3.0.0-5', 'something after the end', () => [...session('terminated'), said('answered')]],
    ['7.1.2.0-1', 'something after the end', () => [...session('terminated'), said('answered')]],
  ])('%s: %s', async (id, _, statements) => {
    expect(await broken(statements())).toContain(id);
    expect(requirements).toHaveProperty([id]);
  });

  test.each<[RequirementId, FakeOptions]>([
    ['10.2.2.0-9', { launchMode: 'Browse' }],
    ['10.2.2.0-11', { launchMode: 'Review' }],
    ['10.2.1.0-7', { template: { language: 'ar' } }],
  ])('%s in a launch with %o', async (id, options) => {
    expect(await broken(session('passed'), options)).toContain(id);
    expect(requirements).toHaveProperty([id]);
  });
});

describe('requests', () => {
  const lms = fakeCmi5Lms();
  const { endpoint, fetch } = lms.launch();
  const state = `${endpoint}activities/state?stateId=LMS.LaunchData&agent=null`;
  const token = { Authorization: 'Basic token-1' };

  test.each<[RequirementId, string, RequestInit]>([
    ['8.1.2.0-4', fetch, { method: 'GET' }],
    ['8.1.2.0-5', state, { method: 'GET' }],
    ['8.2.1.0-5', state, { method: 'GET', headers: { Authorization: 'Bearer token-1' } }],
    ['4.1.0.0-1', state, { method: 'GET', headers: token }],
    ['8.1.3.0-3', state, { method: 'GET', headers: token }],
    ['8.1.4.0-3', state, { method: 'GET', headers: token }],
    ['10.2.1.0-5', state, { method: 'PUT', headers: token }],
    ['11.0.0.0-1', `${endpoint}agents/profile?agent=null`, { method: 'GET', headers: token }],
    ['11.0.0.0-4', `${endpoint}agents/profile?agent=null`, { method: 'GET', headers: token }],
    ['8.1.1.0-3', `${endpoint}activities`, { method: 'GET', headers: token }],
  ])('%s', async (id, url, init) => {
    const before = lms.breaches.length;
    await lms.fetch(url, init);
    expect(lms.breaches.slice(before).some((told) => told.startsWith(`${id}: `))).toBe(true);
    expect(requirements).toHaveProperty([id]);
  });
});
