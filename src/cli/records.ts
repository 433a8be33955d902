import { createWriteStream, existsSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { writeCsv } from '../records/csv.ts';
import { databaseFile, openDatabase } from '../records/database.ts';
import { streamRecords } from '../records/records.ts';
import { dataFolder } from './data-folder.ts';

interface Options {
  data: string;
  out?: string;
}

export function addRecords(program: Command): void {
  const records = program.command('records').description('Completion records, for the compliance team.');
  records
    .command('export')
    .description('Print every completion record, or write them to a file.')
    .addOption(new Option('--format <name>', 'in which form').choices(['csv']).default('csv'))
    .option('--out <file>', 'the file to write; standard output where it is left out')
    .option('--data <dir>', 'the folder that keeps registrations and records', dataFolder)
    .action(exportRecords);
}

/** Reads while the local LMS runs, and shows what was kept at the moment it began. */
async function exportRecords({ data, out }: Options): Promise<void> {
  const file = databaseFile(data);
  if (!existsSync(file)) {
    throw new Error(
      `There are no records in ${data}. Start the local LMS first, or name its folder with --data.`,
    );
  }
  const db = await openDatabase(file);
  try {
    await writeCsv(streamRecords(db), out === undefined ? process.stdout : createWriteStream(out));
    if (out !== undefined) process.stderr.write(`The records are in ${out}.\n`);
  } catch (error) {
    // Whoever reads the output, such as `head`, has seen enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    await db.destroy();
  }
}
