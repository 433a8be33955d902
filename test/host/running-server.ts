import { request } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, type StoreAddress } from '../../src/records/store/open.ts';
import { startServer, type RunningServer, type ServerOptions } from '../../src/host/server.ts';
import { courseFiles, writeCourse } from './course-zip.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A server with both packages, on its own data, in a folder that goes away with it. */
export interface TestServer extends RunningServer {
  folder: string;
  store: StoreAddress;
  log: string[];
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** Asks with exactly these headers and this path, which fetch would tidy. */
  ask(path: string, headers?: Record<string, string>, method?: string, body?: string): Promise<Answer>;
  /** The same of a server whose address is another than its public one. */
  askAt(
    address: string,
    path: string,
    headers?: Record<string, string>,
    method?: string,
    body?: string,
  ): Promise<Answer>;
  /** Stops it and starts it again on the same data. */
  restart(packages?: string[]): Promise<void>;
}

/** @param change what is not as it is for the owner of this computer */
export async function startTestServer(change: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-'));
  const hostPages = join(folder, 'pages');
  await mkdir(join(hostPages, 'assets'), { recursive: true });
  await writeFile(join(hostPages, 'index.html'), '<!doctype html><title>Crosscheck · local LMS</title>');
  await writeFile(join(hostPages, 'launch.html'), '<!doctype html><title>Launch</title>');
  await writeFile(join(hostPages, 'assets', 'home.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const both = [
    await writeCourse(folder, 'scorm12'),
    await writeCourse(folder, 'scorm2004', courseFiles('scorm2004')),
  ];

  const store = change.store ?? { engine: 'sqlite', file: databaseFile(join(folder, 'data')) };
  const log: string[] = [];
  const start = (packages: string[]) =>
    startServer({
      packages,
      store,
      owner: { name: 'tester' },
      port: 0,
      hostPages,
      onLog: (line) => log.push(line),
      ...change,
    });
  let running = await start(both);

  async function answer<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(running.url + path, init);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    folder,
    store,
    log,
    get url() {
      return running.url;
    },
    get port() {
      return running.port;
    },
    get: answer,
    post: (path, body) =>
      answer(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: running.url },
        body: JSON.stringify(body),
      }),
    ask: (...asked) => askAt(running.url, ...asked),
    askAt,
    async restart(packages = both) {
      await running.close();
      running = await start(packages);
    },
    async close() {
      await running.close();
      await rm(folder, { recursive: true });
    },
  };
}

function askAt(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({
      hostname,
      port,
      path,
      method,
      headers: { Host: `${hostname}:${port}`, ...headers },
    });
    asked.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: text }),
      );
    });
    asked.end(body);
  });
}
