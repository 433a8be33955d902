import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { readColumns } from '../../records/export/columns.ts';
import { fingerprintOf, keyFile, readKey } from '../../records/export/evidence/key.ts';
import { writeEvidence } from '../../records/export/evidence/write.ts';
import { exportFormats, exportRecords, type ExportFormat } from '../../records/export/export.ts';
import { recordFilterSchema, type RecordFilter } from '../../records/export/filter.ts';
import { writeWholeFile } from '../../records/export/whole-file.ts';
import { recordSchema } from '../../records/record.ts';
import { version } from '../version.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions, Record<keyof RecordFilter, string | undefined> {
  format?: ExportFormat;
  out?: string;
  columns?: string;
  evidence?: string;
  rules?: string;
  content: string;
}

export function addExport(records: Command): void {
  onStore(records.command('export'))
    .description('Print completion records, or write them to a file.')
    .addOption(
      new Option('--format <name>', 'in which form').choices(exportFormats).default(undefined, 'csv'),
    )
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
    .option('--evidence <zip>', 'write a signed zip for an auditor instead')
    .option(
      '--rules <file>',
      'of evidence: the rules in force; modules/records.json of the content otherwise',
    )
    .option('--content <dir>', 'of evidence: the folder with modules/', '.')
    .action((options: Options) =>
      options.evidence === undefined ? exportAsAsked(options) : exportEvidence(options, options.evidence),
    );
}

/** Reads while the local LMS runs, and shows what was kept at the moment it began. */
async function exportAsAsked(options: Options): Promise<void> {
  const { format = 'csv', out } = options;
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

async function exportEvidence(options: Options, file: string): Promise<void> {
  for (const name of ['format', 'out', 'columns'] as const)
    if (options[name] !== undefined) throw new Error(`Evidence has its own form: leave out --${name}.`);
  const filter = readFilter(options);
  const key = await readKey(keyFile(options.data));
  const rules = readRulesText(options);
  await withStore(options, 'refuse', async (store) => {
    const wish = { filter, rules, key, crosscheck: version, madeAt: new Date().toISOString() };
    const { records } = await writeWholeFile(file, (out) => writeEvidence(store, wish, whoever(), out));
    process.stderr.write(
      `${records === 1 ? '1 record is' : `${records} records are`} in ${file}, signed with the key ${fingerprintOf(key)}.\n`,
    );
  });
}

/** The rules as they are written; undefined, with a word about it, where the content has none. */
function readRulesText({ rules, content }: Options): string | undefined {
  if (rules !== undefined) return readFileSync(rules, 'utf8');
  const file = join(content, 'modules', 'records.json');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  process.stderr.write(`There is no ${file}, so the evidence has no rules. Name them with --rules.\n`);
  return undefined;
}

/** @throws Error that names the option which can't be read */
function readFilter(options: Partial<Record<keyof RecordFilter, string>>): RecordFilter {
  const names = recordFilterSchema.keyof().options;
  const read = recordFilterSchema.safeParse(Object.fromEntries(names.map((name) => [name, options[name]])));
  if (read.success) return read.data;
  const name = String(read.error.issues[0]!.path[0]) as keyof RecordFilter;
  const isDay = name === 'from' || name === 'to';
  throw new Error(
    `--${name} can't be "${options[name]}".${isDay ? ' It is a day, such as 2026-01-31.' : ''}`,
  );
}
