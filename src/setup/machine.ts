import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** What setting up asks of the computer it runs on. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Whether a path is that of a file. */
  exists(path: string): boolean;
  /** Runs a command to its end. @returns whether it succeeded */
  run(command: readonly string[]): boolean;
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: (path) => existsSync(path) && statSync(path).isFile(),
    // What it prints goes to standard error: it is no part of anybody's output.
    run: ([program, ...args]) => spawnSync(program!, args, { stdio: ['ignore', 2, 2] }).status === 0,
  };
}
