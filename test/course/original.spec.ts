import { describe, expect, test } from 'vitest';
import { originalNameOf, readOriginal } from '../../src/course/original.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { contextOf } from '../../src/scenario/translation/context.ts';
import type { Original, OriginalName } from '../../src/scenario/translation/original.ts';
import { readXliff } from '../../src/scenario/translation/xliff-read.ts';
import { takeIn } from '../../src/scenario/translation/take-in.ts';
import { writeXliff } from '../../src/scenario/translation/xliff-write.ts';
import { bank, briefings, contactsOf, seatMap } from '../scenario/check/rules/documents.ts';
import { brokenXliffRules } from '../scenario/translation/xliff-rules.ts';
import { sampleAirline } from './sample-airline.ts';
import { sampleCourse } from './sample-course.ts';

const { course, module, scenario } = sampleCourse();
const documents: Readonly<Record<string, object>> = {
  'modules/course.json': {
    ...course,
    editions: [{ id: 'later', title: 'Later', summary: 'Once more.', parts: course.parts }],
  },
  'modules/looking.json': {
    ...module,
    pages: [...module.pages, { id: 'seats', title: 'Who sits where', blocks: [seatMap('30A', '31A')] }],
  },
  'modules/assessment.json': bank('ask-twice', 'look-first', 'ask-once'),
  'modules/airline.json': sampleAirline(),
  'modules/countries.json': briefings('algeria'),
  'modules/contacts.json': contactsOf('algeria', 'the-line'),
  'scenarios/late-boarding.json': scenario,
};

function read(file: string): Original {
  const { original, problems } = readOriginal(originalNameOf(file)!, JSON.stringify(documents[file]));
  if (!original) throw new Error(JSON.stringify(problems));
  return original;
}

test.each<[string, OriginalName | undefined]>([
  ['modules/course.json', { kind: 'module', id: 'course' }],
  ['modules/looking.json', { kind: 'module', id: 'looking' }],
  ['scenarios/late-boarding.json', { kind: 'scenario', id: 'late-boarding' }],
  ['modules/looking.fr.json', undefined],
  ['scenarios/late-boarding.ar.json', undefined],
  ['modules/sources.json', undefined],
])('%s is translated under the name of its file, or not at all', (file, name) => {
  expect(originalNameOf(file)).toEqual(name);
});

describe.each(Object.keys(documents))('%s', (file) => {
  test('is written as XLIFF with every text, and with a note on each', () => {
    const original = read(file);
    const xliff = writeXliff(original, 'fr', undefined);
    expect(brokenXliffRules(xliff)).toEqual([]);
    expect(xliff).toContain(`original="${file}"`);
    const texts = textsOf(documents[file]);
    expect(xliff.match(/<unit /g)).toHaveLength(texts.length);
    for (const text of texts) {
      expect(contextOf(original, text)).toMatch(/^[A-Z][^]+\. [A-Z][^]+\. Keep it to about \d+ characters\./);
    }
  });

  test('is taken back under its own name', () => {
    const original = read(file);
    const back = writeXliff(original, 'fr', undefined)
      .replaceAll(/<source>([^]*?)<\/source>/g, '<source>$1</source><target>« $1 »</target>')
      .replaceAll('state="initial"', 'state="translated"');
    const xliff = readXliff(back);
    if ('problem' in xliff) throw new Error(xliff.problem.message);
    const { translation, changed, setAside } = takeIn(original, 'fr', undefined, xliff.document);
    const [folder, name] = file.replace('.json', '').split('/') as [string, string];
    expect(translation).toMatchObject({
      [folder.slice(0, -1)]: name,
      language: 'fr',
      review: { status: 'awaiting-native-expert' },
    });
    const keys = textsOf(original.document).map(({ key }) => key);
    expect(Object.keys(translation.texts)).toEqual(keys);
    expect([changed, setAside]).toEqual([keys.length, []]);
  });
});

test.each([
  ['modules/course.json', 'title', 'The course. The title.'],
  ['modules/course.json', 'objectives.LO1.text', 'An objective. What crew can do afterwards.'],
  ['modules/course.json', 'editions.later.title', 'In the edition "later". Its title.'],
  ['modules/looking.json', 'summary', 'The module. One or two sentences for the course page.'],
  ['modules/looking.json', 'pages.first.title', 'On the page "First". The heading.'],
  ['modules/looking.json', 'pages.first.blocks.0.text', 'On the page "First" (text). The paragraph.'],
  [
    'modules/looking.json',
    'pages.seats.blocks.0.seats.30A.who',
    'On the page "Who sits where" (seat-map). Who sits there.',
  ],
  ['modules/assessment.json', 'summary', 'The assessment. One or two sentences for the course page.'],
  ['modules/assessment.json', 'items.ask-twice.options.no.feedback', 'In the item "ask-twice". Why it is'],
  ['modules/airline.json', 'form.fields.0', 'The airline. What the form asks for.'],
  ['modules/countries.json', 'countries.algeria.facts.papers.text', 'In the country briefing "A country".'],
  ['modules/contacts.json', 'contacts.the-line.body', 'A contact for "A country". Who answers.'],
])('a translator reads in %s of %s where it stands, and what it is', (file, key, says) => {
  const text = textsOf(documents[file]).find((one) => one.key === key)!;
  expect(contextOf(read(file), text)).toContain(says);
});

test('words in braces are no details of a module, so nothing is said of them', () => {
  const title = 'What {they} say';
  const { original } = readOriginal({ kind: 'module', id: 'looking' }, JSON.stringify({ ...module, title }));
  expect(contextOf(original!, textsOf({ title })[0]!)).toBe(
    'The module. The title. Keep it to about 100 characters.',
  );
});

test.each<[string, string, string, string]>([
  ['that is no JSON', 'modules/looking.json', '{', 'syntax'],
  ['of another shape', 'modules/course.json', '{}', 'shape'],
  ['of the shape of another file', 'modules/assessment.json', JSON.stringify(module), 'shape'],
  ['with markup', 'modules/looking.json', JSON.stringify({ ...module, title: '<b>Look</b>' }), 'markup'],
  [
    'that is a scenario with errors',
    'scenarios/x.json',
    JSON.stringify({ ...scenario, start: 'x' }),
    'unknown-step',
  ],
])('a document %s is told of, and not translated', (_, file, text, rule) => {
  const { original, problems } = readOriginal(originalNameOf(file)!, text);
  expect(original).toBeUndefined();
  expect(problems.map((problem) => problem.rule)).toContain(rule);
});
