import type { Command } from 'commander';
import type { FileProblem } from '../course/content.ts';
import { checkFolder, checkPaths } from './check-paths.ts';
import { countProblems, printProblems, summary, listed } from './problems.ts';

interface Options {
  content: string;
  json?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check scenarios, modules and translations, and say what to mend.')
    .argument('[paths...]', 'files or folders to check; everything in the content folder where none is named')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nErrors make the exit code 1, and keep a course from being packed. Warnings do not.',
    )
    .action((paths: string[], options: Options) => {
      const today = new Date().toISOString().slice(0, 10);
      const problems =
        paths.length === 0 ? checkFolder(options.content, today) : checkPaths(paths, options.content, today);
      if (options.json) {
        process.stdout.write(asJson(problems));
      } else {
        printProblems(problems);
        process.stdout.write(`${summary(problems)}\n`);
      }
      if (countProblems(problems).errors > 0) process.exitCode = 1;
    });
}

function asJson(problems: readonly FileProblem[]): string {
  return JSON.stringify({ problems: listed(problems), ...countProblems(problems) }, null, 2) + '\n';
}
