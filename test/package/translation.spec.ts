import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/course/content.ts';
import { packedCourseSchema, type PackedCourse } from '../../src/course/packed.ts';
import { fill, type Filled, type PackedText } from '../../src/course/skeleton.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import type { Translation } from '../../src/scenario/schema/translation.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { fingerprintOf } from '../../src/scenario/translation.ts';
import { brokenRules } from './package-rules.ts';
import { documentOf, held, packed, smallCourse } from './small-course.ts';

const scenario = smallCourse().scenarios[0]!;

function translationOf(
  texts: Readonly<Record<string, string>>,
  change: Partial<Translation> = {},
): Translation {
  const sourceOf = new Map(textsOf(scenario).map(({ key, text }) => [key, text]));
  const entries = Object.entries(texts).map(([key, text]) => [
    key,
    { text, source: fingerprintOf(sourceOf.get(key) ?? '') },
  ]);
  return {
    $schema: 'x.schema.json',
    scenario: scenario.id,
    language: 'ar',
    review: { status: 'awaiting-expert' },
    texts: Object.fromEntries(entries) as Translation['texts'],
    ...change,
  };
}

/** The small course, to be taken in Arabic too, with translations of its scenario. */
function inArabic(...translations: Translation[]): Content {
  return { ...smallCourse({ languages: ['en', 'ar'] }), translations };
}

/** A course of the package in Arabic, and the keys of what has stayed in English. */
function arabicCourse(text: (path: string) => string): Filled<PackedCourse> {
  const course = packedCourseSchema.parse(JSON.parse(text('content/course.json')));
  return fill(course, held(text('content/ar/course.js')) as PackedText[]);
}

function arabicScenario(text: (path: string) => string): Filled<Scenario> {
  const skeleton = held(text('content/scenarios/warm-galley.js')) as Scenario;
  return fill(skeleton, held(text('content/ar/scenarios/warm-galley.js')) as PackedText[]);
}

const whole = () =>
  translationOf(Object.fromEntries(textsOf(scenario).map(({ key, text }) => [key, `«${text}»`])));

test('a course in two languages holds each scenario in both, with its structure once', async () => {
  const { zip, text } = await packed('scorm12', inArabic(whole()));
  expect(brokenRules(zip, 'scorm12')).toEqual([]);
  expect(documentOf(text, 'scenarios/warm-galley')).toEqual(scenario);
  const { document, left } = arabicScenario(text);
  expect(document.steps.smoke!.title).toBe('«Smoke»');
  expect([...left]).toEqual([]);
  expect(text('content/scenarios/warm-galley.js')).not.toContain('Smoke');
  expect(arabicCourse(text).document.scenarios).toMatchObject([
    { title: '«A warm galley»', summary: '«The aft galley smells of warm plastic.»' },
  ]);
});

test('what has no translation that holds is there in the language that it is written in, and marked', async () => {
  const translation = translationOf({ summary: 'ملخص', 'setting.you': 'أنت', title: 'عنوان' });
  translation.texts.title!.source = fingerprintOf('A cold galley');
  const { text } = await packed('scorm12', inArabic(translation));
  const { document, left } = arabicScenario(text);
  expect([document.title, document.summary, document.setting.you]).toEqual(['A warm galley', 'ملخص', 'أنت']);
  expect([left.has('title'), left.has('summary'), left.has('setting.you')]).toEqual([true, false, false]);
  const course = arabicCourse(text);
  expect(course.document.scenarios[0]).toMatchObject({ title: 'A warm galley', summary: 'ملخص' });
  expect(course.left.has('scenarios.warm-galley.title')).toBe(true);
  expect(course.left.has('scenarios.warm-galley.summary')).toBe(false);
});

describe('nothing is taken from a translation', () => {
  test.each<[string, Content]>([
    ['into a language that the course is not there in', { ...smallCourse(), translations: [whole()] }],
    ['of another scenario', inArabic({ ...whole(), scenario: 'other' })],
    ['into a third language', inArabic({ ...whole(), language: 'fr' })],
    ['of which nothing holds', inArabic(translationOf({ 'steps.gone.title': 'ذهب' }))],
  ])('%s', async (_, content) => {
    const { zip } = await packed('scorm12', content);
    const texts = Object.values(unzipSync(zip)).map((bytes) => strFromU8(bytes));
    expect(texts.some((text) => /«A warm galley»|ذهب/.test(text))).toBe(false);
  });
});

describe('the fingerprint of the content', () => {
  const fingerprint = async (content: Content) => (await packed('scorm12', content)).fingerprint;

  test('changes with a translated text that is shown', async () => {
    const before = await fingerprint(inArabic(translationOf({ title: 'عنوان' })));
    expect(await fingerprint(inArabic(translationOf({ title: 'عنوان آخر' })))).not.toBe(before);
    expect(await fingerprint(inArabic())).not.toBe(before);
  });

  test('does not change with a stale one, nor with their order', async () => {
    const translation = translationOf({ title: 'عنوان', summary: 'ملخص' });
    const before = await fingerprint(inArabic(translation));
    const turned = Object.fromEntries(Object.entries(translation.texts).reverse());
    const stale = { 'setting.you': { text: 'أنت', source: fingerprintOf('You') } };
    expect(await fingerprint(inArabic({ ...translation, texts: { ...turned, ...stale } }))).toBe(before);
  });

  test('does not change with a walk, which is not packed', async () => {
    const content = smallCourse();
    const before = await packed('scorm12', content);
    const walk = { name: 'Boils water', decisions: [{ 'a-smell': 'boil-water' }], ends: 'smoke', score: -4 };
    const walked = { ...scenario, walks: [{ ...walk, outcome: 'harmful' as const }] };
    const after = await packed('scorm12', { ...content, scenarios: [walked] });
    expect(after.sha256).toBe(before.sha256);
    expect(documentOf(after.text, 'scenarios/warm-galley')).not.toHaveProperty('walks');
  });
});

test('the same translation gives the same bytes', async () => {
  const [one, again] = [
    await packed('scorm2004', inArabic(whole())),
    await packed('scorm2004', inArabic(whole())),
  ];
  expect(Buffer.compare(one.zip, again.zip)).toBe(0);
});
