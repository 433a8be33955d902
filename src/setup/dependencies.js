import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const oldestNode = [20, 19];

/**
 * Installs the packages of the lock file where they are missing or older than it. Plain JavaScript, since it runs before
 * anything is installed.
 * @throws {Error} a sentence for the person at the keyboard
 */
export function installDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Error(
      `Crosscheck needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  process.stderr.write('Installing what Crosscheck needs (npm ci). This takes about a minute.\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('The packages could not be installed. Check the network, and that `npm ci` works here.');
  }
}

/** When a file was last changed, in milliseconds; 0 where it does not exist. */
function changed(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
