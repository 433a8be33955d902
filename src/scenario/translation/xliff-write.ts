import type { Translation } from '../schema/translation.ts';
import { textsOf, type Text } from '../texts.ts';
import { fingerprintOf } from '../translation.ts';
import { contextOf } from './context.ts';
import { languageName, type Language } from './language-name.ts';
import { originalFile, type Original } from './original.ts';
import { escapeXml, writeInline, writeOriginalData } from './xliff-inline.ts';

const direction: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', fr: 'ltr', ar: 'rtl' };

/**
 * A document as XLIFF 2.0 (OASIS Standard, 5 August 2014), for a translation agency: one unit for each text, with what has
 * been translated so far. The same input gives the same text.
 * @param translation what there is of it; undefined where there is none
 */
export function writeXliff(
  original: Original,
  language: Language,
  translation: Translation | undefined,
): string {
  const { id, document } = original;
  const units = textsOf(document).flatMap((text) => unit(original, text, language, translation));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${document.language}" trgLang="${language}">`,
    `  <file id="${id}" original="${originalFile(original)}" canResegment="no" srcDir="${direction[document.language]}" trgDir="${direction[language]}" xml:space="preserve">`,
    ...units,
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

/** A key is made of property names, ids and numbers with full stops between them, so it is an NMTOKEN as it stands. */
function unit(
  original: Original,
  text: Text,
  language: Language,
  translation: Translation | undefined,
): string[] {
  const { key, text: source } = text;
  const translated = translation?.texts[key];
  const isStale = translated !== undefined && translated.source !== fingerprintOf(source);
  const done = translation?.review.status === 'reviewed' ? 'final' : 'translated';
  const state = translated === undefined ? 'initial' : isStale ? 'initial" subState="crosscheck:stale' : done;
  const data = writeOriginalData(source);
  return [
    `    <unit id="${key}">`,
    '      <notes>',
    `        <note category="context">${escapeXml(contextOf(original, text))}</note>`,
    ...(isStale ? [`        ${staleNote(original.document.language, language, translated.text)}`] : []),
    '      </notes>',
    ...(data === '' ? [] : [`      ${data}`]),
    `      <segment state="${state}">`,
    `        <source>${writeInline(source, source)}</source>`,
    ...(translated && !isStale ? [`        <target>${writeInline(translated.text, source)}</target>`] : []),
    '      </segment>',
    '    </unit>',
  ];
}

/** The old translation is in a note and is no target, so that what comes back as a target is new. */
function staleNote(from: Language, to: Language, text: string): string {
  const said = `The ${languageName[from]} has changed since it was translated. The ${languageName[to]} was: ${text}`;
  return `<note category="stale" appliesTo="target" priority="1">${escapeXml(said)}</note>`;
}
