import { InvalidArgumentError, Option, type Command } from 'commander';
import { standards, type Standard } from '../course/packed.ts';
import { standardOf, type Target } from '../package/target.ts';
import { ingredientsOf, writePackages, type WrittenPackage } from './packages.ts';

type Edition = '3' | '4';

interface Options {
  content: string;
  standard: Standard | 'all';
  edition?: Edition;
  courseEdition?: string;
  year?: number;
  split?: boolean;
  out: string;
  json?: boolean;
}

export function addPack(program: Command): void {
  program
    .command('pack')
    .description('Write the course as a zip that an LMS imports.')
    .addOption(
      new Option('--standard <name>', 'which standard').choices([...standards, 'all']).default('all'),
    )
    .addOption(
      new Option('--edition <number>', 'which edition of SCORM 2004; the 3rd unless you say so').choices([
        '3',
        '4',
      ]),
    )
    .option(
      '--course-edition <id>',
      'an edition of the course, such as recurrent; the whole course where you name none',
    )
    .addOption(
      new Option(
        '--year <number>',
        'the year of an edition whose flights change; this year unless you say so',
      ).argParser(yearFrom),
    )
    .option('--split', 'write each part of the course as a package of its own')
    .option('--out <dir>', 'the folder to write to', 'dist')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action(async (options: Options, command: Command) => {
      const { standard, edition = '3', content, courseEdition, year, out, split, json } = options;
      if (options.edition && standardsOf(standard).every((one) => one !== 'scorm2004')) {
        command.error(`error: ${standard} has no editions. Leave out --edition, which is for scorm2004.`);
      }
      if (year !== undefined && courseEdition === undefined) {
        command.error('error: only an edition has a year. Name it with --course-edition.');
      }
      const targets = standardsOf(standard).map((one) => targetOf(one, edition));
      const packages = await writePackages(await ingredientsOf(content), {
        targets,
        out,
        split,
        edition: courseEdition,
        year: year ?? new Date().getFullYear(),
      });
      const print = json ? asJson : inWords;
      process.stdout.write(print(packages));
    });
}

function yearFrom(value: string): number {
  if (!/^20\d\d$/.test(value)) throw new InvalidArgumentError('A year is four digits, such as 2027.');
  return Number(value);
}

function standardsOf(standard: Standard | 'all'): readonly Standard[] {
  return standard === 'all' ? standards : [standard];
}

function targetOf(standard: Standard, edition: Edition): Target {
  return standard === 'scorm2004' && edition === '4' ? 'scorm2004-4th' : standard;
}

function editionOf(target: Target): number | null {
  if (standardOf[target] !== 'scorm2004') return null;
  return target === 'scorm2004' ? 3 : 4;
}

function asJson(packages: readonly WrittenPackage[]): string {
  const listed = packages.map(({ target, course, file, bytes, files, sha256, worstSuspendChars }) => ({
    file,
    course,
    standard: standardOf[target],
    edition: editionOf(target),
    bytes,
    files,
    sha256,
    worstSuspendChars,
  }));
  return JSON.stringify({ packages: listed }) + '\n';
}

function inWords(packages: readonly WrittenPackage[]): string {
  const lines = packages.map(({ file, bytes, files, worstSuspendChars }) => {
    const size = `${Math.ceil(bytes / 1024)} KB, ${files} files`;
    return `${file}  (${size}, at most ${worstSuspendChars} characters of suspend data)\n`;
  });
  return lines.join('');
}
