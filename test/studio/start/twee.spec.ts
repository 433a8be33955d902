import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkScenario } from '../../../src/scenario/check/check.ts';
import { isError } from '../../../src/scenario/check/problem.ts';
import { scenarioSchema } from '../../../src/scenario/schema.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { writeJson } from '../../../src/studio/start/write-json.ts';
import { importTwee } from '../../../src/studio/start/twee/import-twee.ts';
import { linksIn } from '../../../src/studio/start/twee/links.ts';
import { readTwee } from '../../../src/studio/start/twee/read-twee.ts';

const take = (text: string) =>
  importTwee(text, { title: 'A draft', language: 'en', objectives: ['LO3'] }, () => 'a-draft');

const draft = `:: StoryTitle
The window seat

:: StoryData
{ "ifid": "D674C58C-DEFA-4F70-B7A2-27742230C0FC", "format": "Harlowe", "start": "A worry" }

:: UserScript [script]
window.alert(1)

:: A worry [boarding LO4 night] {"position":"600,400"}
A woman in 12C waits until you pass with the water.

She points at row 14.

* [[Look for yourself->Row 14]]
* [[Tell the senior|Accused]]
[[Home<-Say that families differ]]

:: Row 14 [observe]
(set: $looked to true)He asks for juice. You can [[go home->Home]] now, or look at [[the girl]].

:: Home [ending good]
They wave.

:: Accused [ending harmful reported]
Police \\:: at the door.
\\:: is how a passage begins.
`;

test('a draft becomes scenes and endings, with its title, its beginning and its outcomes', () => {
  const { scenario, passages } = take(draft);
  expect(scenario.title).toBe('The window seat');
  expect(scenario.start).toBe('a-worry');
  expect(passages).toBe(4);
  expect(Object.entries(scenario.steps).map(([id, { type }]) => [id, type])).toEqual([
    ['a-worry', 'scene'],
    ['row-14', 'scene'],
    ['home', 'ending'],
    ['accused', 'ending'],
    ['the-girl', 'ending'],
  ]);
  expect(scenario.steps['a-worry']).toMatchObject({
    phase: 'boarding',
    tests: ['LO4'],
    text: ['A woman in 12C waits until you pass with the water.', 'She points at row 14.'],
    choices: [
      { text: 'Look for yourself', next: 'row-14', outcome: 'acceptable' },
      { text: 'Tell the senior', next: 'accused', outcome: 'harmful', score: -10 },
      { text: 'Say that families differ', next: 'home', outcome: 'good', score: 2 },
    ],
  });
  expect(scenario.steps.accused).toMatchObject({
    outcome: 'harmful',
    reported: true,
    text: ['Police \\:: at the door. :: is how a passage begins.'],
  });
  expect(checkScenario(writeJson(scenario)).problems.filter(isError)).toEqual([]);
});

test('what a scenario can’t say is told, with its line and word for word', () => {
  const { notes } = take(draft);
  const told = notes.map(({ line, message, text }) => `${line} ${message} ${text ?? ''}`);
  expect(told).toEqual([
    expect.stringMatching(/^4 Left out: the passage StoryData.*ifid/s),
    expect.stringMatching(/^7 Left out: a passage with the tag “script”.*window\.alert\(1\)/s),
    expect.stringMatching(/^10 These tags mean nothing.* night/),
    expect.stringMatching(/^19 This has the tag “observe”/),
    expect.stringMatching(/^20 A macro of Harlowe.*\(set: \$looked to true\)/),
    expect.stringMatching(/^20 There is no passage “the girl”/),
  ]);
});

test.each([
  ['[[Home]]', 'Home', 'Home'],
  ['[[Go->Home]]', 'Go', 'Home'],
  ['[[a->b->Home]]', 'a->b', 'Home'],
  ['[[Home<-Go]]', 'Go', 'Home'],
  ['[[Home<-a<-b]]', 'a<-b', 'Home'],
  ['[[Go|Home]]', 'Go', 'Home'],
  ['[[a|b|Home]]', 'a|b', 'Home'],
  ['[[Go|Home][$seen to true]]', 'Go', 'Home'],
  ['[[->Home]]', 'Home', 'Home'],
])('%s says “%s” and leads to “%s”', (text, says, target) => {
  expect(linksIn(text)).toMatchObject([{ text: says, target }]);
});

test('a link to a web page, or to nothing, is none', () => {
  expect(linksIn('[[Read|https://example.org]] [[ ]] [[->]] [[a\nb]]')).toEqual([]);
});

test('a header says its name, tags and metadata, with characters escaped', () => {
  const header = (text: string) => readTwee(text).passages[0];
  expect(header(':: An overgrown path')).toMatchObject({ name: 'An overgrown path', tags: [] });
  expect(header('::Path[forest spooky]{"position":"1,2"}')).toMatchObject({
    name: 'Path',
    tags: ['forest', 'spooky'],
  });
  expect(header(':: a\\[b\\]c\\\\d\\q [t\\]1]')).toMatchObject({ name: 'a[b]c\\dq', tags: ['t]1'] });
  expect(header(':: Twee 2 [x] <12,34>')).toMatchObject({ name: 'Twee 2', tags: ['x'] });
  expect(readTwee(':: Bad {"position":').notes).toMatchObject([{ line: 1, text: '{"position":' }]);
  expect(readTwee('\uFEFF:: A\r\none\r\n\r\n:: B\r\ntwo').passages).toMatchObject([
    { name: 'A', text: 'one', line: 1 },
    { name: 'B', text: 'two', line: 4 },
  ]);
});

