import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingOf, type Standing } from '../scenario/translation.ts';
import { languageName, type Language } from '../scenario/translation/language-name.ts';
import type { OriginalName } from '../scenario/translation/original.ts';
import { writeXliff } from '../scenario/translation/xliff-write.ts';
import { translatableIn } from './translatable.ts';

interface What {
  to: Language;
  /** What is to be translated; everything that is written in another language where none is named. */
  names: readonly OriginalName[];
  /** The folder to write to. */
  out: string;
  content: string;
}

export interface ExportedFile extends Standing {
  file: string;
}

/**
 * Writes an XLIFF file for each document.
 * @throws {Error} where there is nothing to translate, or there are errors; then nothing is written
 */
export function exportTranslations({ to, names, out, content }: What): ExportedFile[] {
  const translatable = translatableIn(content);
  if (translatable.names.length === 0) throw new Error(`There is nothing in ${content} to translate.`);
  const originals = (names.length === 0 ? translatable.names : names)
    .map(translatable.original)
    .filter(({ document }) => document.language !== to);
  if (originals.length === 0) {
    const named = names.map(({ kind, id }) => `The ${kind} "${id}"`);
    const which =
      named.length === 1 ? named[0]! : `Everything ${named.length === 0 ? `in ${content}` : 'named'}`;
    throw new Error(`${which} is written in ${languageName[to]} already.`);
  }
  const written = originals.map((original) => ({
    original,
    translation: translatable.translation(original, to),
  }));
  mkdirSync(out, { recursive: true });
  return written.map(({ original, translation }) => {
    const file = join(out, xliffName(original, to));
    writeFileSync(file, writeXliff(original, to, translation));
    return { file, ...standingOf(original.document, translation) };
  });
}

/** A module may have the id of a scenario, and an id has no full stop in it. */
function xliffName({ kind, id }: OriginalName, to: Language): string {
  return kind === 'scenario' ? `${id}.${to}.xlf` : `module.${id}.${to}.xlf`;
}
