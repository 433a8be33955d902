import { Command, CommanderError } from 'commander';
import { inPlainWords } from './plain-words.ts';

type Add = (program: Command) => void;

/** Each by its name, and loaded only where it is asked for: a command starts in half the time without the others. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  start: async () => (await import('./start.ts')).addStart,
  check: async () => (await import('./check.ts')).addCheck,
  explore: async () => (await import('./explore.ts')).addExplore,
  pack: async () => (await import('./pack.ts')).addPack,
  verify: async () => (await import('./verify.ts')).addVerify,
  translate: async () => (await import('./translate.ts')).addTranslate,
  records: async () => (await import('./records/records.ts')).addRecords,
  campaign: async () => (await import('./campaign/campaign.ts')).addCampaign,
  contacts: async () => (await import('./contacts/contacts.ts')).addContacts,
  build: async () => (await import('./build.ts')).addBuild,
};

/** All of them where none is named, as for help. */
function wantedBy([name = '']: readonly string[]): Promise<Add[]> {
  const wanted = Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands);
  return Promise.all(wanted.map((load) => load()));
}

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
  for (const add of await wantedBy(args)) add(program);
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
