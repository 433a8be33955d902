import type { Command } from 'commander';
import { summaryOf, type DescribedCount, type Summary } from '../../records/ask/summary.ts';
import { writeAudit } from '../../records/store/audit.ts';
import { addDays, todayIn, yearsBefore } from '../../records/validity/day.ts';
import { day } from './retain.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';
import { table } from './table.ts';

interface Options extends StoreOptions {
  from?: string;
  to?: string;
  json?: true;
}

export function addSummary(records: Command): void {
  onStore(records.command('summary'))
    .description('Tell how many people were trained, and what they found hard.')
    .option(
      '--from <date>',
      'the first day, in UTC, such as 2026-01-31; 12 months up to --to where it is left out',
      day,
    )
    .option('--to <date>', 'the last day; today where it is left out', day)
    .option('--json', 'print it as JSON; there, the period ends before the day that is named as its end')
    .action(summarise);
}

async function summarise({
  to = todayIn('UTC'),
  from = addDays(yearsBefore(to, 1), 1),
  json,
  ...options
}: Options): Promise<void> {
  if (from > to) throw new Error(`--from ${from} is after --to ${to}. Name the earlier day first.`);
  const summary = await withStore(options, 'refuse', async (store) => {
    await writeAudit(store, whoever(), 'records.summary', null, { from, to });
    return summaryOf(store, { from, to: addDays(to, 1) });
  });
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : inWords(summary, to));
}

function inWords(summary: Summary, lastDay: string): string {
  const { from, trained, far, objectives, flights } = summary;
  const { hits, misses, falseAlarms, correctRejections } = flights;
  const sections = [
    [
      `From ${from} to ${lastDay} (UTC)`,
      `People trained: ${trained.people}`,
      'Each is counted once; once in each month, and with each course, in the tables below.',
    ],
    table(
      ['Month', 'People trained'],
      trained.byMonth.map((row) => [row.month, row.people]),
    ),
    table(
      ['Base', 'People trained'],
      trained.byBase.map((row) => [row.base || notGiven, row.people]),
    ),
    table(
      ['Role', 'People trained'],
      trained.byRole.map((row) => [row.role || notGiven, row.people]),
    ),
    table(
      ['Course', 'People trained', 'Title'],
      trained.byEdition.map((row) => [row.edition, row.people, row.title]),
    ),
    [
      `For the annual report by ${far.clause}, due ${far.due}`,
      `Personnel trained: ${far.personnelTrained}`,
      ...far.notInTrainingRecords.map((count) => `Not in training records, so add it yourself: ${count}.`),
    ],
    table(
      ['Objective', 'Passed', 'Failed', 'Unknown', 'Mean score'],
      objectives.map(({ objective, passed, failed, unknown, meanScore }) => [
        objective,
        passed,
        failed,
        unknown,
        meanScore === null ? 'none' : `${meanScore.toFixed(1)} %`,
      ]),
    ),
    table(
      ['Flights', 'Reported', 'Not reported'],
      hits + misses + falseAlarms + correctRejections === 0
        ? []
        : [
            ['A report was due', `${hits} (right)`, `${misses} (missed)`],
            ['No report was due', `${falseAlarms} (false alarm)`, `${correctRejections} (right)`],
          ],
    ),
    optionTable('Signs most missed', 'Missed', summary.missedSigns),
    optionTable('Most marked without being a sign', 'Marked', summary.wrongSigns),
    optionTable('Most frequent harmful choices', 'Chosen', summary.harmfulChoices),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const notGiven = 'not given';

function optionTable(what: string, happened: string, counts: readonly DescribedCount[]): string[] {
  return table(
    [what, 'Where', happened, 'Of', 'Asked'],
    counts.map((row) => [row.option, row.interaction_id, row.count, row.of, row.description]),
  );
}
