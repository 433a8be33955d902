import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { readContent, type FileProblem } from '../course/content.ts';
import { checkScenario } from '../scenario/check/check.ts';
import { fromHere, readContentFiles } from './content-folder.ts';
import { printProblems } from './problems.ts';

interface Options {
  content: string;
  json?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check scenarios and modules, and say what to mend.')
    .argument('[paths...]', 'files to check; everything in the content folder where none is named')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action((paths: string[], options: Options) => {
      const problems = paths.length === 0 ? checkFolder(options.content) : checkPaths(paths, options.content);
      if (options.json) {
        const listed = problems.map(({ file, line, column, rule, message, remedy }) => ({
          file,
          line,
          column,
          rule,
          severity: 'error',
          message,
          remedy,
        }));
        process.stdout.write(JSON.stringify({ problems: listed }, null, 2) + '\n');
      } else {
        printProblems(problems);
        process.stdout.write(
          problems.length === 0 ? 'No problems found.\n' : `${counted(problems.length)}\n`,
        );
      }
      if (problems.length > 0) process.exitCode = 1;
    });
}

const counted = (count: number) => (count === 1 ? '1 problem found.' : `${count} problems found.`);

function checkFolder(folder: string): FileProblem[] {
  return fromHere(folder, readContent(readContentFiles(folder)).problems);
}

/** Modules are checked within their course; a scenario may stand anywhere. */
function checkPaths(paths: readonly string[], folder: string): FileProblem[] {
  const modules = resolve(folder, 'modules');
  return paths.flatMap((path) => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return checkFolder(path);
    const text = textOf(path);
    if (dirname(resolve(path)) === modules) {
      return checkFolder(folder).filter(({ file }) => resolve(file) === resolve(path));
    }
    return checkScenario(text).problems.map((problem) => ({
      ...problem,
      file: relative('.', path) || path,
    }));
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path} can't be read. Is the name right?`);
  }
}
