import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/course/content.ts';
import { courseSchema } from '../../../src/course/schema.ts';
import { splitContent } from '../../../src/package/split.ts';
import { targets } from '../../../src/package/target.ts';
import { courseAlone } from '../../../src/studio/ship/course-alone.ts';
import { contentOf, documentOf, packed, smallCourseFiles } from '../../package/small-course.ts';

const file = 'scenarios/warm-galley.json';

function alone(files: ReadonlyMap<string, string>): Content {
  const { content, problems } = courseAlone(files, file);
  if (!content) throw new Error(JSON.stringify(problems));
  return content;
}

/** Without anything but the scenario. */
const only = () => new Map([[file, smallCourseFiles().get(file)!]]);

const translation = (language: string, texts: object) =>
  JSON.stringify({ scenario: 'warm-galley', language, review: { status: 'awaiting-native-expert' }, texts });

test.each(targets)(
  'for %s it has the bytes that the part has of the course that lists it',
  async (target) => {
    const files = smallCourseFiles();
    const part = splitContent(contentOf(files)).find(
      ({ course }) => course.id === 'small-course-warm-galley',
    );
    expect((await packed(target, alone(files))).sha256).toBe((await packed(target, part)).sha256);
  },
);

describe('where there is no course', () => {
  test('it is one all the same, called as the scenario is', async () => {
    const { course } = alone(only());
    expect(courseSchema.parse(course)).toMatchObject({
      id: 'warm-galley',
      title: 'A warm galley',
      version: '1.0.0',
      passMark: 80,
      language: 'en',
      languages: ['en'],
      objectives: [
        { id: 'LO1', text: 'LO1' },
        { id: 'LO2', text: 'LO2' },
      ],
    });
    for (const target of targets) expect((await packed(target, alone(only()))).files).toBeGreaterThan(3);
  });

  test('it can be taken in every language that the scenario is there in', async () => {
    const files = only().set('scenarios/warm-galley.ar.json', translation('ar', {}));
    const content = alone(files);
    expect(content.course.languages).toEqual(['en', 'ar']);
    const { text } = await packed('scorm12', content);
    expect(documentOf(text, 'scenarios/warm-galley', 'ar')).toMatchObject({ title: 'A warm galley' });
    expect(text('content/ar/course.js')).toContain('إن أثّر فيك');
  });

  test('a translation with errors is left out', () => {
    const files = only()
      .set('scenarios/warm-galley.ar.json', '{')
      .set('scenarios/warm-galley.fr.json', translation('en', {}));
    expect(alone(files).course.languages).toEqual(['en']);
  });
});

test('a course that can’t be read, or does not list it, is no hindrance', () => {
  const files = smallCourseFiles();
  expect(alone(new Map(files).set('modules/course.json', '{')).course.id).toBe('warm-galley');
  const course = JSON.parse(files.get('modules/course.json')!) as { parts: { type: string }[] };
  const parts = course.parts.filter(({ type }) => type === 'module');
  const other = JSON.stringify({ ...course, parts });
  expect(alone(new Map(files).set('modules/course.json', other)).course).toMatchObject({
    id: 'small-course-warm-galley',
    passMark: 75,
    parts: [{ type: 'scenario', id: 'warm-galley' }],
  });
});

test('an objective that the course does not have is called by its id', () => {
  const files = smallCourseFiles();
  files.set(file, files.get(file)!.replace('["LO1", "LO2"]', '["LO1", "LO9"]'));
  expect(alone(files).course.objectives.map(({ id, text }) => [id, text === id])).toEqual(
    expect.arrayContaining([
      ['LO1', false],
      ['LO9', true],
    ]),
  );
});

test('the errors of the scenario are told, and nothing is thrown for any text', () => {
  for (const text of ['', '{', '7', 'null', '{"id": 7}']) {
    const { content, problems } = courseAlone(smallCourseFiles().set(file, text), file);
    expect(content).toBeUndefined();
    expect(problems?.length).toBeGreaterThan(0);
  }
  expect(courseAlone(new Map(), file).problems).toMatchObject([{ rule: 'syntax', file }]);
});
