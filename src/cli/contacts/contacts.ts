import type { Command } from 'commander';
import { addContactsDue } from './due.ts';

export function addContacts(program: Command): void {
  const contacts = program.command('contacts').description('Numbers and ways to reach somebody.');
  addContactsDue(contacts);
}
