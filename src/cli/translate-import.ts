import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from '../course/content.ts';
import { translationFile } from '../course/translations.ts';
import type { PlacedProblem } from '../scenario/check/problem.ts';
import type { Translation } from '../scenario/schema/translation.ts';
import { standingOf, type Standing } from '../scenario/translation.ts';
import { decode } from '../scenario/translation/decode.ts';
import type { Language } from '../scenario/translation/language-name.ts';
import { originalFile, type Original } from '../scenario/translation/original.ts';
import { matchDocument } from '../scenario/translation/refusal.ts';
import { takeIn } from '../scenario/translation/take-in.ts';
import { readXliff, type XliffDocument } from '../scenario/translation/xliff-read.ts';
import { printProblems } from './problems.ts';
import { translatableIn, type Translatable } from './translatable.ts';

export interface ImportedFile extends Standing {
  /** The translation that it was taken into. */
  file: string;
  changed: number;
  /** The units that were left out, as they stand in the XLIFF file. */
  setAside: FileProblem[];
}

interface Matched {
  file: string;
  document: XliffDocument;
  original: Original;
  language: Language;
}

/**
 * Takes XLIFF files into the translations of a content folder. What is set aside is printed.
 * @throws {Error} where a file is refused, which has been printed; then nothing is written
 */
export function importTranslations(files: readonly string[], content: string): ImportedFile[] {
  const translatable = translatableIn(content);
  const matched: Matched[] = [];
  const refused: FileProblem[] = [];
  for (const file of files) {
    const match = matchFile(file, translatable);
    if ('problem' in match) refused.push({ ...match.problem, file });
    else matched.push(match);
  }
  if (refused.length > 0) {
    printProblems(refused);
    throw new Error('Nothing was imported.');
  }

  const translations = new Map<string, Translation>();
  const imported = matched.map(({ file, document, original, language }) => {
    const path = join(content, translationFile(originalFile(original), language));
    const before = translations.get(path) ?? translatable.translation(original, language);
    const { translation, changed, setAside } = takeIn(original, language, before, document);
    if (changed > 0) translations.set(path, translation);
    return {
      file: path,
      changed,
      ...standingOf(original.document, translation),
      setAside: setAside.map((problem) => ({ ...problem, file })),
    };
  });
  for (const [path, translation] of translations) {
    writeFileSync(path, JSON.stringify(translation, null, 2) + '\n');
  }
  printProblems(imported.flatMap(({ setAside }) => setAside));
  return imported;
}

function matchFile(file: string, translatable: Translatable): Matched | { problem: PlacedProblem } {
  const text = decode(readFileSync(file));
  if (text === undefined) {
    const message = 'This file is neither UTF-8 nor UTF-16.';
    const remedy = 'Save it as UTF-8 in the translation tool.';
    return { problem: { rule: 'syntax', path: [], message, remedy, line: 1, column: 1 } };
  }
  const read = readXliff(text);
  if ('problem' in read) return read;
  const { document } = read;
  const name = translatable.names.find((one) => originalFile(one) === document.original);
  const original = name && translatable.original(name);
  const match = matchDocument(document, original, translatable.names.map(originalFile));
  return 'problem' in match ? match : { file, document, ...match };
}
