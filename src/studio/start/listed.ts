/** The scenarios of a content folder, as a list shows them, whatever state their files are in. */
import { isTranslationFile, translationFile } from '../../course/translations.ts';
import { readJson } from '../../scenario/check/json-source.ts';
import { languageName, type Language } from '../../scenario/translation/language-name.ts';
import { asRecord } from '../document/names.ts';
import type { Files } from '../files/files.ts';
import { languageOf } from './course-facts.ts';

export interface ListedScenario {
  file: string;
  /** The name of the file where it has none. */
  title: string;
  language: Language;
  /** Undefined where it does not say. */
  minutes: number | undefined;
  steps: number;
  translations: Language[];
  /** Whether the text can be read at all. */
  isJson: boolean;
}

export function listScenarios(files: Files): ListedScenario[] {
  const paths = [...files.keys()].filter((file) => file.startsWith('scenarios/') && !isTranslationFile(file));
  return paths.sort().map((file) => {
    const { value } = readJson(files.get(file)!);
    const { title, language, minutes, steps } = asRecord(value);
    return {
      file,
      title: typeof title === 'string' && title.trim() !== '' ? title : file,
      language: languageOf(language),
      minutes: typeof minutes === 'number' ? minutes : undefined,
      steps: Object.keys(asRecord(steps)).length,
      translations: (Object.keys(languageName) as Language[]).filter((one) =>
        files.has(translationFile(file, one)),
      ),
      isJson: value !== undefined,
    };
  });
}
