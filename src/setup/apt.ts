import type { Machine } from './machine.ts';

/** The commands that install Debian packages without asking anything; undefined where this machine can't. */
export function aptInstall(machine: Machine, packages: readonly string[]): string[][] | undefined {
  if (!machine.exists('/usr/bin/apt-get')) return undefined;
  const root = asRoot(machine);
  return (
    root && [
      [...root, 'apt-get', 'update', '-qq'],
      [
        ...[...root, 'env', 'DEBIAN_FRONTEND=noninteractive'],
        ...['apt-get', 'install', '-qq', '--no-install-recommends', ...packages],
      ],
    ]
  );
}

/** What to put before a command so that it runs as root; undefined where that takes a password. */
function asRoot(machine: Machine): string[] | undefined {
  if (machine.isRoot) return [];
  return machine.run(['sudo', '-n', 'true']) ? ['sudo', '-n'] : undefined;
}
