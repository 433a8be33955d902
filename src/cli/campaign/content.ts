/** The content that a campaign is made of, with an airline from elsewhere where one is named. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { PictureUrl } from '../../campaign/design.ts';
import { airlineFile } from '../../course/check/files.ts';
import { readContent, type Content } from '../../course/content.ts';
import { translationFile } from '../../course/translations.ts';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import { fromHere, readContentFiles } from '../content-folder.ts';
import { printProblems } from '../problems.ts';

/**
 * @param airline a file to take in the place of modules/airline.json; its translations and its logo lie beside it
 * @throws {Error} where the content has problems; they have been printed
 */
export function campaignContent(
  folder: string,
  airline: string | undefined,
): { content: Content; logo: PictureUrl | undefined } {
  const files = readContentFiles(folder);
  if (airline !== undefined) {
    files.set(airlineFile, readFileSync(airline, 'utf8'));
    for (const language of Object.keys(languageName) as Language[]) {
      const beside = translationFile(airline, language);
      const inContent = translationFile(airlineFile, language);
      if (existsSync(beside)) files.set(inContent, readFileSync(beside, 'utf8'));
      else files.delete(inContent);
    }
  }
  const { content, problems } = readContent(files);
  if (content === undefined) {
    printProblems(fromHere(folder, problems));
    throw new Error('Nothing was built, because the content has errors. Mend them and build again.');
  }
  return {
    content,
    logo: logoOf(content, airline === undefined ? join(folder, 'modules') : dirname(airline)),
  };
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
