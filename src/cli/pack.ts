import { Option, type Command } from 'commander';
import { standards, type Standard } from '../course/packed.ts';
import { writePackages } from './packages.ts';

interface Options {
  content: string;
  standard: Standard | 'all';
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
    .option('--out <dir>', 'the folder to write to', 'dist')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const chosen = options.standard === 'all' ? standards : [options.standard];
      const packages = await writePackages(options.content, chosen, options.out);
      if (options.json) {
        const listed = packages.map(({ file, standard, bytes, files, sha256, worstSuspendChars }) => ({
          file,
          standard,
          bytes,
          files,
          sha256,
          worstSuspendChars,
        }));
        process.stdout.write(JSON.stringify({ packages: listed }) + '\n');
        return;
      }
      for (const { file, bytes, files, worstSuspendChars } of packages) {
        const size = `${Math.ceil(bytes / 1024)} KB, ${files} files`;
        process.stdout.write(`${file}  (${size}, at most ${worstSuspendChars} characters of suspend data)\n`);
      }
    });
}
