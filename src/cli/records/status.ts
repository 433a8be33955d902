import type { Command } from 'commander';
import { learnerHistory, type LearnerHistory } from '../../records/ask/history.ts';
import { personIdOf } from '../../records/roster/person.ts';
import { writeAudit } from '../../records/store/audit.ts';
import { todayIn } from '../../records/validity/day.ts';
import { pastDayWords } from './past-day.ts';
import { day } from './retain.ts';
import { byRules, chosenRules, type RulesOptions } from './rules.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';
import { table } from './table.ts';

interface Options extends StoreOptions, RulesOptions {
  learner: string;
  on?: string;
  json?: true;
}

export function addStatus(records: Command): void {
  byRules(onStore(records.command('status')))
    .description('Tell where one person stands, and what is known of their training, down to each decision.')
    .requiredOption('--learner <id>', 'the person’s id, as the roster or an LMS writes it')
    .option('--on <date>', 'the day that is asked about; today where it is left out', day)
    .option('--json', 'print it as JSON')
    .action(status);
}

async function status({ learner, on: wished, json, ...where }: Options): Promise<void> {
  const rules = chosenRules(where);
  const today = todayIn(rules.timeZone);
  const on = wished ?? today;
  const history = await withStore(where, 'refuse', async (store) => {
    const person = await personIdOf(store, learner);
    const history = await learnerHistory(store, rules, person, on);
    await writeAudit(store, whoever(), 'records.read', person, { records: history.records.length });
    return history;
  });
  if (history.member === null && history.records.length === 0)
    throw new Error(`Nobody is known by the id ${learner}, neither to the roster nor to the records.`);
  if (on < today) process.stderr.write(`${pastDayWords}\n`);
  process.stdout.write(json ? `${JSON.stringify({ on, ...history }, null, 2)}\n` : inWords(history, on));
}

function inWords({ member, currency, records }: LearnerHistory, on: string): string {
  const who = member
    ? [`${member.person_id}: ${member.name}, ${member.role}${member.base && `, ${member.base}`}`]
    : ['Not on the roster.'];
  const standing = table(
    ['Requirement', `On ${on}`, 'Completed', 'Due', 'Lapses after'],
    currency.map((row) => [
      row.requirement_id,
      row.standing,
      row.completed_on ?? 'never',
      row.due_on,
      row.lapses_on,
    ]),
    'Nothing has to be held.',
  );
  return `${[who, standing, ...records.map(recordInWords)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function recordInWords({
  record,
  superseded,
  decisions,
  objectives,
}: LearnerHistory['records'][number]): string[] {
  const { course_title, course_id, course_version, completion, success, score_percent } = record;
  const score = score_percent === null ? '' : `, ${score_percent} %`;
  return [
    `${course_title || course_id}${course_version === null ? '' : ` ${course_version}`}: ${completion}, ${success}${score}`,
    `  completed ${record.completed_at ?? 'never'}, from ${record.source_system}, ${record.source_file}` +
      (record.source_row === null ? '' : `, line ${record.source_row}`),
    ...superseded.map(
      (before) =>
        `  until ${before.superseded_at}: ${before.completion}, ${before.success}, ${before.score_percent ?? 'no'} %`,
    ),
    ...objectives.map((one) => `  objective ${one.objective_id}: ${one.success}`),
    ...decisions.map(
      (one) => `  ${one.decided_at ?? ''} ${one.interaction_id}: ${listed(one.response)} (${one.result})`,
    ),
  ];
}

function listed(json: string): string {
  return (JSON.parse(json) as string[]).join(', ') || 'nothing';
}
