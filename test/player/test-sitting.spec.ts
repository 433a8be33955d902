/** The assessment as one learner takes it, over several sittings. */
import { describe, expect, test } from 'vitest';
import { drawMark } from '../../src/course/assessment.ts';
import type { Assessment, AssessmentPart, Item } from '../../src/course/schema.ts';
import type { PackedCourse } from '../../src/course/packed.ts';
import { resultOf } from '../../src/course/result.ts';
import type { Content } from '../../src/player/content.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Interaction, Tracker } from '../../src/tracking/tracker.ts';
import { bankOf } from '../course/arbitrary-bank.ts';
import { content as sampleContent, packed as sample } from './samples.ts';
import { shown, sitDown, Store, trackerOn } from './sitting.ts';

const part: AssessmentPart = { type: 'assessment', id: 'assessment', draw: 4, attempts: 2 };
const packed: PackedCourse = {
  ...sample,
  course: { ...sample.course, passMark: 75, parts: [part] },
  assessment: {
    ...{ id: 'assessment', title: 'The assessment', summary: 'Four questions.', language: 'en' },
    ...{ minutes: 2, objectives: ['LO1', 'LO2'] },
  },
  modules: [],
  scenarios: [],
};
const bank: Assessment = {
  id: 'assessment',
  title: 'The assessment',
  summary: 'Four questions.',
  language: 'en',
  review: { status: 'awaiting-expert' },
  secondsPerItem: 30,
  items: bankOf([
    { objective: 'LO1', critical: true },
    ...Array.from({ length: 5 }, (_, i) => ({ objective: `LO${1 + (i % 2)}` })),
  ]),
};

const contentWith = (items: Item[]): Content => ({
  ...sampleContent,
  assessment: async () => ({ document: { ...bank, items }, left: new Set() }),
});

interface Change {
  items?: Item[];
  passMark?: number;
  told?: Interaction[];
}

async function open(store: Store, { items = bank.items, passMark, told = [] }: Change = {}) {
  const tracker = trackerOn(store);
  const launched: Tracker = {
    ...tracker,
    launch: async () => ({ ...(await tracker.launch()), ...(passMark !== undefined && { passMark }) }),
    record(interaction) {
      told.push(interaction);
      tracker.record(interaction);
    },
  };
  const session = await sitDown(launched, { packed, content: contentWith(items) });
  if (session.screen.name === 'course') await session.open('assessment');
  return session;
}

const rightOf = ({ options }: Item) => options.findIndex(({ right }) => right);
const wrongOf = ({ options }: Item) => options.findIndex(({ right }) => !right);

/** Answers so many items. */
function answer(session: CourseSession, many: number, isRight: (item: Item) => boolean = () => true): void {
  for (let i = 0; i < many; i++) {
    const { screen } = session;
    if (screen.name !== 'item') throw new Error(`It shows ${screen.name}.`);
    const item = screen.sitting.items[screen.at]!;
    session.answer(isRight(item) ? rightOf(item) : wrongOf(item));
    session.goOn();
  }
}

const taken = ({ progress }: CourseSession) => progress.assessments.assessment!;
const result = ({ progress, passMark }: CourseSession) => resultOf(packed.course, progress, passMark);

describe('an attempt that is left in the middle', () => {
  test('goes on with the next item, in the same order, and is one attempt', async () => {
    const store = new Store();
    const before = await open(store);
    before.begin();
    answer(before, 2);
    const items = before.screen.name === 'item' ? before.screen.sitting.items : [];
    const session = await open(store);
    expect(session.screen).toMatchObject({ name: 'item', at: 2, sitting: { items } });
    answer(session, 2);
    expect(taken(session)).toMatchObject({ attempts: 1, underWay: false, best: 100 });
  });

  test('is counted once too where the items have changed under it, and is begun again', async () => {
    const store = new Store();
    const before = await open(store);
    before.begin();
    answer(before, 3);
    const others = bank.items.map((item) => ({ ...item, id: `new-${item.id}` }));
    const session = await open(store, { items: others });
    expect(shown(session)).toBe('assessment-note');
    session.begin();
    expect(taken(session)).toMatchObject({ attempts: 1, answers: [] });
  });

  test('is begun again where fewer items are drawn that happen to have the same mark', async () => {
    const before = await open(new Store());
    before.begin();
    answer(before, 3);
    const items = bank.items.slice(0, 1);
    const session = await open(new Store(), { items });
    const assessment = { ...taken(before), mark: drawMark(items) };
    session.progress = { ...before.progress, assessments: { assessment } };
    await session.open('assessment');
    expect(shown(session)).toBe('assessment-note');
  });
});

test('where no attempt is left none is begun, and the record says once that a review is due', async () => {
  const store = new Store();
  const told: Interaction[] = [];
  const session = await open(store, { told });
  session.begin();
  answer(session, 4, () => false);
  session.tryAgain();
  answer(session, 4, () => false);
  session.tryAgain();
  expect(shown(session)).toBe('judged');
  expect(told.filter(({ id }) => id === 'assessment.supervisor-review')).toHaveLength(1);
  const others = bank.items.map((item) => ({ ...item, id: `new-${item.id}` }));
  const later = await open(store, { items: others });
  expect(shown(later)).toBe('assessment-note');
  later.begin();
  expect(shown(later)).toBe('assessment-note');
  expect(taken(later)).toMatchObject({ attempts: 2, underWay: false });
});

describe('a critical item that was missed', () => {
  const isHarmless = (item: Item) => !item.critical;

  test('fails the test also where the pass mark is lowered afterwards', async () => {
    const store = new Store();
    const before = await open(store, { passMark: 80 });
    before.begin();
    answer(before, 4, isHarmless);
    expect(result(before).completion).toBe('incomplete');
    const session = await open(store, { passMark: 60 });
    expect(result(session)).toMatchObject({ completion: 'incomplete', success: 'unknown' });
    session.tryAgain();
    answer(session, 4, isHarmless);
    expect(result(session)).toMatchObject({ completion: 'completed', success: 'failed', score: 59 });
  });

  test('is made good by an attempt without one', async () => {
    const session = await open(new Store(), { passMark: 80 });
    session.begin();
    answer(session, 4, isHarmless);
    session.tryAgain();
    answer(session, 4);
    expect(result(session)).toMatchObject({ success: 'passed', score: 100 });
  });
});
