/** Whether the player has become larger because there is a studio. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bar } from '../bars.ts';

const modes = ['player', 'parts', 'words-fr', 'words-ar'];

/** Builds the player from a copy of the sources that has no studio in it, and holds it against the one that was built. */
export function playerBars(root: string): Bar[] {
  const copy = mkdtempSync(join(tmpdir(), 'crosscheck-without-studio-'));
  try {
    for (const name of ['src', 'package.json', 'tsconfig.json', 'vite.config.ts'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    rmSync(join(copy, 'src', 'studio'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    for (const mode of modes)
      execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'warn'], {
        cwd: copy,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const [without, built] = [copy, root].map((folder) => bytesIn(join(folder, 'dist', 'player')));
    return [
      {
        name: 'Bytes more of the player than without the studio',
        figure: built! - without!,
        unit: '',
        most: 0,
      },
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + readFileSync(join(entry.parentPath, entry.name)).length, 0);
}
