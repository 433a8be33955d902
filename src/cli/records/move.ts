import type { Command } from 'commander';
import { hostMigrations } from '../../host/migrations.ts';
import { addressWords, migrate, openStore, storeAddress } from '../../records/store/open.ts';
import { moveStore, type MovedTable } from '../../records/store/move.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions {
  to: string;
  json?: true;
}

export function addMove(records: Command): void {
  onStore(records.command('move'))
    .description(
      'Copy the whole store into a new one, on SQLite or PostgreSQL, and prove that it is the same.',
    )
    .requiredOption('--to <address>', 'postgres://… of an empty database, or the path of a file')
    .option('--json', 'print what was copied as JSON')
    .action(move);
}

async function move(options: Options): Promise<void> {
  const address = storeAddress(options.to);
  const moved = await withStore(options, 'refuse', async (source) => {
    const target = await openStore(address);
    try {
      // The local LMS may have kept its own tables here; they exist once it has been started.
      for (const store of [source, target]) await migrate(store, 'host', hostMigrations);
      return await moveStore(
        source,
        target,
        { registration: ['id'], sign_in_session: ['token_hash'] },
        whoever(),
      );
    } finally {
      await target.destroy();
    }
  });
  if (options.json) process.stdout.write(`${JSON.stringify(moved, null, 2)}\n`);
  else process.stdout.write(inWords(moved));
  process.stderr.write(
    `Everything is in ${addressWords(address)}, and the old store is as it was. What a server has written meanwhile is not: if one was running, do it again into a new store.\n`,
  );
}

function inWords(moved: readonly MovedTable[]): string {
  return moved.map(({ table, rows, sha256 }) => `${table}: ${rows} rows, sha256 ${sha256}\n`).join('');
}
