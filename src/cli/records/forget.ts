import type { Command } from 'commander';
import { forgetRegistrations } from '../../host/registrations.ts';
import { endSessionsOf } from '../../host/sign-in/sessions.ts';
import { forgetPerson, type Forgotten } from '../../records/forget/forget.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions {
  learner: string;
  pseudonymise?: true;
  json?: true;
}

export function addForget(records: Command): void {
  onStore(records.command('forget'))
    .description(
      'Remove all that is kept of a person, or with --pseudonymise keep their records without the person.',
    )
    .requiredOption('--learner <id>', 'any of the person’s ids')
    .option('--pseudonymise', 'keep the records, to be counted, under an id that says nothing')
    .option('--json', 'print what was removed as JSON')
    .action(forget);
}

async function forget(options: Options): Promise<void> {
  const fate = options.pseudonymise ? 'pseudonymise' : 'remove';
  const forgotten = await withStore(options, 'refuse', (store) =>
    forgetPerson(
      store,
      {
        learner: options.learner,
        fate,
        also: async (transaction, person, _fate, pseudonym) => {
          const learnerIds = [...new Set([...person.personIds, ...person.learnerIds])];
          return {
            registration: await forgetRegistrations(
              transaction,
              { learnerIds },
              fate === 'pseudonymise' ? pseudonym : undefined,
            ),
            sign_in_session: await endSessionsOf(transaction, learnerIds),
          };
        },
      },
      whoever(),
    ),
  );
  process.stdout.write(options.json ? `${JSON.stringify(forgotten, null, 2)}\n` : inWords(forgotten));
}

const kept = ['completion_record', 'superseded_record', 'decision', 'objective_result', 'registration'];

function inWords({ fate, pseudonym, rows, sources }: Forgotten): string {
  const lines = rowsInWords(rows, (table) =>
    fate === 'pseudonymise' && kept.includes(table) ? 'pseudonymised' : 'removed',
  );
  if (lines.length === 0) return 'Nothing was kept of this person.\n';
  lines.push(`The audit log goes on naming the person as ${pseudonym}.`);
  lines.push('Exports, evidence and files of rejected rows that were written before still name them.');
  if (sources.length > 0) lines.push('So do the sources, and importing them again brings the person back:');
  for (const { source_system, source_file } of sources) lines.push(`  ${source_system}: ${source_file}`);
  return `${lines.join('\n')}\n`;
}

/** A line for each table of which there were rows. @param done what became of them */
export function rowsInWords(
  rows: Readonly<Record<string, number>>,
  done: (table: string) => string,
): string[] {
  return Object.entries(rows)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${table}: ${count} ${done(table)}`);
}
