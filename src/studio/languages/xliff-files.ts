/** Translations that go to an agency, and what comes back. */
import { originalNameOf } from '../../course/original.ts';
import { translationFile } from '../../course/translations.ts';
import type { PlacedProblem } from '../../scenario/check/problem.ts';
import { readTranslation } from '../../scenario/check/translation.ts';
import type { Translation } from '../../scenario/schema/translation.ts';
import type { TranslatedTexts } from '../../scenario/translation.ts';
import { decode } from '../../scenario/translation/decode.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import { originalFile, type Original, type OriginalName } from '../../scenario/translation/original.ts';
import { matchDocument } from '../../scenario/translation/refusal.ts';
import { takeIn } from '../../scenario/translation/take-in.ts';
import { readXliff } from '../../scenario/translation/xliff-read.ts';
import { writeXliff } from '../../scenario/translation/xliff-write.ts';
import { editsBetween } from '../document/text-edit.ts';
import type { Change } from '../events.ts';
import type { Files } from '../files/files.ts';
import { originalIn } from './places.ts';
import { putAll } from './translation-edits.ts';

/** So many are put in one by one, and leave every other line as it is; with more, the file is written anew. */
const fewChanges = 50;

/** The name of a file for an agency, and what is in it. */
export interface XliffFile {
  name: string;
  text: string;
}

/** @returns undefined where the translation that there is can't be read */
export function exportXliff(files: Files, original: Original, to: Language): XliffFile | undefined {
  const file = files.get(translationFile(originalFile(original), to));
  const translation = file === undefined ? undefined : readTranslation(file).translation;
  if (file !== undefined && !translation) return undefined;
  return { name: xliffName(original, to), text: writeXliff(original, to, translation) };
}

/** A module may have the id of a scenario, and an id has no full stop in it. */
function xliffName({ kind, id }: OriginalName, to: Language): string {
  return kind === 'scenario' ? `${id}.${to}.xlf` : `module.${id}.${to}.xlf`;
}

export interface TakenXliff {
  change: Change;
  original: OriginalName;
  language: Language;
  /** How many texts are new or have changed. */
  changed: number;
  /** What was left out, each with its place in the XLIFF file. */
  setAside: readonly PlacedProblem[];
}

/** Takes in what an agency has sent back. @returns what is to be changed, or why the file is refused */
export function importXliff(files: Files, bytes: Uint8Array): TakenXliff | { problem: PlacedProblem } {
  const text = decode(bytes);
  if (text === undefined)
    return refuse('This file is neither UTF-8 nor UTF-16.', 'Save it as UTF-8 in the translation tool.');
  const read = readXliff(text);
  if ('problem' in read) return read;
  const names = [...files.keys()].flatMap((file) => originalNameOf(file) ?? []);
  const name = names.find((one) => originalFile(one) === read.document.original);
  const source = name && files.get(originalFile(name));
  const original = name && originalIn(name, source!);
  if (name && !original)
    return refuse(`${read.document.original} has errors, so nothing can be taken in.`, 'Mend it first.');
  const match = matchDocument(read.document, original, names.map(originalFile));
  if ('problem' in match) return match;

  const { language } = match;
  const file = translationFile(originalFile(match.original), language);
  const before = files.get(file);
  const translation = before === undefined ? undefined : readTranslation(before).translation;
  if (before !== undefined && !translation)
    return refuse(`${file} has errors, so nothing can be taken in.`, 'Mend it, or remove it.');
  const taken = takeIn(match.original, language, translation, read.document);
  const { document } = match.original;
  const edits =
    before !== undefined && taken.changed <= fewChanges
      ? putAll(
          { name: match.original, document, language, file: before },
          changedIn(translation, taken.translation),
        )
      : editsBetween(before ?? '', `${JSON.stringify(taken.translation, null, 2)}\n`);
  return {
    change: { file, edits },
    original: match.original,
    language,
    changed: taken.changed,
    setAside: taken.setAside,
  };
}

/** What another text or another fingerprint has come of. */
function changedIn(before: Translation | undefined, { texts }: Translation): TranslatedTexts {
  const old = before?.texts ?? {};
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([key, { text, source }]) => old[key]?.text !== text || old[key].source !== source,
    ),
  );
}

function refuse(message: string, remedy: string): { problem: PlacedProblem } {
  return { problem: { rule: 'syntax', path: [], message, remedy, line: 1, column: 1 } };
}
