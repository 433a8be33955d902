/** The product as a user starts it: `crosscheck start` in a process of its own, on a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneFlight } from './content-folder.ts';

const command = fileURLToPath(new URL('../../src/cli/crosscheck.js', import.meta.url));

export interface LocalLms {
  url: string;
  /** What `crosscheck records export --format csv` prints, row by row, under the names of its columns. */
  exportRecords(): Record<string, string>[];
  stop(): Promise<void>;
}

/** @param content a folder of content, which is removed at the end; the shipped one with `shipped` */
export async function startLocalLms(from: string = oneFlight()): Promise<LocalLms> {
  const content = from === 'shipped' ? undefined : from;
  const data = mkdtempSync(join(tmpdir(), 'crosscheck-journey-'));
  const options = ['--no-open', '--port', '0', '--data', data, ...(content ? ['--content', content] : [])];
  const server = spawn(process.execPath, [command, 'start', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (address) resolve(address[0]);
    });
    server.once('exit', (code) => reject(new Error(`crosscheck start ended with ${code}.`)));
  });
  return {
    url,
    exportRecords() {
      const args = [command, 'records', 'export', '--format', 'csv', '--data', data];
      const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`crosscheck records export ended with ${status}.`);
      return rowsOf(stdout);
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      for (const folder of [data, ...(content ? [content] : [])]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Nothing in these journeys needs quoting. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header, ...rows] = csv.trim().split('\r\n');
  const columns = header!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((value, i) => [columns[i]!, value])));
}
