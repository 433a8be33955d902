import { basename } from 'node:path';
import type { Command } from 'commander';
import { importRoster, type RosterReport } from '../../records/roster/import.ts';
import { inPlainWords } from '../plain-words.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions {
  skipBad?: boolean;
  json?: true;
}

export function addRoster(records: Command): void {
  const roster = records.command('roster').description('The people who must hold training.');
  onStore(roster.command('import').argument('<file>', 'CSV: person_id, name, role, base, since, until, ids'))
    .description('Replace the roster by a file, and find whose the records are by it.')
    .option('--skip-bad', 'take the other lines where some are wrong; nothing is taken otherwise')
    .option('--json', 'print what happened as JSON')
    .action(takeRoster);
}

async function takeRoster(path: string, { skipBad = false, json, ...options }: Options): Promise<void> {
  const file = basename(path);
  const report = await withStore(options, 'make', (store) =>
    importRoster(store, { path, file, actor: whoever(), skipBad }),
  ).catch((error: unknown) => {
    throw inPlainWords(error);
  });
  if (report.problems.length > 0) process.exitCode = 1;
  process.stdout.write(json ? `${JSON.stringify({ file, ...report }, null, 2)}\n` : inWords(file, report));
}

/** How many lines of a kind are shown; JSON has them all. */
const mostShown = 20;

function inWords(
  file: string,
  { taken, people, aliases, added, changed, removed, ...told }: RosterReport,
): string {
  const { problems, shared, unread } = told;
  const lines = firstOf(problems.map(({ line, reason }) => `${file}: line ${line}: ${reason}`));
  if (taken) {
    lines.push(
      `People on the roster: ${people}, known by ${aliases} ids; ${added} added, ${changed} changed, ${removed} removed.`,
    );
    if (problems.length > 0) lines.push(`Lines left out: ${problems.length}.`);
  } else lines.push('Nothing was changed. Mend these lines, or leave them out with --skip-bad.');
  if (unread.length > 0) lines.push(`Columns that were not read: ${unread.join(', ')}.`);
  if (shared.length > 0)
    lines.push('Nobody is found by these ids, since several people have them:', ...firstOf(shared));
  return `${lines.join('\n')}\n`;
}

function firstOf(lines: readonly string[]): string[] {
  const more = lines.length - mostShown;
  return more > 0 ? [...lines.slice(0, mostShown), `… and ${more} more.`] : [...lines];
}
