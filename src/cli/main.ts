import { Command, CommanderError } from 'commander';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addPack } from './pack.ts';
import { addRecords } from './records.ts';
import { addStart } from './start.ts';

/** Wrong usage, as told from problems that were found. */
const wrongUsage = 2;

/**
 * Runs the `crosscheck` command.
 * @param args without the program's name
 * @returns the exit code: 0 done, 1 problems found or a failure, 2 wrong usage
 */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('crosscheck')
    .description('Training for airline crew on recognising and reporting trafficking in persons.')
    .exitOverride();
  for (const add of [addStart, addCheck, addPack, addRecords, addBuild]) add(program);
  program.commands.forEach(exitByThrowing);
  try {
    await program.parseAsync(args, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : wrongUsage;
  }
}

function exitByThrowing(command: Command): void {
  command.exitOverride();
  command.commands.forEach(exitByThrowing);
}
