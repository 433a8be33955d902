import { InvalidArgumentError, Option, type Command } from 'commander';
import { currencyAsOf } from '../../records/ask/as-of.ts';
import { countCurrency, type CurrencyFilter, type CurrencyRow } from '../../records/ask/currency.ts';
import { everyStanding, standingColumns, writeStandingsCsv } from '../../records/export/standings.ts';
import { writeAudit } from '../../records/store/audit.ts';
import type { Store } from '../../records/store/open.ts';
import { todayIn } from '../../records/validity/day.ts';
import { refreshCurrency } from '../../records/validity/refresh.ts';
import type { Rules } from '../../records/validity/rules-schema.ts';
import { standings, type Standing } from '../../records/validity/status.ts';
import { pastDayWords } from './past-day.ts';
import { day } from './retain.ts';
import { byRules, chosenRules, type RulesOptions } from './rules.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';
import { table } from './table.ts';

interface Options extends StoreOptions, RulesOptions {
  on?: string;
  within?: number;
  requirement?: string;
  role?: string;
  base?: string;
  standing?: Standing;
  format: 'table' | 'csv' | 'json';
  json?: true;
}

export function addDue(records: Command): void {
  byRules(onStore(records.command('due')))
    .description('Tell who is due, overdue or has never been trained.')
    .option('--on <date>', 'the day that is asked about; today where it is left out', day)
    .option(
      '--within <days>',
      'how many days ahead counts as due; as the rules say where it is left out',
      days,
    )
    .option('--requirement <id>', 'of this requirement only')
    .option('--role <name>', 'of this role only')
    .option('--base <name>', 'of this base only')
    .addOption(
      new Option('--standing <name>', 'who stands so; all but “current” where it is left out').choices(
        standings,
      ),
    )
    .addOption(
      new Option('--format <name>', 'in which form').choices(['table', 'csv', 'json']).default('table'),
    )
    .option('--json', 'the same as --format json')
    .action(due);
}

function due({ json, format, on: wished, within, requirement, role, base, standing, ...where }: Options) {
  return withStore(where, 'refuse', async (store) => {
    const rules = chosenRules(where);
    const today = todayIn(rules.timeZone);
    const filter = {
      on: wished ?? today,
      within: within ?? rules.dueSoonDays,
      ...(requirement !== undefined && { requirement }),
      ...(role !== undefined && { role }),
      ...(base !== undefined && { base }),
    };
    const asked = standing ? [standing] : standings.filter((one) => one !== 'current');
    await writeAudit(store, whoever(), 'records.list', null, { ...filter, standing: asked });
    const isPast = filter.on < today;
    if (isPast) process.stderr.write(`${pastDayWords}\n`);
    else await refreshCurrency(store, rules);
    const answer = isPast ? asOfThen(store, rules, filter, asked) : asOfNow(store, filter, asked);
    if (json || format === 'json') await printJson(filter, answer);
    else if (format === 'csv') await writeStandingsCsv(answer.rows, process.stdout);
    else await printTable(filter, answer);
  });
}

interface Answer {
  rows: AsyncIterable<CurrencyRow>;
  /** How many stand how, also those whose rows are not asked for. Call it after the last row. */
  counts(): Promise<Record<Standing, number>>;
}

function asOfNow(store: Store, filter: CurrencyFilter, asked: readonly Standing[]): Answer {
  async function* rows() {
    for (const standing of asked) yield* everyStanding(store, { ...filter, standing });
  }
  return { rows: rows(), counts: () => countCurrency(store, filter) };
}

function asOfThen(store: Store, rules: Rules, filter: CurrencyFilter, asked: readonly Standing[]): Answer {
  const counts = { current: 0, due: 0, overdue: 0, missing: 0 };
  async function* rows() {
    for await (const row of currencyAsOf(store, rules, filter)) {
      counts[row.standing] += 1;
      if (asked.includes(row.standing)) yield row;
    }
  }
  return { rows: rows(), counts: async () => counts };
}

async function printJson(filter: CurrencyFilter, { rows, counts }: Answer): Promise<void> {
  process.stdout.write(`{"asked":${JSON.stringify(filter)},"rows":[`);
  let separator = '\n';
  for await (const row of rows) {
    process.stdout.write(
      separator + JSON.stringify(Object.fromEntries(standingColumns.map((name) => [name, row[name]]))),
    );
    separator = ',\n';
  }
  process.stdout.write(`\n],"counts":${JSON.stringify(await counts())}}\n`);
}

async function printTable({ on, within }: CurrencyFilter, { rows, counts }: Answer): Promise<void> {
  const lines: string[][] = [];
  for await (const row of rows) lines.push(standingColumns.map((name) => row[name] ?? 'never'));
  const numbers = await counts();
  const names = [
    'Person',
    'Name',
    'Role',
    'Base',
    'Requirement',
    'Standing',
    'Completed',
    'Due',
    'Lapses after',
  ];
  process.stdout.write(
    `${[
      `On ${on}, with what falls due within ${within} days:`,
      standings.map((standing) => `${numbers[standing]} ${standing}`).join(', '),
      '',
      ...table(names, lines, 'Nobody stands so.'),
    ].join('\n')}\n`,
  );
}

export function days(text: string): number {
  const number = Number(text);
  if (!/^\d{1,4}$/.test(text) || number > 3660)
    throw new InvalidArgumentError('It is a number from 0 to 3660.');
  return number;
}
