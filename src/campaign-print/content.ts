/** The content that a campaign is made of, with an airline from elsewhere where one is named. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { PictureUrl } from '../campaign/design.ts';
import { airlineFile } from '../course/check/files.ts';
import { readContent, type Content, type FileProblem } from '../course/content.ts';
import { translationFile } from '../course/translations.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';

export interface CampaignContent {
  /** Undefined where there are errors. */
  content: Content | undefined;
  problems: FileProblem[];
  logo: PictureUrl | undefined;
}

/**
 * Reads content for a campaign.
 * @param files the text of every JSON file of the folder, by its path in there
 * @param airline a file to take in the place of modules/airline.json; its translations and its logo lie beside it
 * @throws {Error} where the logo is not there
 */
export function campaignContent(
  folder: string,
  files: ReadonlyMap<string, string>,
  airline?: string,
): CampaignContent {
  const { content, problems } = readContent(airline === undefined ? files : withAirline(files, airline));
  const beside = airline === undefined ? join(folder, 'modules') : dirname(airline);
  return { content, problems, logo: content && logoOf(content, beside) };
}

function withAirline(files: ReadonlyMap<string, string>, airline: string): Map<string, string> {
  const changed = new Map([...files, [airlineFile, readFileSync(airline, 'utf8')]]);
  for (const language of Object.keys(languageName) as Language[]) {
    const beside = translationFile(airline, language);
    const inContent = translationFile(airlineFile, language);
    if (existsSync(beside)) changed.set(inContent, readFileSync(beside, 'utf8'));
    else changed.delete(inContent);
  }
  return changed;
}

/** @throws {Error} where there is no such file */
function logoOf({ airline }: Content, folder: string): PictureUrl | undefined {
  if (airline?.logo === undefined) return undefined;
  const file = join(folder, airline.logo);
  if (!existsSync(file)) {
    throw new Error(
      `The airline names the logo "${airline.logo}", and there is no such file in ${folder}. Add it, or take "logo" away.`,
    );
  }
  const type = extname(file) === '.svg' ? 'svg+xml' : 'png';
  return `data:image/${type};base64,${readFileSync(file).toString('base64')}`;
}
