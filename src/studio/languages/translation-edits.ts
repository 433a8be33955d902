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
  const { text } = asRecord(asRecord(asRecord(readJson(of.file ?? '').value).texts)[key]);
  return typeof text === 'string' ? writeText(of, key, text) : [];
}

/** Takes texts out, such as those that the document has not any more. @throws {SyntaxError} where the file is no JSON */
export function takeOut({ file = '' }: TranslationOf, keys: readonly string[]): TextEdit[] {
  const translation = asRecord(readJson(file).value);
  const there = keys.filter((key) => Object.hasOwn(asRecord(translation.texts), key));
  const without = there.reduce((now, key) => applyEdits(now, removeAt(now, ['texts', key])), file);
  return there.length === 0 ? [] : editsBetween(file, awaiting(without, translation));
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
  const translation = asRecord(readJson(file).value);
  const texts = isRecord(translation.texts) ? translation.texts : undefined;
  const written = texts ? withEntry(of, file, texts, key, entry) : put(file, ['texts'], { [key]: entry });
  return written === file ? [] : editsBetween(file, awaiting(written, translation));
}

function withEntry(
  of: TranslationOf,
  file: string,
  texts: Readonly<Record<string, unknown>>,
  key: string,
  entry: { text: string; source: string },
): string {
  if (!Object.hasOwn(texts, key))
    return applyEdits(file, insertBehind(file, ['texts'], lastBefore(of, key, texts), key, entry));
  const { text, source } = asRecord(texts[key]);
  if (typeof text !== 'string' || typeof source !== 'string') return put(file, ['texts', key], entry);
  const withText = text === entry.text ? file : put(file, ['texts', key, 'text'], entry.text);
  return source === entry.source ? withText : put(withText, ['texts', key, 'source'], entry.source);
}

const put = (file: string, path: string[], value: unknown) => applyEdits(file, setAt(file, path, value));

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

/** Nobody has approved what is new. @param before as it was parsed */
function awaiting(file: string, before: Readonly<Record<string, unknown>>): string {
  const { status } = asRecord(before.review);
  return status === 'awaiting-native-expert'
    ? file
    : put(file, ['review'], { status: 'awaiting-native-expert' });
}

/** The last text before this one in the document that is translated; undefined where this is the first. */
function lastBefore(
  { document }: TranslationOf,
  key: string,
  texts: Readonly<Record<string, unknown>>,
): string | undefined {
  const keys = textsOf(document).map((text) => text.key);
  return keys.slice(0, keys.indexOf(key)).findLast((one) => Object.hasOwn(texts, one));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
