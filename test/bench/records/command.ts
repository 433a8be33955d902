/** The command in a process of its own, measured, and killed where that is asked for. */
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { StoreAddress } from '../../../src/records/store/open.ts';

export interface Taken {
  code: number | null;
  output: string;
  errors: string;
  /** From when the program is loaded to when it is done. */
  seconds: number;
  /** The most memory that the process has had at any time. */
  megabytes: number;
}

const measured = fileURLToPath(new URL('measured.ts', import.meta.url));

/** @param onStart takes the process, to kill it */
export function command(
  address: StoreAddress,
  args: readonly string[],
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<Taken> {
  const store =
    address.engine === 'postgres'
      ? { DATABASE_URL: address.url }
      : { DATABASE_URL: `sqlite:${address.file}` };
  const child = spawn(process.execPath, ['--import', 'tsx', measured, ...args], {
    env: { ...process.env, ...store },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  });
  onStart(child);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-100_000)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      const last = /\n(\{"seconds".*\})\n$/.exec(errors)?.[1];
      const took = last
        ? (JSON.parse(last) as Pick<Taken, 'seconds' | 'megabytes'>)
        : { seconds: 0, megabytes: 0 };
      resolve({ code, output, errors, ...took });
    });
  });
}

/** @throws Error with what the command said, where it did not succeed */
export async function succeeding(address: StoreAddress, args: readonly string[]): Promise<Taken> {
  const taken = await command(address, args);
  if (taken.code !== 0)
    throw new Error(`crosscheck ${args.join(' ')} failed in ${tmpdir()}: ${taken.errors}`);
  return taken;
}
