import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/course/content.ts';
import { packedCourseSchema } from '../../src/course/packed.ts';
import { splitContent } from '../../src/package/split.ts';
import { targets, type Target } from '../../src/package/target.ts';
import { textsOf } from '../../src/scenario/texts.ts';
import { fingerprintOf } from '../../src/scenario/translation.ts';
import { schemaErrors } from './manifest-xml.ts';
import { brokenRules } from './package-rules.ts';
import { fill, type PackedText } from '../../src/course/skeleton.ts';
import { documentOf, held, packed, smallCourse } from './small-course.ts';

function courseIn(text: (path: string) => string) {
  return packedCourseSchema.parse(JSON.parse(text('content/course.json')));
}

async function packedParts(target: Target, content: Content) {
  return Promise.all(splitContent(content).map((part) => packed(target, part)));
}

describe.each(targets)('the parts of a course as packages for %s', (target) => {
  test('are each a package of its own that importers take', async () => {
    const parts = await packedParts(target, smallCourse());
    expect(parts.map(({ name }) => name)).toEqual(
      ['looking', 'warm-galley'].map((id) => `crosscheck-small-course-${id}-1.0.0-${target}.zip`),
    );
    for (const { zip, manifest } of parts) {
      expect(brokenRules(zip, target)).toEqual([]);
      if (target !== 'web') expect(schemaErrors(manifest, target)).toBe('');
    }
  });

  test('hold that part, and nothing of the others', async () => {
    const [module, scenario] = await packedParts(target, smallCourse());
    expect(courseIn(module!.text)).toMatchObject({
      course: {
        id: 'small-course-looking',
        title: smallCourse().modules[0]!.title,
        summary: smallCourse().modules[0]!.summary,
        parts: [{ type: 'module', id: 'looking' }],
      },
      modules: [{ id: 'looking' }],
      scenarios: [],
    });
    expect(module!.text('content/scenarios/warm-galley.js')).toBe('');
    expect(courseIn(scenario!.text)).toMatchObject({
      course: {
        id: 'small-course-warm-galley',
        title: 'A warm galley',
        version: '1.0.0',
        passMark: 75,
        parts: [{ type: 'scenario', id: 'warm-galley' }],
      },
      modules: [],
      scenarios: [{ id: 'warm-galley' }],
    });
    expect(scenario!.text('content/modules/looking.js')).toBe('');
  });
});

test('a part that was only on offer is what its own package is completed with', () => {
  const parts = smallCourse().course.parts.map((part) => ({ ...part, required: false }));
  for (const { course } of splitContent(smallCourse({ parts }))) {
    expect(course.parts).toEqual([expect.not.objectContaining({ required: false })]);
  }
});

test('a part brings the sources that it cites, and the objectives that it serves', async () => {
  const whole = smallCourse();
  const [first, ...objectives] = ['LO1', 'LO7'].map((id) => ({ id, text: `Objective ${id}.` }));
  const sources = { ...whole.sources, S99: { title: 'Unread', publisher: 'Nobody', extract: false } };
  const content = { ...whole, sources, course: { ...whole.course, objectives: [...objectives, first!] } };
  const [module, scenario] = splitContent(content);
  expect(scenario!.course.objectives).toEqual([first]);
  // Nothing says which objectives a module serves.
  expect(module!.course.objectives).toHaveLength(2);
  for (const [part, name] of [
    [module!, 'modules/looking'],
    [scenario!, 'scenarios/warm-galley'],
  ] as const) {
    const { text } = await packed('web', part);
    const cited = text(`content/${name}.js`).match(/"S\d+"/g) ?? [];
    const kept = Object.keys(held(text('content/sources.js')) as object);
    expect(new Set(kept)).toEqual(new Set(cited.map((one) => one.slice(1, -1))));
  }
});

test('a part says who has reviewed it, and not who has reviewed the course', () => {
  const review = { status: 'reviewed', by: 'Dr A. Example', on: '2026-11-24' } as const;
  const whole = smallCourse();
  const scenarios = whole.scenarios.map((scenario) => ({ ...scenario, review }));
  const [module, scenario] = splitContent({ ...whole, scenarios });
  expect(scenario!.course.review).toEqual(review);
  expect(module!.course.review).toEqual({ status: 'awaiting-expert' });
});

test('a part is called by its title in every language of the course', async () => {
  const whole = smallCourse({ languages: ['en', 'ar'] });
  const texts = textsOf(whole.scenarios[0]!).map(({ key, text }) => [
    key,
    { text: `«${text}»`, source: fingerprintOf(text) },
  ]);
  const translation = {
    scenario: 'warm-galley',
    language: 'ar',
    review: { status: 'awaiting-expert' },
    texts: Object.fromEntries(texts) as Content['translations'][number]['texts'],
  } as const;
  const part = splitContent({ ...whole, translations: [translation] })[1]!;
  const { zip, text } = await packed('scorm12', part);
  expect(brokenRules(zip, 'scorm12')).toEqual([]);
  expect(courseIn(text).course.title).toBe('A warm galley');
  const inArabic = fill(courseIn(text), held(text('content/ar/course.js')) as PackedText[]).document;
  expect(inArabic.course.title).toBe('«A warm galley»');
  expect(documentOf(text, 'scenarios/warm-galley', 'ar')).toMatchObject({ title: '«A warm galley»' });
});

test('a part that nobody could pass by itself is refused, with what is missing', async () => {
  const whole = smallCourse();
  const harder = whole.scenarios.map((scenario) => ({
    ...scenario,
    steps: Object.fromEntries(
      Object.entries(scenario.steps).map(([id, step]) => [
        id,
        step.type === 'scene'
          ? { ...step, choices: step.choices.map((choice) => ({ ...choice, outcome: 'harmful' as const })) }
          : step,
      ]),
    ),
  }));
  const [, part] = splitContent({ ...whole, scenarios: harder });
  await expect(packed('scorm12', part)).rejects.toThrow(
    /^Nobody could pass small-course-warm-galley: .* 0 % .* the pass mark is 75 %/,
  );
});
