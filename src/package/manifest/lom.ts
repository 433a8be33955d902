/**
 * What a package says of its course for a catalogue: Learning Object Metadata, in a file of its own, since importers
 * stumble over it within the manifest. Durations are ISO 8601.
 */
import type { ScormTarget } from '../target.ts';
import type { CourseFacts } from './facts.ts';
import { inXml, writeXml, type Xml } from './xml.ts';

/** Which catalogue the entry is of that identifies the content. */
const catalog = 'SHA-256 of the content';

const vocabulary = 'LOMv1.0';

/** What every course of this kind is about. */
const keyword = 'trafficking in persons';

/** The text of `metadata.xml`. No summary of a course is longer than the 1,000 characters that importers take. */
export function lomOf(target: ScormTarget, facts: CourseFacts): string {
  const said = { ...facts, title: inXml(facts.title), summary: inXml(facts.summary) };
  return writeXml(target === 'scorm12' ? lom12(said) : lom2004(said));
}

/** What SCORM 1.2 CAM §2.2 asks for of a content aggregation, in the names of IMS Learning Resource Meta-data 1.2.1. */
function lom12({ title, summary, language, version, minutes, fingerprint, isReviewed }: CourseFacts): Xml {
  const text = (words: string, lang: string): Xml => ({ langstring: { '@xml:lang': lang, '#text': words } });
  const term = (value: string): Xml => ({ source: text(vocabulary, 'x-none'), value: text(value, 'x-none') });
  return {
    lom: {
      '@xmlns': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
      general: {
        title: text(title, language),
        catalogentry: { catalog, entry: text(fingerprint, 'x-none') },
        language,
        description: text(summary, language),
        keyword: text(keyword, 'en'),
      },
      lifecycle: { version: text(version, 'x-none'), status: term(isReviewed ? 'Final' : 'Draft') },
      metametadata: { metadatascheme: 'ADL SCORM 1.2' },
      technical: { format: 'text/html', location: 'index.html' },
      educational: { typicallearningtime: { datetime: `PT${minutes}M` } },
      rights: { cost: term('no'), copyrightandotherrestrictions: term('yes') },
    },
  };
}

/** What SCORM 2004 CAM §4 asks for of a content aggregation, in the names of IEEE 1484.12.3. */
function lom2004({ title, summary, language, version, minutes, fingerprint, isReviewed }: CourseFacts): Xml {
  const term = (value: string): Xml => ({ source: vocabulary, value });
  const identifier = { catalog, entry: fingerprint };
  const text = (words: string, lang?: string): Xml => ({
    string: lang === undefined ? words : { '@language': lang, '#text': words },
  });
  return {
    lom: {
      '@xmlns': 'http://ltsc.ieee.org/xsd/LOM',
      general: {
        identifier,
        title: text(title, language),
        language,
        description: text(summary, language),
        keyword: text(keyword, 'en'),
      },
      lifeCycle: { version: text(version), status: term(isReviewed ? 'final' : 'draft') },
      metaMetadata: { identifier, metadataSchema: [vocabulary, 'ADLv1.0'] },
      technical: { format: 'text/html', location: 'index.html' },
      educational: { typicalLearningTime: { duration: `PT${minutes}M` } },
      rights: { cost: term('no'), copyrightAndOtherRestrictions: term('yes') },
    },
  };
}
