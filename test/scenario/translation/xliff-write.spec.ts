import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Translation } from '../../../src/scenario/schema/translation.ts';
import { textsOf } from '../../../src/scenario/texts.ts';
import { fingerprintOf } from '../../../src/scenario/translation.ts';
import { originalScenario } from '../../../src/scenario/translation/original.ts';
import { writeXliff } from '../../../src/scenario/translation/xliff-write.ts';
import { sampleScenario } from '../sample-scenario.ts';
import { makeStale, translationOf } from './sample-translation.ts';
import { brokenXliffRules } from './xliff-rules.ts';

const scenario = sampleScenario();
const detailed = 'steps.galley.text.0';

/** What libxml2 finds in an export; `x` is XLIFF's namespace. */
function found(xpath: string, translation?: Translation, of = scenario): string[] {
  const document = XmlDocument.fromString(writeXliff(originalScenario(of.id, of), 'ar', translation));
  try {
    const nodes = document.find(xpath, { x: 'urn:oasis:names:tc:xliff:document:2.0' });
    return nodes.map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

const unit = (key: string) => `//x:unit[@id="${key}"]`;

test('an export says what it is, from which language into which, and how each is written', () => {
  expect(found('/x:xliff/@version | /x:xliff/@srcLang | /x:xliff/@trgLang')).toEqual(['2.0', 'en', 'ar']);
  expect(found('//x:file/@id | //x:file/@original')).toEqual([
    'late-boarding',
    'scenarios/late-boarding.json',
  ]);
  expect(found('//x:file/@srcDir | //x:file/@trgDir')).toEqual(['ltr', 'rtl']);
  expect(found('//x:file/@canResegment | //x:file/@xml:space')).toEqual(['no', 'preserve']);
});

test('every text is a unit of its own, in the order of the scenario', () => {
  expect(found('//x:unit/@id')).toEqual(textsOf(scenario).map(({ key }) => key));
  expect(found('//x:source')).toHaveLength(textsOf(scenario).length);
});

test('a detail is a code that a tool keeps, and the translator reads what it stands for', () => {
  const source = `${unit(detailed)}//x:source`;
  expect(found(source)).toEqual([' is here.']);
  expect(found(`${source}/x:ph/@equiv | ${source}/x:ph/@disp`)).toEqual(['{purser}', '{purser}']);
  expect(found(`${source}/x:ph/@canDelete`)).toEqual(['no']);
  expect(found(`${unit(detailed)}//x:data[@id = ../..//x:source/x:ph/@dataRef]`)).toEqual(['{purser}']);
  expect(found(`${unit(detailed)}//x:note`)[0]).toContain('{purser} stands for Noor, or Ines, or Tom.');
});

test('in the translation each code has the id of the one that it stands for', () => {
  const twice = sampleScenario();
  twice.title = '{purser} and {captain} and {purser}';
  const text = '{captain} و{purser} و{purser} و{purser}';
  const texts = { title: { text, source: fingerprintOf(twice.title) } };
  const written = writeXliff(originalScenario('late-boarding', twice), 'ar', { ...translationOf({}), texts });
  expect(brokenXliffRules(written)).toEqual([]);
  const ids = [...written.matchAll(/<ph id="(\d)" dataRef="d(\d)"/g)].map(([, id, data]) => `${id} ${data}`);
  expect(ids).toEqual(['1 1', '2 2', '3 1', '2 2', '1 1', '3 1', '4 1', '1 1']);
});

describe('the state of a text', () => {
  const state = (key: string, translation?: Translation) =>
    found(
      `${unit(key)}/x:segment/@state | ${unit(key)}/x:segment/@subState | ${unit(key)}//x:target`,
      translation,
    );

  test('is initial, without a target, where it is to be translated', () => {
    expect(state('title')).toEqual(['initial']);
  });

  test('is translated, or final after an expert has approved it', () => {
    const translation = translationOf({ title: 'صعود متأخر' });
    expect(state('title', translation)).toEqual(['translated', 'صعود متأخر']);
    translation.review = { status: 'reviewed', by: 'A. Reader', on: '2026-01-31' };
    expect(state('title', translation)).toEqual(['final', 'صعود متأخر']);
  });

  test('is initial again where the source has changed, and the old translation is in a note', () => {
    const translation = translationOf({ title: 'صعود متأخر' });
    makeStale(translation, 'title');
    expect(state('title', translation)).toEqual(['initial', 'crosscheck:stale']);
    expect(found(`${unit('title')}//x:note[@category="stale"]`, translation)).toEqual([
      'The English has changed since it was translated. The Arabic was: صعود متأخر',
    ]);
  });
});

test.each([
  ['title', 'The scenario. The title. Keep it to about 100 characters.'],
  ['setting.you', 'The flight. Who the learner is in this story. Keep it to about 160 characters.'],
  ['setting.seats.0.seat', 'The flight. Seat or row. Keep it to about 12 characters.'],
  ['signs.papers-held.why', 'A sign. Why it is, or is not, an indicator. Keep it to about 500 characters.'],
  [
    'variants.with-tom.details.purser',
    'In the variant "with-tom". What stands for this detail in this variant.',
  ],
  ['steps.galley.text.1.text', 'In the step "A scene" (scene). A paragraph of prose. Keep it to about 600'],
  ['steps.galley.choices.wait.feedback', 'Why this was a good, acceptable or harmful thing to do.'],
  ['steps.up-the-chain.feedback.wrong', 'In the step "An order" (order). What is said where it is not'],
  [
    'steps.in-writing.entries.is-a-criminal.why',
    'In the step "A report" (report). Why it belongs where it belongs',
  ],
  ['steps.reported.debrief.0.heading', 'In the step "The end" (ending). A heading.'],
])('a translator reads of %s where it stands, what it is and how long it may be', (key, says) => {
  expect(found(`${unit(key)}//x:note[@category="context"]`)[0]).toContain(says);
});

test('a note holds only what XML can hold', () => {
  const odd = sampleScenario();
  odd.steps.galley!.title = 'A\u0000 & <b>\ud800';
  expect(found(`${unit('steps.galley.prompt')}//x:note`, undefined, odd)[0]).toContain(
    '"A\ufffd & <b>\ufffd"',
  );
});

describe('the rules of XLIFF catch', () => {
  const translation = translationOf({ title: 'عنوان', [detailed]: '{purser} هنا' });
  const written = writeXliff(
    originalScenario('late-boarding', { ...scenario, summary: 'One\u000bTwo' }),
    'ar',
    translation,
  );

  test.each<[string | RegExp, string, string]>([
    ['version="2.0"', 'version="1.2"', `xliff can't have version="1.2"`],
    [' srcLang="en"', '', 'xliff lacks srcLang'],
    [' trgLang="ar"', '', 'there is a target and no trgLang'],
    ['document:2.0"', 'document:1.2"', 'xliff is no element of XLIFF 2.0'],
    ['<unit id="summary"', '<unit id="title"', 'two units have one id'],
    ['<unit id="title"', '<unit id="the title"', `unit can't have id="the title"`],
    ['state="initial"', 'state="new"', `segment can't have state="new"`],
    ['state="translated"', 'subState="a:b"', 'a segment has a subState and no state'],
    [/<source>[^<]*<\/source>/, '', 'segment has the children target'],
    [/(<notes>[^]*?<\/notes>)\s*(<segment[^]*?<\/segment>)/, '$2$1', 'unit has the children segment notes'],
    ['dataRef="d1"', 'dataRef="d9"', 'd9 is no data'],
    ['<ph id="1"', '<ph', 'ph lacks id'],
    [/(<source>)(<ph [^>]*>)/, '$1$2$2', 'two codes have one id'],
    [/(<target><ph [^>]*)equiv="\{purser\}"/, '$1equiv="{other}"', 'a code has become another one'],
    ['hex="000B"', 'hex="0041"', 'a cp stands for 41, which XML can hold'],
    ['hex="000B"', 'hex="B"', `cp can't have hex="B"`],
    ['<segment', 'Text<segment', 'unit has text'],
    ['<target>', '<target size="2">', `target can't have size="2"`],
  ])('%s as %s', (from, to, rule) => {
    expect(brokenXliffRules(written)).toEqual([]);
    expect(written).toMatch(from);
    expect(brokenXliffRules(written.replace(from, to))).toContain(rule);
  });
});
