import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a command begins that runs a script in this very Node. */
export const node: readonly string[] = [process.execPath];

/** Runs a command in the project's folder, on this terminal. @returns whether it succeeded */
export function succeeds([program, ...args]: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const { status, error } = spawnSync(program!, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: program!.endsWith('.cmd'),
  });
  if (error) throw error;
  return status === 0;
}
