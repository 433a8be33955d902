/** Edits of a translation file. Its texts stay in the order of the document; whatever changes awaits an expert again. */
import { readJson } from '../../scenario/check/json-source.ts';
import { textsOf } from '../../scenario/texts.ts';
import { fingerprintOf, type TranslatedTexts } from '../../scenario/translation.ts';
import type { Language } from '../../scenario/translation/language-name.ts';
import type { OriginalName } from '../../scenario/translation/original.ts';
import { insertBehind, removeAt, setAt } from '../document/edit-json.ts';
import { asRecord } from '../document/names.ts';
import { applyEdits, editsBetween, type TextEdit } from '../document/text-edit.ts';
import { writeJson } from '../start/write-json.ts';

/** Which translation is edited. */
export interface TranslationOf {
  name: OriginalName;
  /** As it was parsed. */
  document: unknown;
  language: Language;
  /** The text of the translation file; undefined where there is none. */
  file: string | undefined;
}

/** Writes one text; '' takes it out. @throws {SyntaxError} where the file is no JSON */
export function writeText(of: TranslationOf, key: string, text: string): TextEdit[] {
  const source = textsOf(of.document).find((one) => one.key === key)?.text;
  if (source === undefined) return [];
  if (text.trim() === '') return takeOut(of, [key]);
  return putIn(of, key, { text, source: fingerprintOf(source) });
}

/** Says of a translation whose source has changed that it is still right. @throws {SyntaxError} where the file is no JSON */
export function affirm(of: TranslationOf, key: string): TextEdit[] {
  const { text } = asRecord(textsIn(of.file)[key]);
  return typeof text === 'string' ? writeText(of, key, text) : [];
}

/** Takes texts out, such as those that the document has not any more. @throws {SyntaxError} where the file is no JSON */
export function takeOut({ file = '' }: TranslationOf, keys: readonly string[]): TextEdit[] {
  const there = keys.filter((key) => Object.hasOwn(textsIn(file), key));
  const without = there.reduce((now, key) => applyEdits(now, removeAt(now, ['texts', key])), file);
  return editsBetween(file, there.length === 0 ? file : awaiting(without));
}

/** Writes texts with the fingerprints that they come with, one by one. @throws {SyntaxError} where the file is no JSON */
export function putAll(of: TranslationOf, texts: TranslatedTexts): TextEdit[] {
  const { file = '' } = of;
  const after = Object.entries(texts).reduce(
    (now, [key, entry]) => applyEdits(now, putIn({ ...of, file: now }, key, entry)),
    file,
  );
  return editsBetween(file, after);
}

function putIn(of: TranslationOf, key: string, entry: { text: string; source: string }): TextEdit[] {
  const { file = '' } = of;
  if (file.trim() === '') return editsBetween(file, writeJson(newTranslation(of, { [key]: entry })));
  const put = (now: string, path: string[], value: unknown) => applyEdits(now, setAt(now, path, value));
  const texts = textsIn(file);
  const old = asRecord(texts[key]);
  const isThere = typeof old.text === 'string' && typeof old.source === 'string';
  const written = isThere
    ? put(put(file, ['texts', key, 'text'], entry.text), ['texts', key, 'source'], entry.source)
    : Object.hasOwn(texts, key) || !hasTexts(file)
      ? put(file, hasTexts(file) ? ['texts', key] : ['texts'], hasTexts(file) ? entry : { [key]: entry })
      : applyEdits(file, insertBehind(file, ['texts'], lastBefore(of, key, texts), key, entry));
  return written === file ? [] : editsBetween(file, awaiting(written));
}

function newTranslation({ name: { kind, id }, document, language }: TranslationOf, texts: object): object {
  const { $schema } = asRecord(document);
  const schema = typeof $schema === 'string' ? $schema : '../dist/schema/scenario.schema.json';
  return {
    $schema: schema.replace(/[a-z]+(?=\.schema\.json$)/, 'translation'),
    [kind]: id,
    language,
    review: { status: 'awaiting-native-expert' },
    texts,
  };
}

/** Nobody has approved what is new. */
function awaiting(file: string): string {
  const { status } = asRecord(asRecord(readJson(file).value).review);
  if (status === 'awaiting-native-expert') return file;
  return applyEdits(file, setAt(file, ['review'], { status: 'awaiting-native-expert' }));
}

/** The last text before this one in the document that is translated; undefined where this is the first. */
function lastBefore(
  { document }: TranslationOf,
  key: string,
  texts: Record<string, unknown>,
): string | undefined {
  const keys = textsOf(document).map((text) => text.key);
  return keys.slice(0, keys.indexOf(key)).findLast((one) => Object.hasOwn(texts, one));
}

const textsIn = (file = '') => asRecord(asRecord(readJson(file).value).texts);

function hasTexts(file: string): boolean {
  const { texts } = asRecord(readJson(file).value);
  return typeof texts === 'object' && texts !== null && !Array.isArray(texts);
}
