import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/course/content.ts';
import { packedCourseSchema } from '../../src/course/packed.ts';
import { scenarioSchema, type Scenario } from '../../src/scenario/schema.ts';
import { translationSchema, type Translation } from '../../src/scenario/schema/translation.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { fingerprintOf, localise } from '../../src/scenario/translation.ts';
import { brokenRules } from './package-rules.ts';
import { packed, smallCourse } from './small-course.ts';

const scenario = smallCourse().scenarios[0]!;
const arabic = 'content/scenarios/warm-galley.ar.json';

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

/** The small course in Arabic, with translations of its scenario. */
function inArabic(...translations: Translation[]): Content {
  return { ...smallCourse({ language: 'ar' }), translations };
}

async function unpacked(content: Content) {
  const { zip, ...facts } = await packed('scorm12', content);
  const files = unzipSync(zip);
  const read = (path: string): unknown => (files[path] ? JSON.parse(strFromU8(files[path])) : undefined);
  return { ...facts, zip, read, listed: packedCourseSchema.parse(read('content/course.json')).scenarios[0]! };
}

const whole = () =>
  translationOf(Object.fromEntries(textsOf(scenario).map(({ key, text }) => [key, `«${text}»`])));

test('a course in the language of the translation holds the scenario as it is written, and the translation beside it', async () => {
  const { zip, read, listed } = await unpacked(inArabic(whole()));
  expect(brokenRules(zip, 'scorm12')).toEqual([]);
  const source = scenarioSchema.parse(read('content/scenarios/warm-galley.json'));
  expect(source).toEqual(scenario);
  const { document, untranslated } = localise(source, translationSchema.parse(read(arabic)));
  expect(document.steps.smoke!.title).toBe('«Smoke»');
  expect([...untranslated]).toEqual([]);
  expect(listed).toMatchObject({
    title: '«A warm galley»',
    summary: '«The aft galley smells of warm plastic.»',
    languages: ['en', 'ar'],
    untranslated: [],
  });
});

test('only what holds is in the package, in the order of the scenario', async () => {
  const translation = translationOf({
    'steps.gone.title': 'ذهب',
    summary: 'ملخص',
    'setting.you': 'أنت',
    title: 'عنوان',
  });
  translation.texts.title!.source = fingerprintOf('A cold galley');
  const { read, listed } = await unpacked(inArabic(translation));
  const { texts, ...others } = read(arabic) as Translation;
  expect(Object.entries(texts).map(([key, { text }]) => [key, text])).toEqual([
    ['summary', 'ملخص'],
    ['setting.you', 'أنت'],
  ]);
  expect(others).toEqual({ scenario: 'warm-galley', language: 'ar', review: { status: 'awaiting-expert' } });
  expect(listed).toMatchObject({ title: 'A warm galley', summary: 'ملخص', untranslated: ['title'] });
});

describe('there is no translation in the package', () => {
  test.each<[string, Content, Scenario['language'][], string[]]>([
    [
      'where the course is in the language of the scenario',
      { ...smallCourse(), translations: [whole()] },
      ['en'],
      [],
    ],
    [
      'where it is into another language',
      inArabic({ ...whole(), language: 'fr' }),
      ['en'],
      ['title', 'summary'],
    ],
    [
      'where it is of another scenario',
      inArabic({ ...whole(), scenario: 'other' }),
      ['en'],
      ['title', 'summary'],
    ],
    [
      'where none of it holds',
      inArabic(translationOf({ 'steps.gone.title': 'ذهب' })),
      ['en'],
      ['title', 'summary'],
    ],
  ])('%s', async (_, content, languages, untranslated) => {
    const { read, listed } = await unpacked(content);
    expect(read(arabic)).toBeUndefined();
    expect(listed).toMatchObject({ title: 'A warm galley', languages, untranslated });
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
    const before = await unpacked(content);
    const walk = { name: 'Boils water', decisions: [{ 'a-smell': 'boil-water' }], ends: 'smoke', score: -4 };
    const walked = { ...scenario, walks: [{ ...walk, outcome: 'harmful' as const }] };
    const after = await unpacked({ ...content, scenarios: [walked] });
    expect(after.sha256).toBe(before.sha256);
    expect(after.read('content/scenarios/warm-galley.json')).not.toHaveProperty('walks');
  });
});

test('the same translation gives the same bytes', async () => {
  const [one, again] = [
    await packed('scorm2004', inArabic(whole())),
    await packed('scorm2004', inArabic(whole())),
  ];
  expect(Buffer.compare(one.zip, again.zip)).toBe(0);
});
