import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchView, RegistrationView } from '../../src/host/requests.ts';
import { courseId } from './course-zip.ts';
import { startTestServer, type TestServer } from './running-server.ts';
import { amal } from './session.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

const wanted = { ...amal, courseId, standard: 'scorm12' };

async function packagePath(): Promise<string> {
  const { id } = await server.post<RegistrationView>('/api/registrations', wanted);
  const { address } = await server.get<LaunchView>(`/api/registrations/${id}/launch`);
  return address.slice(0, address.lastIndexOf('/') + 1);
}

test('a package’s files come with their types, and unchanged', async () => {
  const path = await packagePath();
  const types = {
    'index.html': 'text/html; charset=utf-8',
    'assets/player.js': 'text/javascript; charset=utf-8',
    'assets/theme.css': 'text/css; charset=utf-8',
    'assets/font.woff2': 'font/woff2',
    'assets/seat%20map.svg': 'image/svg+xml',
    'content/course.json': 'application/json; charset=utf-8',
    'imsmanifest.xml': 'application/xml; charset=utf-8',
    'adlcp_rootv1p2.xsd': 'application/xml; charset=utf-8',
  };
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await server.ask(path + name);
    expect([name, status, headers['content-type']]).toEqual([name, 200, type]);
  }
  const font = await fetch(`${server.url}${path}assets/font.woff2`);
  expect([...new Uint8Array(await font.arrayBuffer())]).toEqual([0x77, 0x4f, 0x46, 0x32]);
});

test('nothing outside the package or the pages can be reached', async () => {
  const path = await packagePath();
  for (const way of [
    '../secret.txt',
    '../../secret.txt',
    '..%2fsecret.txt',
    '..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/secret.txt',
    '..\\secret.txt',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    '__proto__',
    'assets',
    '%',
    '%00',
  ]) {
    for (const start of [path, '/', '/assets/', '/packages/']) {
      const { status, body } = await server.ask(start + way);
      expect([start + way, status, body.includes('secret') || body.includes('root:')]).toEqual([
        start + way,
        expect.toBeOneOf([400, 404]),
        false,
      ]);
    }
  }
});

test('text is sent packed to who takes it so', async () => {
  const path = `${await packagePath()}assets/player.js`;
  const packed = await server.ask(path, { 'Accept-Encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(await (await fetch(server.url + path)).text()).toContain("course = 'signs'");
  expect((await server.ask(path)).headers['content-encoding']).toBeUndefined();
});

test('a page may use its own files only, a course nothing beyond this computer, and answers are not kept', async () => {
  const page = (await server.ask('/')).headers;
  const course = (await server.ask(`${await packagePath()}index.html`)).headers;
  const answer = (await server.ask('/api/registrations')).headers;
  const refused = (await server.ask('/', { Host: 'evil.example' })).headers;
  expect(page['content-security-policy']).toContain("default-src 'self';");
  expect(course['content-security-policy']).toContain("default-src 'self' 'unsafe-inline' data: blob:;");
  expect(answer['cache-control']).toBe('no-store');
  for (const headers of [page, course, answer, refused]) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  }
});

test('the pages are there', async () => {
  expect((await server.ask('/')).body).toContain('Crosscheck · local LMS');
  expect((await server.ask('/launch.html?registration=x')).body).toContain('Launch');
  expect((await server.ask('/nothing')).status).toBe(404);
});
