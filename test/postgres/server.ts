/** A PostgreSQL server of the tests' own: in a folder that is removed, on a port that is free, on this computer only. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { aptInstall } from '../../src/setup/apt.ts';
import { thisMachine } from '../../src/setup/machine.ts';

export interface PostgresServer {
  /** Of its first database, as somebody who may create others. */
  url: string;
  /** The folder of `psql` and the others. */
  programs: string;
  stop(): Promise<void>;
}

/**
 * Starts a server.
 * @param settings such as `fsync=off`, where what is written need not survive a power cut
 * @throws Error with a sentence for the person at the keyboard
 */
export async function startPostgres(
  say: (line: string) => void,
  settings: readonly string[] = ['fsync=off'],
): Promise<PostgresServer> {
  const programs = ensurePrograms(say);
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-postgres-'));
  const asUser = unprivileged(folder);
  const data = join(folder, 'data');
  const init = [
    ...asUser,
    join(programs, 'initdb'),
    '-D',
    data,
    '-U',
    'crosscheck',
    '-A',
    'trust',
    '-E',
    'UTF8',
  ];
  const made = spawnSync(init[0]!, [...init.slice(1), '--no-sync'], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not be set up: ${made.stderr || String(made.error)}`);
  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings];
  const command = [
    ...[...asUser, join(programs, 'postgres'), '-D', data, '-p', String(port)],
    ...options.flatMap((option) => ['-c', option]),
  ];
  const server = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4000)));
  const url = `postgres://crosscheck@127.0.0.1:${port}/postgres`;
  await answering(url, server, () => log);
  return {
    url,
    programs,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database. @returns its address */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

function ensurePrograms(say: (line: string) => void): string {
  const found = findPrograms();
  if (found) return found;
  const install = aptInstall(thisMachine(), ['postgresql']);
  const advice = 'Install PostgreSQL 14 or later, with initdb on PATH.';
  if (!install) throw new Error(`There is no PostgreSQL to run the tests on. ${advice}`);
  say('There is no PostgreSQL here. Installing it with apt-get: about 20 MB to download.');
  const installed = install.every(thisMachine().run) ? findPrograms() : undefined;
  if (!installed) throw new Error(`PostgreSQL could not be installed with apt-get. ${advice}`);
  return installed;
}

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL does not run as root; Debian's package brings an account for it. */
function unprivileged(folder: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const { status, stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  const account = status === 0 ? Number(stdout) : statSync('/tmp').uid || 65_534;
  chownSync(folder, account, account);
  return ['setpriv', `--reuid=${account}`, `--regid=${account}`, '--clear-groups'];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await delay(50);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL does not start: ${log()}`);
}
