import type { Command } from 'commander';
import { dueOn, isOutOfDate, type Due, type DueContact } from '../../campaign/contacts/due.ts';
import { reachableIn } from '../../campaign/contacts/reachable.ts';
import { readContent, type Content } from '../../course/content.ts';
import { languagesOf } from '../../package/localised.ts';
import { readLedger } from '../campaign/ledger.ts';
import { fromHere, readContentFiles } from '../content-folder.ts';
import { printProblems } from '../problems.ts';
import { day } from '../records/retain.ts';
import { table } from '../records/table.ts';
import { days } from '../records/due.ts';

interface Options {
  on?: string;
  within: number;
  content: string;
  json?: boolean;
}

export function addContactsDue(contacts: Command): void {
  contacts
    .command('due')
    .description(
      'Tell which contacts to try again, and which printed editions carry an old number; the exit code is 1 where something printed is out of date.',
    )
    .option('--on <date>', 'the day that is asked about; today where it is left out', day)
    .option('--within <days>', 'how many days ahead counts as due', days, 60)
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action(due);
}

function due({ on = new Date().toISOString().slice(0, 10), within, content: folder, json }: Options): void {
  const content = contentIn(folder);
  const languages = languagesOf(content.course);
  const byLanguage = new Map(
    languages.map((language) => [language, reachableIn(content, language)] as const),
  );
  const found = dueOn(readLedger(folder), byLanguage, content.course.language, { day: on, within });
  if (json) process.stdout.write(`${JSON.stringify({ on, within, ...found }, null, 2)}\n`);
  else process.stdout.write(`${inWords(found, on, within).join('\n')}\n`);
  if (isOutOfDate(found)) process.exitCode = 1;
}

/** @throws {Error} where the content has errors; they have been printed */
function contentIn(folder: string): Content {
  const { content, problems } = readContent(readContentFiles(folder));
  if (content) return content;
  printProblems(fromHere(folder, problems));
  throw new Error('Nothing was looked at, because the content has errors. Mend them and ask again.');
}

function inWords({ contacts, prints }: Due, on: string, within: number): string[] {
  return [
    `On ${on}, with what falls due within ${within} days:`,
    '',
    ...table(
      ['Try again', 'Who', 'Number or way', 'Why', 'Printed in'],
      contacts.map((contact) => [
        contact.key,
        contact.who,
        contact.how,
        whyOf(contact),
        contact.editions.join(', ') || '–',
      ]),
      'No contact is to be tried again.',
    ),
    '',
    ...table(
      ['Recall', 'Print', 'Contact', 'Printed', 'Now'],
      prints.map(({ edition, design, language, contact, printed, now }) => [
        edition,
        `${design} (${language})`,
        contact,
        printed,
        now ?? 'gone',
      ]),
      'No printed edition carries an old number.',
    ),
  ];
}

function whyOf({ standing, verifiedOn, until }: DueContact): string {
  switch (standing) {
    case 'never':
      return 'nobody has tried it';
    case 'lapsed':
      return `last tried on ${verifiedOn}, more than 12 months ago`;
    case 'ahead':
      return `said to have been tried on ${verifiedOn}, a day still to come`;
    case 'soon':
      return `last tried on ${verifiedOn}, printable until ${until}`;
  }
}
