import { describe, expect, test } from 'vitest';
import { packedCourseSchema } from '../../../src/course/packed.ts';
import { fill, type PackedText } from '../../../src/course/skeleton.ts';
import { allTried, listener, waysTaken } from '../../../src/studio/play/progress-heard.ts';
import { prepareSitting, type From, type Sitting } from '../../../src/studio/play/sitting.ts';
import { smallCourseFiles } from '../../package/small-course.ts';

const file = 'scenarios/warm-galley.json';
const now = Date.UTC(2026, 10, 26);

const prepare = (from: From, files: ReadonlyMap<string, string> = smallCourseFiles()) =>
  prepareSitting({ files, file, from, now });

async function sitting(from: From, files?: ReadonlyMap<string, string>): Promise<Sitting> {
  const prepared = await prepare(from, files);
  if (prepared.problems) throw new Error(JSON.stringify(prepared.problems));
  return prepared;
}

const heardIn = ({ scenario, parts, suspendData }: Sitting) => listener(scenario, parts)(suspendData);

const look = { type: 'choose', step: 'a-smell', choice: 'look-closely' } as const;

describe('what the player is told', () => {
  test('has it begin at the step that is wished, with the decisions that lead there', async () => {
    const made = await sitting({ step: 'what-now' });
    expect(made).toMatchObject({ asWished: true, decisions: [{ step: 'a-smell' }] });
    expect(heardIn(made)).toEqual({ decisions: made.decisions, here: 'what-now' });
  });

  test('has it begin before the first decision', async () => {
    const made = await sitting({ decisions: [] });
    expect(heardIn(made)).toEqual({ decisions: [], here: undefined });
    expect(await sitting({ step: 'a-smell' })).toEqual(made);
  });

  test('says where no way leads', async () => {
    expect(await sitting({ step: 'nowhere' })).toMatchObject({ asWished: false, decisions: [] });
  });

  test('goes on after the last decision that still holds', async () => {
    const marked = { type: 'mark', step: 'around-the-kettle', signs: ['warm-panel'] } as const;
    const decisions = [look, marked, { type: 'choose', step: 'what-now', choice: 'gone' } as const];
    const made = await sitting({ decisions });
    expect(made).toMatchObject({ asWished: false, decisions: [look, marked] });
    expect(heardIn(made)?.here).toBe('what-now');
  });

  test('is the content as it is packed, with the scenario and nothing else', async () => {
    const { documents } = await sitting({ decisions: [] });
    const course = packedCourseSchema.parse(JSON.parse(documents.course!));
    expect(course).toMatchObject({
      standard: 'scorm2004',
      course: { title: 'A warm galley', parts: [{ type: 'scenario', id: 'warm-galley' }] },
    });
    expect(Object.keys(documents).filter((name) => name.includes('modules/'))).toEqual([]);
    const skeleton = JSON.parse(documents['scenarios/warm-galley']!) as unknown;
    const texts = JSON.parse(documents['en/scenarios/warm-galley']!) as PackedText[];
    expect(fill(skeleton, texts).document).toMatchObject({ title: 'A warm galley' });
  });
});

test('a scenario with errors is not played, and they are told with their place', async () => {
  const files = smallCourseFiles();
  files.set(file, files.get(file)!.replace('"next": "smoke"', '"next": "smoky"'));
  const { problems } = await prepare({ decisions: [] }, files);
  expect(problems).toMatchObject(
    [
      { rule: 'unknown-step', file },
      { rule: 'unreachable-step', file },
    ].slice(0, 1),
  );
  for (const text of ['', '{', 'null', '[]', '{"steps": 7}'])
    expect((await prepare({ decisions: [] }, files.set(file, text))).problems).not.toEqual([]);
});

test('whatever is wrong in other files, it is played', async () => {
  const files = smallCourseFiles();
  const others = [...files.keys()].filter((path) => path !== file);
  for (const path of others) files.set(path, '{ "not": ');
  expect(await sitting({ step: 'handled' }, files)).toMatchObject({ asWished: true });
  for (const path of others) files.delete(path);
  expect(await sitting({ step: 'handled' }, files)).toMatchObject({ asWished: true });
});

test('a language that only the scenario is there in can be played too', async () => {
  const files = smallCourseFiles();
  files.set(
    'scenarios/warm-galley.ar.json',
    JSON.stringify({
      scenario: 'warm-galley',
      language: 'ar',
      review: { status: 'awaiting-native-expert' },
      texts: { title: { text: 'مطبخ دافئ', source: '00000000' } },
    }),
  );
  const { languages, documents } = await sitting({ decisions: [] }, files);
  expect(languages).toEqual(['en', 'ar']);
  expect(documents['ar/scenarios/warm-galley']).toBeDefined();
});

test('what is no save of the player tells nothing', async () => {
  const { scenario, parts } = await sitting({ decisions: [] });
  const hear = listener(scenario, parts);
  for (const text of ['', 'c3.', 'j1.000000000000000000.', 'anything']) expect(hear(text)).toBeUndefined();
});

test('the ways that were tried are those of every attempt, each once', () => {
  const before = waysTaken([look], 'around-the-kettle');
  expect(before).toEqual([{ step: 'a-smell', choice: 'look-closely', to: 'around-the-kettle' }]);
  const marked = { type: 'mark', step: 'around-the-kettle', signs: [] } as const;
  const now = waysTaken([look, marked], 'wait-and-see');
  expect(allTried(before, now)).toEqual([...before, { step: 'around-the-kettle', to: 'wait-and-see' }]);
});
