import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Option, type Command } from 'commander';
import { formatNames, type FormatName } from '../../records/import/formats/layout.ts';
import { importFile, type ImportReport } from '../../records/import/import-file.ts';
import { readMapping, type Mapping } from '../../records/import/mapping.ts';
import { dateOrders, type DateOrder } from '../../records/import/values/date-order.ts';
import type { Store } from '../../records/store/open.ts';
import { importFromLrs } from '../../records/xapi/import.ts';
import { inPlainWords } from '../plain-words.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions {
  from?: FormatName;
  mapping?: string;
  system?: string;
  course?: string;
  zone?: string;
  dateOrder?: DateOrder;
  rejects?: string;
  preview?: boolean;
  lrs?: string;
  json?: boolean;
}

export function addImport(records: Command): void {
  const command = onStore(records.command('import').argument('[files...]', 'exports of an LMS'))
    .description('Take completion records from exports of an LMS, or from an LRS.')
    .addOption(
      new Option('--from <format>', 'the format; told by the headings where it is left out').choices(
        formatNames,
      ),
    )
    .option('--mapping <file>', 'what the columns are, where no format fits')
    .option('--system <name>', 'the name of the LMS in the records; the format’s name where it is left out')
    .option('--course <id>', 'the course of a file that names none')
    .option('--zone <zone>', 'the time zone of times that say none, such as Africa/Algiers')
    .addOption(new Option('--date-order <order>', 'the order in dates of numbers').choices(dateOrders))
    .option('--rejects <file>', 'where rejected rows go; FILE.rejects.csv where it is left out')
    .option('--preview', 'tell what would happen, and change nothing')
    .option('--lrs <url>', 'read statements from an LRS; a name and password may stand in the address')
    .option('--json', 'print what happened as JSON');
  command.action(async (files: string[], options: Options) => {
    // Rows leave much behind and are soon done with: otherwise Node lets four times of what is in use pile up.
    setFlagsFromString('--heap-growing-percent=100');
    const wrong = wrongUsage(files, options);
    if (wrong !== undefined) command.error(wrong);
    await importRecords(files, options);
  });
}

function wrongUsage(files: readonly string[], { lrs, from, preview, rejects }: Options): string | undefined {
  if (lrs === undefined) {
    if (files.length === 0) return 'Name the files to import.';
    if (rejects !== undefined && files.length > 1) return '--rejects goes with one file.';
    return undefined;
  }
  if (files.length > 0) return '--lrs reads from an LRS, and goes with no file.';
  if (from !== undefined && from !== 'xapi') return '--lrs goes with --from xapi.';
  return preview ? '--preview goes with files only.' : undefined;
}

/** One file that can't be read keeps no other from being taken in. */
async function importRecords(files: readonly string[], options: Options): Promise<void> {
  const mapping = options.mapping === undefined ? undefined : readMappingFile(options.mapping);
  const reports: ImportReport[] = [];
  const errors: string[] = [];
  await withStore(options, 'make', async (store) => {
    if (options.lrs !== undefined) return importStatements(store, options.lrs, options);
    for (const file of files) {
      try {
        const report = await importFile(store, { ...wishesOf(file, options), ...(mapping && { mapping }) });
        reports.push(report);
        say(inWords(report).join('\n'), options);
      } catch (error) {
        const { message } = inPlainWords(error) as Error;
        errors.push(message);
        process.stderr.write(`${message} Nothing of it was imported.\n`);
      }
    }
    if (options.json) process.stdout.write(`${JSON.stringify({ files: reports, errors }, null, 2)}\n`);
  });
  if (errors.length > 0 || reports.some(({ rejected }) => rejected > 0)) process.exitCode = 1;
}

function wishesOf(file: string, { from, system, course, zone, dateOrder, rejects, preview }: Options) {
  return {
    path: file,
    actor: whoever(),
    rejects: rejects ?? `${file}.rejects.csv`,
    ...(from && { format: from }),
    ...(system && { system }),
    ...(course && { course }),
    ...(zone && { zone }),
    ...(dateOrder && { dateOrder }),
    ...(preview && { preview }),
  };
}

function readMappingFile(file: string): Mapping {
  if (!existsSync(file)) throw new Error(`There is no mapping file ${file}.`);
  return readMapping(readFileSync(file, 'utf8'), file);
}

async function importStatements(store: Store, lrs: string, { system, json = false }: Options): Promise<void> {
  const url = new URL(lrs);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const done = await importFromLrs(store, {
    url: url.href,
    ...(username && { headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } }),
    actor: whoever(),
    ...(system !== undefined && { system }),
  });
  const { rows, added, replaced, unchanged, older, rejected } = done;
  const outcome = counts({ added, replaced, unchanged, older, rejected });
  say(`${counted(rows, 'attempt')} read from ${url.host}: ${outcome}.`, { json });
  if (json) process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
  if (rejected > 0) process.exitCode = 1;
}

/** Standard output is for the JSON where that is asked for. */
function say(words: string, { json }: Pick<Options, 'json'>): void {
  (json ? process.stderr : process.stdout).write(`${words}\n`);
}

type Counts = Pick<ImportReport, 'added' | 'replaced' | 'unchanged' | 'older' | 'rejected'>;

function counts({ added, replaced, unchanged, older, rejected }: Counts): string {
  const older_ = older > 0 ? [`${older} older than what is known`] : [];
  return [
    `${added} added`,
    `${replaced} replaced`,
    `${unchanged} unchanged`,
    ...older_,
    `${rejected} rejected`,
  ].join(', ');
}

function inWords(report: ImportReport): string[] {
  const { file, layout, rows, isPreview, notices, warnings, reasons, rejects_file } = report;
  const would = isPreview ? ' (a preview; nothing was changed)' : '';
  return [
    `${file}: ${counted(rows, 'row')} of ${layout}${would}: ${counts(report)}.`,
    ...notices.map((notice) => `  ${notice}`),
    ...warnings.map(
      ({ message, count, line }) => `  ${counted(count, 'row')}, first in line ${line}: ${message}`,
    ),
    ...reasons.map(
      ({ message, count, line }) => `  ${counted(count, 'row')} rejected, first in line ${line}: ${message}`,
    ),
    ...(rejects_file === null
      ? []
      : [`  The rejected rows are in ${rejects_file}. Mend them there and import it.`]),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
