import { Option, type Command } from 'commander';
import type { Standing } from '../scenario/translation.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';
import { exportTranslations } from './translate-export.ts';
import { importTranslations } from './translate-import.ts';

interface ExportOptions {
  to: Language;
  scenario?: string;
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
    .description('Send scenarios to a translation agency, and take back what it has translated.');
  translate
    .command('export')
    .description('Write each scenario as XLIFF 2.0, with what has been translated so far.')
    .addOption(
      new Option('--to <language>', 'into which language')
        .choices(Object.keys(languageName))
        .makeOptionMandatory(),
    )
    .option('--scenario <id>', 'only this one')
    .option('--out <dir>', 'the folder to write to', 'dist')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--json', 'print one JSON document')
    .action(({ to, scenario, out, content, json }: ExportOptions) => {
      const files = exportTranslations({ to, scenario, out, content });
      if (json) return printJson({ files });
      for (const { file, ...standing } of files) process.stdout.write(`${file}  (${inWords(standing)})\n`);
    });
  translate
    .command('import')
    .description('Take translated XLIFF into scenarios/<id>.<language>.json.')
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
