import { relative } from 'node:path';
import type { Command } from 'commander';
import { standards } from '../course/packed.ts';
import { dist } from '../setup/build.ts';
import { ingredientsOf, writePackages } from './packages.ts';

export function addBuild(program: Command): void {
  program
    .command('build')
    .description('Build the player and write every package to dist/, ready to upload.')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .action(async (options: { content: string }) => {
      const ingredients = await ingredientsOf(options.content);
      for (const { file } of await writePackages(ingredients, { targets: standards, out: dist })) {
        process.stdout.write(`${relative('.', file)}\n`);
      }
    });
}
