import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { addBuild } from './build.ts';
import { addCampaign } from './campaign/campaign.ts';
import { addContacts } from './contacts/contacts.ts';
import { addCheck } from './check.ts';
import { addExplore } from './explore.ts';
import { addPack } from './pack.ts';
import { inPlainWords } from './plain-words.ts';
import { addRecords } from './records/records.ts';
import { addStart } from './start.ts';
import { addTranslate } from './translate.ts';
import { addVerify } from './verify.ts';

/**
 * What streams leaves much behind and holds little: without this, Node lets four times as much pile up as is in use before
 * it clears up.
 */
setFlagsFromString('--heap-growing-percent=50');

/** Wrong usage, as told from problems that were found. */
const wrongUsage = 2;

/**
 * Runs the `crosscheck` command.
 * @param args without the program's name
 * @returns the exit code: 0 done, 1 problems found, 2 wrong usage
 * @throws {Error} a sentence for the person at the keyboard, where it could not be done
 */
export async function run(args: readonly string[]): Promise<number> {
  for (const output of [process.stdout, process.stderr]) output.on('error', ignoreClosedPipe);
  const program = new Command('crosscheck')
    .description('Training for airline crew on recognising and reporting trafficking in persons.')
    .exitOverride();
  for (const add of [
    addStart,
    addCheck,
    addExplore,
    addPack,
    addVerify,
    addTranslate,
    addRecords,
    addCampaign,
    addContacts,
    addBuild,
  ])
    add(program);
  program.commands.forEach(exitByThrowing);
  try {
    await program.parseAsync(args, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw inPlainWords(error);
    return error.exitCode === 0 ? 0 : wrongUsage;
  }
}

/** Whoever reads the output, such as `head`, has seen enough. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function exitByThrowing(command: Command): void {
  command.exitOverride();
  command.commands.forEach(exitByThrowing);
}
