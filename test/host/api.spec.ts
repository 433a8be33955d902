import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CourseView, RegistrationView } from '../../src/host/requests.ts';
import { courseId } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal } from './session.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const wanted = { ...amal, courseId, standard: 'scorm12' };

const post = (path: string, body: string, type = 'application/json') =>
  server.ask(path, { 'Content-Type': type, Origin: server.url }, 'POST', body);

test('a course is offered in both standards', async () => {
  expect(await server.get<{ courses: CourseView[] }>('/api/courses')).toEqual({
    courses: [
      {
        id: courseId,
        title: 'Signs in the cabin',
        summary: expect.any(String) as string,
        version: '1.2.0',
        standards: ['scorm12', 'scorm2004'],
      },
    ],
  });
});

test.each([
  ['a staff number with a space', { ...wanted, learnerId: 'crew 1' }, 'A staff number has'],
  ['no staff number', { ...wanted, learnerId: ' ' }, 'A staff number has'],
  ['no name', { ...wanted, learnerName: '' }, 'A name has'],
  ['a name that never ends', { ...wanted, learnerName: 'a'.repeat(121) }, 'A name has'],
  ['no such standard', { ...wanted, standard: 'aicc' }, 'standard:'],
  ['something more', { ...wanted, admin: true }, 'admin'],
])('%s is refused with a sentence', async (_what, body, sentence) => {
  const { status, body: text } = await post('/api/registrations', JSON.stringify(body));
  expect([status, JSON.parse(text)]).toEqual([400, { error: expect.stringContaining(sentence) }]);
});

test('what is not there is refused with a sentence', async () => {
  const error = async (path: string) => JSON.parse((await server.ask(path)).body) as unknown;
  expect(await error('/api/registrations/none')).toEqual({
    error: expect.stringContaining('no such registration'),
  });
  expect(await error('/api/registrations/none/launch')).toEqual({ error: expect.any(String) });
  expect(await error('/api/nothing')).toEqual({ error: 'There is nothing at this address.' });
  const commit = JSON.stringify({ totalTimeSeconds: 0, runtimeData: { cmi: {} } });
  expect((await post('/api/registrations/none/commit', commit)).status).toBe(404);
  const { status, body } = await post('/api/registrations', JSON.stringify({ ...wanted, courseId: 'other' }));
  expect([status, JSON.parse(body)]).toEqual([404, { error: expect.stringContaining('other') }]);
});

test('a commit that is no JSON, of another type, too large, or of the other standard is refused', async () => {
  const { id } = await server.post<RegistrationView>('/api/registrations', wanted);
  const path = `/api/registrations/${id}/commit`;
  const large = JSON.stringify({
    totalTimeSeconds: 1,
    runtimeData: { cmi: { suspend_data: 'x'.repeat(1_000_000) } },
  });
  const other = JSON.stringify({
    totalTimeSeconds: 1,
    runtimeData: { cmi: { completion_status: 'completed' } },
  });
  expect((await post(path, '{')).status).toBe(400);
  expect((await post(path, '{}')).status).toBe(400);
  expect((await post(path, other)).status).toBe(400);
  expect((await post(path, '{}', 'application/x-www-form-urlencoded')).status).toBe(415);
  expect((await post(path, large)).status).toBe(413);
  expect((await server.get<RegistrationView>(`/api/registrations/${id}`)).startedAt).toBeNull();
});

test('a name that is given anew is kept, and a learner has one current attempt', async () => {
  const first = await server.post<RegistrationView>('/api/registrations', wanted);
  const renamed = await server.post<RegistrationView>('/api/registrations', {
    ...wanted,
    learnerName: 'أمل',
  });
  expect(renamed).toEqual({ ...first, learnerName: 'أمل' });
  expect(await server.get(`/api/registrations/${first.id}`)).toEqual(renamed);
});

test('the attempt last used comes first', async () => {
  const body = (learnerId: string) => ({ ...wanted, learnerId });
  const one = await server.post<RegistrationView>('/api/registrations', body('first'));
  await later();
  const two = await server.post<RegistrationView>('/api/registrations', body('second'));
  const order = async () => {
    const { registrations } = await server.get<{ registrations: RegistrationView[] }>('/api/registrations');
    return registrations.map(({ id }) => id).slice(0, 2);
  };
  expect(await order()).toEqual([two.id, one.id]);
  await later();
  const cmi = { core: { lesson_status: 'incomplete' } };
  await server.post(`/api/registrations/${one.id}/commit`, { totalTimeSeconds: 1, runtimeData: { cmi } });
  expect(await order()).toEqual([one.id, two.id]);
});

/** The next millisecond, so that what happens in it is later. */
const later = () => new Promise((done) => setTimeout(done, 2));

test('a learner who asks twice at once for a registration gets one', async () => {
  const body = { ...wanted, learnerId: 'twice' };
  const two = await Promise.all(
    [1, 2, 3].map(() => server.post<RegistrationView>('/api/registrations', body)),
  );
  expect(new Set(two.map(({ id }) => id)).size).toBe(1);
});
