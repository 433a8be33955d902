/** The store that a command works on, and who works on it. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Actor } from '../../records/store/audit.ts';
import { chosenStore, openStore, type Store } from '../../records/store/open.ts';
import { dataFolder } from '../data-folder.ts';

export interface StoreOptions {
  data: string;
}

/** Adds the option that names the store. */
export function onStore(command: Command): Command {
  return command.option(
    '--data <dir>',
    'the folder that keeps registrations and records, unless DATABASE_URL names a store',
    dataFolder,
  );
}

/**
 * Opens the store, and closes it when the work is done.
 * @param missing what to do where there is none yet
 * @throws Error where there is none and none is to be made
 */
export async function withStore<T>(
  { data }: StoreOptions,
  missing: 'make' | 'refuse',
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const address = chosenStore(data);
  if (missing === 'refuse' && address.engine === 'sqlite' && !existsSync(address.file)) {
    throw new Error(
      `There are no records in ${data}. Start the local LMS or import records first, or name their folder with --data.`,
    );
  }
  const store = await openStore(address);
  try {
    return await work(store);
  } finally {
    await store.destroy();
  }
}

/** Whoever is signed in to this computer. */
export function whoever(): Actor {
  return { name: userInfo().username };
}
