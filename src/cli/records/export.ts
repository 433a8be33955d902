import { createWriteStream } from 'node:fs';
import { Option, type Command } from 'commander';
import { writeCsv } from '../../records/export/csv.ts';
import { streamRecords } from '../../records/store/records.ts';
import { onStore, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions {
  out?: string;
}

export function addExport(records: Command): void {
  onStore(records.command('export'))
    .description('Print every completion record, or write them to a file.')
    .addOption(new Option('--format <name>', 'in which form').choices(['csv']).default('csv'))
    .option('--out <file>', 'the file to write; standard output where it is left out')
    .action(exportRecords);
}

/** Reads while the local LMS runs, and shows what was kept at the moment it began. */
function exportRecords(options: Options): Promise<void> {
  const { out } = options;
  return withStore(options, 'refuse', async (store) => {
    try {
      await writeCsv(streamRecords(store), out === undefined ? process.stdout : createWriteStream(out));
      if (out !== undefined) process.stderr.write(`The records are in ${out}.\n`);
    } catch (error) {
      // Whoever reads the output, such as `head`, has seen enough.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  });
}
