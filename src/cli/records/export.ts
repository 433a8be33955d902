import { Option, type Command } from 'commander';
import { readColumns } from '../../records/export/columns.ts';
import { exportFormats, exportRecords, type ExportFormat } from '../../records/export/export.ts';
import { recordFilterSchema, type RecordFilter } from '../../records/export/filter.ts';
import { writeWholeFile } from '../../records/export/whole-file.ts';
import { recordSchema } from '../../records/record.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions, Record<keyof RecordFilter, string | undefined> {
  format: ExportFormat;
  out?: string;
  columns?: string;
}

export function addExport(records: Command): void {
  onStore(records.command('export'))
    .description('Print completion records, or write them to a file.')
    .addOption(new Option('--format <name>', 'in which form').choices(exportFormats).default('csv'))
    .option('--out <file>', 'the file to write; standard output where it is left out')
    .option('--columns <names>', 'which columns, with commas between them; all where it is left out')
    .option('--from <date>', 'only records completed or last active from this day on, such as 2026-01-31')
    .option('--to <date>', 'only records completed or last active up to this day')
    .option('--learner <id>', 'only this learner’s, by any of their ids')
    .option('--course <id>', 'only of this course')
    .option('--system <name>', 'only from this LMS')
    .addOption(
      new Option('--completion <word>', 'only records that say so').choices(
        recordSchema.shape.completion.options,
      ),
    )
    .addOption(
      new Option('--success <word>', 'only records that say so').choices(recordSchema.shape.success.options),
    )
    .action(exportAsAsked);
}

/** Reads while the local LMS runs, and shows what was kept at the moment it began. */
async function exportAsAsked(options: Options): Promise<void> {
  const { format, out } = options;
  const filter = readFilter(options);
  const columns = options.columns === undefined ? undefined : readColumns(options.columns);
  if (columns && format === 'xapi') throw new Error('An xAPI statement has no columns: leave out --columns.');
  if (out === undefined && format === 'xlsx' && process.stdout.isTTY)
    throw new Error('A workbook is no text to print. Name a file with --out.');
  await withStore(options, 'refuse', async (store) => {
    const wish = { format, columns, filter };
    if (out !== undefined) {
      const count = await writeWholeFile(out, (file) => exportRecords(store, wish, whoever(), file));
      process.stderr.write(`${count === 1 ? '1 record is' : `${count} records are`} in ${out}.\n`);
      return;
    }
    try {
      await exportRecords(store, wish, whoever(), process.stdout);
    } catch (error) {
      // Whoever reads the output, such as `head`, has seen enough.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  });
}

/** @throws Error that names the option which can't be read */
export function readFilter(options: Partial<Record<keyof RecordFilter, string>>): RecordFilter {
  const names = recordFilterSchema.keyof().options;
  const read = recordFilterSchema.safeParse(Object.fromEntries(names.map((name) => [name, options[name]])));
  if (read.success) return read.data;
  const name = String(read.error.issues[0]!.path[0]) as keyof RecordFilter;
  const isDay = name === 'from' || name === 'to';
  throw new Error(
    `--${name} can't be "${options[name]}".${isDay ? ' It is a day, such as 2026-01-31.' : ''}`,
  );
}
