import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { buildCampaign, type CampaignBuild } from '../../campaign/build.ts';
import { printNames, type PrintName } from '../../campaign/designs/made.ts';
import { whyNotToPrint } from '../../campaign/reasons.ts';
import { campaignContent } from '../../campaign-print/content.ts';
import { openPrinter } from '../../campaign-print/printer.ts';
import { languagesOf } from '../../package/localised.ts';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import { ensureBrowser } from '../../setup/browser.ts';
import { fromHere, readContentFiles } from '../content-folder.ts';
import { printProblems } from '../problems.ts';
import { writeLanding } from './landing.ts';
import { recordEdition } from './ledger.ts';
import { listOf } from './list-of.ts';

interface Options {
  airline?: string;
  language?: Language[];
  design?: PrintName[];
  out: string;
  content: string;
  bleed: boolean;
  draft: boolean;
  json?: boolean;
}

export function addCampaignBuild(campaign: Command): void {
  campaign
    .command('build')
    .description('Write cards, posters, screens, the job aid, labels, and the page that their codes open.')
    .option('--airline <file>', 'another airline.json, with its translations and its logo beside it')
    .addOption(
      new Option(
        '--language <list>',
        'languages, such as ar,fr; all of the course unless you say so',
      ).argParser(listOf('language', Object.keys(languageName))),
    )
    .addOption(
      new Option(
        '--design <list>',
        `what to build: ${printNames.join(', ')}; all unless you say so`,
      ).argParser(listOf('design', printNames)),
    )
    .option('--out <dir>', 'the folder to write to', 'dist/campaign')
    .option('--content <dir>', 'the folder with modules/ and scenarios/', '.')
    .option('--bleed', 'add 3 mm of bleed, and marks to cut by', false)
    .option(
      '--draft',
      'write it although numbers are unverified: they are left out, and DRAFT stands across each page',
      false,
    )
    .option('--json', 'print one JSON document')
    .action(build);
}

async function build({
  airline,
  language,
  design,
  out,
  content: folder,
  bleed,
  draft,
  json,
}: Options): Promise<void> {
  const { content, problems, logo } = campaignContent(folder, readContentFiles(folder), airline);
  if (content === undefined) {
    printProblems(fromHere(folder, problems));
    throw new Error('Nothing was built, because the content has errors. Mend them and build again.');
  }
  const day = new Date().toISOString().slice(0, 10);
  const built = await buildCampaign(content, {
    languages: language ?? languagesOf(content.course),
    names: design ?? printNames,
    logo,
    day,
    draft,
  });
  const why = whyNotToPrint(built);
  const refused = why.length > 0 && !draft;
  const files = refused ? [] : await write(built, { out, bleed, day });
  if (!refused && !draft) recordEdition(folder, built, { day, files });
  if (json) {
    const { edition, withheld, untranslated } = built;
    const names = files.map(({ file }) => file);
    process.stdout.write(
      `${JSON.stringify({ edition, draft, files: names, withheld, untranslated, refused: refused ? why : [] }, null, 2)}\n`,
    );
  } else {
    for (const { file } of files) process.stdout.write(`${file}\n`);
    if (!refused) process.stdout.write(`Edition ${built.edition}${draft ? ', a draft' : ''}.\n`);
  }
  for (const { file, language: of, count } of built.untranslated) {
    process.stderr.write(
      `${count} ${count === 1 ? 'text' : 'texts'} of ${file} ${count === 1 ? 'is' : 'are'} not there in ${languageName[of]}, and printed as written.\n`,
    );
  }
  for (const line of why) process.stderr.write(`${line}\n`);
  if (!refused) return;
  process.stderr.write('Nothing was written. Mend that and build again, or build a draft with --draft.\n');
  process.exitCode = 1;
}

/** A file that was written, and the design that it is of. */
export interface WrittenFile {
  file: string;
  design: string;
  language: Language;
}

async function write(
  { designs, landing, edition, drafts }: CampaignBuild,
  { out, bleed, day }: { out: string; bleed: boolean; day: string },
): Promise<WrittenFile[]> {
  const printer = await openPrinter(ensureBrowser((line) => process.stderr.write(`${line}\n`)));
  try {
    mkdirSync(out, { recursive: true });
    const written: WrittenFile[] = [];
    for (const design of designs) {
      const draft = drafts.get(design.language);
      for (const { name, bytes } of await printer.print(design, { edition, day, bleed, draft })) {
        const file = join(out, name);
        writeFileSync(file, bytes);
        written.push({ file, design: design.id, language: design.language });
      }
    }
    return [...written, ...writeLanding(landing, join(out, 'landing'))];
  } finally {
    await printer.close();
  }
}
