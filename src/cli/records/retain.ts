import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { forgetRegistrations } from '../../host/registrations.ts';
import { retainRecords, type Retained } from '../../records/forget/retain.ts';
import { todayIn, yearsBefore } from '../../records/validity/day.ts';
import { refreshCurrency } from '../../records/validity/refresh.ts';
import { rowsInWords } from './forget.ts';
import { byRules, chosenRules, type RulesOptions } from './rules.ts';
import { onStore, whoever, withStore, type StoreOptions } from './store.ts';

interface Options extends StoreOptions, RulesOptions {
  on?: string;
  apply?: boolean;
  json?: true;
}

export function addRetain(records: Command): void {
  byRules(onStore(records.command('retain')))
    .description(
      'Tell which records are older than the rules let them be kept, and with --apply let them go.',
    )
    .option('--on <date>', 'the day to count back from; today where it is left out', day)
    .option('--apply', 'remove or pseudonymise them, as the rules say')
    .option('--json', 'print what goes as JSON')
    .action(retain);
}

async function retain({ on, apply = false, json, ...options }: Options): Promise<void> {
  const retained = await withStore(options, 'refuse', async (store) => {
    const rules = chosenRules(options);
    // What somebody's training rests on has to be known before anything goes.
    await refreshCurrency(store, rules);
    const { years, then } = rules.retention;
    const before = yearsBefore(on ?? todayIn('UTC'), years);
    return retainRecords(
      store,
      {
        before,
        then,
        apply,
        also: async (transaction, _before, _then, pseudonym) => ({
          registration: await forgetRegistrations(
            transaction,
            { before },
            then === 'pseudonymise' ? pseudonym : undefined,
          ),
        }),
      },
      whoever(),
    );
  });
  process.stdout.write(json ? `${JSON.stringify(retained, null, 2)}\n` : inWords(retained));
}

function inWords({ before, then, applied, rows, stillCount, undated }: Retained): string {
  const done = then === 'remove' ? 'removed' : 'pseudonymised';
  const lines = rowsInWords(rows, () => (applied ? done : `to be ${done}`));
  if (lines.length === 0) lines.push(`Nothing is from before ${before}.`);
  else lines.unshift(`From before ${before}:`);
  if (stillCount > 0)
    lines.push(
      `Kept although older: ${stillCount}, since the training of somebody on the roster rests on them.`,
    );
  if (undated > 0) lines.push(`Kept since nothing says when they are of: ${undated}.`);
  if (!applied && lines.length > 1) lines.push('Nothing was changed. Add --apply to do it.');
  return `${lines.join('\n')}\n`;
}

/** An argument that is a day. */
export function day(text: string): string {
  if (!z.iso.date().safeParse(text).success)
    throw new InvalidArgumentError('It is a day, such as 2026-01-31.');
  return text;
}
