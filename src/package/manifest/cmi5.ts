import { iriOf } from '../iri.ts';
import type { CourseFacts } from './facts.ts';
import { inXml, writeXml, type Xml } from './xml.ts';

/** Our own namespace, for what cmi5 has no place for (cmi5 §13.1.5). */
const ours = 'urn:uuid:6d1f2f0e-2a55-8c6b-9d0a-5b8f7c1e4a37';

/**
 * The text of `cmi5.xml` (cmi5 §13): one course with one assignable unit. The ids come from that of the course, so that
 * they stay from one version to the next.
 */
export async function cmi5Structure(facts: CourseFacts): Promise<string> {
  const { id, title, summary, language, version, minutes, passMark, fingerprint } = facts;
  const text = (words: string): Xml => ({ langstring: { '@lang': language, '#text': inXml(words) } });
  const said = { title: text(title), description: text(summary) };
  const judged: Xml =
    passMark === undefined
      ? { '@moveOn': 'Completed' }
      : { '@moveOn': 'CompletedAndPassed', '@masteryScore': String(passMark / 100) };
  return writeXml({
    courseStructure: {
      '@xmlns': 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
      course: {
        '@id': await iriOf(id),
        ...said,
        'content:about': {
          '@xmlns:content': ours,
          '@language': language,
          '@version': version,
          '@duration': `PT${minutes}M`,
          '@fingerprint': fingerprint,
        },
      },
      au: {
        '@id': await iriOf(`${id}/au`),
        '@launchMethod': 'AnyWindow',
        ...judged,
        ...said,
        url: 'index.html',
      },
    },
  });
}
