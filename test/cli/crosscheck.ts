import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended } from '../records/process.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const smallCourse = join(root, 'test/fixtures/small-course');

/** What a command has left: its exit code, and what it wrote on standard output and on standard error. */
export interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

/** Starts the command as a person at a keyboard would who stands in a folder. */
export function start(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [join(root, 'src/cli/crosscheck.js'), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export function crosscheck(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return ended(start(folder, args, env));
}

/** Runs it through `head -n 1`. @returns the first line, and the exit code and the errors of the command itself */
export async function firstLine(folder: string, args: readonly string[]): Promise<Outcome> {
  const child = start(folder, args);
  const whole = ended(child, (soFar) => {
    if (soFar.includes('\n')) child.stdout!.destroy();
  });
  const { code, output, errors } = await whole;
  return { code, output: output.split('\n')[0]!, errors };
}

/** Copies the small course into a folder, with changes to its files. @param changes by path: what becomes of the text */
export function copySmallCourse(
  folder: string,
  changes: Readonly<Record<string, (text: string) => string>> = {},
): void {
  cpSync(smallCourse, folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const text = readFileSync(join(folder, path), 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing has changed in ${path}.`);
    write(folder, path, changed);
  }
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Where a word first stands in a text, as editors count. */
export function placeOf(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}