test('names of passages give names of steps: each its own, and the same each time', () => {
  const text =
    ':: Start\n[[Row 14]] [[row-14]] [[صف]]\n:: Row 14\nx\n:: row-14\ny\n:: صف\nz\n:: Start\nagain';
  const { scenario, notes } = take(text);
  const ids = Object.keys(scenario.steps);
  expect(ids.slice(0, 3)).toEqual(['start', 'row-14', 'row-14-2']);
  expect(ids[3]).toMatch(/^step-[0-9a-f]{8}$/);
  expect(ids[4]).toBe('start-2');
  expect(Object.keys(take(text).scenario.steps)).toEqual(ids);
  expect(notes.map(({ message }) => message)).toContain(
    'There is another passage “Start” above. Links lead to that one.',
  );
});

test('more than a step can hold goes on in the next one', () => {
  const links = Array.from({ length: 14 }, (_, i) => `[[To ${i}->Home]]`).join('\n');
  const text = Array.from({ length: 19 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
  const { scenario } = take(`:: Start\n${text}\n\n${links}\n:: Home [ending good]\n${text}`);
  const { problems } = checkScenario(writeJson(scenario));
  expect(problems.filter(isError)).toEqual([]);
  const said = JSON.stringify(scenario);
  for (let i = 0; i < 14; i++) expect(said).toContain(`"To ${i}"`);
  expect(said.match(/"Paragraph 18\."/g)).toHaveLength(2);
});

test('a text without a passage makes a blank scenario, and is told', () => {
  for (const text of ['', 'Only words.', ':: StoryTitle\nA title']) {
    const { scenario, passages, notes } = take(text);
    expect(passages).toBe(0);
    expect(checkScenario(writeJson(scenario)).problems).toEqual([]);
    expect(JSON.stringify([scenario, notes])).toContain(text.split('\n').at(-1));
  }
});

/** Everything that the scenario and the notes say. */
function said(text: string): string {
  const { scenario, notes } = take(text);
  return [
    ...textsOf(scenario).map((one) => one.text),
    ...notes.flatMap((note) => [note.message, note.text ?? '']),
  ].join(' ');
}

const runs = { numRuns: 300 };

/** Pieces that Twine drafts are made of, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    '::',
    ':: ',
    '\n',
    '\n\n',
    '[[',
    ']]',
    '->',
    '<-',
    '|',
    '][',
    '[',
    ']',
    '{',
    '}',
    '\\',
    '<<',
    '>>',
    '(if:',
    '* ',
  ),
  fc.constantFrom(
    'ending',
    'good',
    'script',
    'StoryTitle',
    'StoryData',
    'Start',
    'constructor',
    '__proto__',
    'صف',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const anyDraft = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('no text makes it throw, and what comes of it has the shape of a scenario', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const { scenario } = take(text);
      const { error } = scenarioSchema.safeParse(JSON.parse(writeJson(scenario)));
      expect(error?.issues).toBeUndefined();
    }),
    runs,
  );
});

test('every word of any text is in the scenario or in a note', () => {
  fc.assert(
    fc.property(anyDraft, (text) => {
      const there = said(text).replace(/\s+/g, ' ');
      for (const { text: content, name } of readTwee(text).passages) {
        // What these are called, the format says; only what stands in them is the author's.
        const own = ['StoryTitle', 'StoryData'].includes(name) ? content : `${name}\n${content}`;
        for (const word of own.match(/[A-Za-z0-9\u0600-\u06ff]+/g) ?? []) expect(there).toContain(word);
      }
    }),
    runs,
  );
});

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 150 }).map((words) => `${words.join(' ')}.`);
const name = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const passage = fc.record({
  name,
  paragraphs: fc.array(sentence, { maxLength: 12 }),
  links: fc.array(fc.tuple(sentence, name), { maxLength: 9 }),
});

test('every passage of a story of any size is there, word for word', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 6 }), (passages) => {
      const text = passages
        .map((one) =>
          [
            `:: ${one.name}`,
            one.paragraphs.join('\n\n'),
            ...one.links.map(([says, to]) => `[[${says}->${to}]]`),
          ].join('\n'),
        )
        .join('\n\n');
      const there = said(text);
      for (const { paragraphs, links, name: title } of passages) {
        for (const paragraph of paragraphs) expect(there).toContain(paragraph);
        for (const [says] of links) expect(there).toContain(says);
        expect(there).toContain(title);
      }
      const { scenario } = take(text);
      expect(scenarioSchema.safeParse(JSON.parse(writeJson(scenario))).error?.issues).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
