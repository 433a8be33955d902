import { Option, type Command } from 'commander';
import type { Standing } from '../scenario/translation.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { exportTranslations } from './translate-export.ts';
import { importTranslations } from './translate-import.ts';

interface ExportOptions {
  to: Language;
  scenario?: string;
  module?: string;
  out: string;
  content: string;
  json?: boolean;
}

interface ImportOptions {
  content: string;
  json?: boolean;
}

export function addTranslate(program: Command): void {
  const translate = program
    .command('translate')
    .description('Send content to a translation agency, and take back what it has translated.');
  translate
    .command('export')
    .description('Write each document as XLIFF 2.0, with what has been translated so far.')
    .addOption(
      new Option('--to <language>', 'into which language')
        .choices(Object.keys(languageName))
        .makeOptionMandatory(),
    )
    .option('--scenario <id>', 'only this scenario')
    .option('--module <id>', 'only this file of modules/, by its name without .json, such as course')
    .option('--out <dir>', 'the folder to write to', 'dist')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action(({ to, scenario, module, out, content, json }: ExportOptions) => {
      const names: OriginalName[] = [
        ...(scenario === undefined ? [] : [{ kind: 'scenario' as const, id: scenario }]),
        ...(module === undefined ? [] : [{ kind: 'module' as const, id: module }]),
      ];
      const files = exportTranslations({ to, names, out, content });
      if (json) return printJson({ files });
      for (const { file, ...standing } of files) process.stdout.write(`${file}  (${inWords(standing)})\n`);
    });
  translate
    .command('import')
    .description('Take translated XLIFF into modules/ and scenarios/, as <id>.<language>.json.')
    .argument('<files...>', 'XLIFF files, as they came back')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action((files: string[], { content, json }: ImportOptions) => {
      const imported = importTranslations(files, content);
      if (json) printJson({ files: imported });
      else {
        for (const { file, changed, setAside, ...standing } of imported) {
          const counts = `${changed} new or changed, ${setAside.length} set aside; now ${inWords(standing)}`;
          process.stdout.write(`${file}  (${counts})\n`);
        }
      }
      if (imported.some(({ setAside }) => setAside.length > 0)) process.exitCode = 1;
    });
}

const inWords = ({ translated, stale, missing }: Standing) =>
  `${translated} translated, ${stale} stale, ${missing} missing`;

function printJson(document: object): void {
  process.stdout.write(JSON.stringify(document, null, 2) + '\n');
}
