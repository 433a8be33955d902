/** Another language, while something else is under way. */
import { describe, expect, test } from 'vitest';
import { writeSuspendData } from '../../src/course/suspend-data.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import type { Content } from '../../src/player/content.ts';
import { CourseSession } from '../../src/player/course-session.ts';
import * as logic from '../../src/player/part-logic.ts';
import { timeLimits } from '../../src/player/time-limits.ts';
import type { Interaction } from '../../src/tracking/tracker.ts';
import { attempts, content as sample, module, packed, played } from './samples.ts';
import { decide, play, shown, sitDown, Store, trackerOn } from './sitting.ts';

/** What is fetched waits until it is let go. */
function slow() {
  const waiting: { name: string; go: () => void }[] = [];
  const wait = (name: string) => new Promise<void>((go) => waiting.push({ name, go }));
  const say = (language: Language, text: string) => `${language}: ${text}`;
  const content: Content = {
    ...sample,
    async course(language = 'en') {
      await wait(`${language} course`);
      const course = { ...packed.course, title: say(language, packed.course.title) };
      return { document: { ...packed, course, languages: ['en', 'fr', 'ar'] }, left: new Set() };
    },
    async module(_, language) {
      await wait(`${language} module`);
      return { document: { ...module, title: say(language, module.title) }, left: new Set() };
    },
  };
  return {
    content,
    async letGo(name: string) {
      await expect.poll(() => waiting.some((one) => one.name === name)).toBe(true);
      for (const one of waiting.splice(0)) {
        if (one.name === name) one.go();
        else waiting.push(one);
      }
      await new Promise((resume) => setTimeout(resume));
    },
  };
}

const pageTitle = ({ screen }: CourseSession) => (screen.name === 'page' ? screen.module.title : screen.name);

describe('the language is changed', () => {
  test('while a part is being fetched: it is shown in the new one', async () => {
    const { content, letGo } = slow();
    const session = await sitDown(trackerOn(new Store()), { content });
    const opening = session.open('first-briefing');
    const speaking = session.speak('fr');
    await letGo('fr course');
    await speaking;
    expect(session.language).toBe('fr');
    await letGo('en module');
    expect(shown(session)).toBe('course');
    await letGo('fr module');
    await opening;
    expect(pageTitle(session)).toBe(`fr: ${module.title}`);
  });

  test('and a part comes up before it is there: the part is in it too, and so is the course', async () => {
    const { content, letGo } = slow();
    const session = await sitDown(trackerOn(new Store()), { content });
    const opening = session.open('first-briefing');
    await letGo('en module');
    await opening;
    const speaking = session.speak('fr');
    await letGo('fr course');
    session.turnPage(1);
    await letGo('fr module');
    await letGo('fr module');
    await speaking;
    expect([shown(session), pageTitle(session)]).toEqual(['page 2', `fr: ${module.title}`]);
    expect(session.packed.course.title).toBe(`fr: ${packed.course.title}`);
  });

  test('while the way out is shown: what is behind it is in it too', async () => {
    const { content, letGo } = slow();
    const session = await sitDown(trackerOn(new Store()), { content });
    const opening = session.open('first-briefing');
    await letGo('en module');
    await opening;
    const speaking = session.speak('fr');
    await letGo('fr course');
    session.offerWayOut();
    await letGo('fr module');
    await letGo('fr module');
    await speaking;
    session.stay();
    expect(pageTitle(session)).toBe(`fr: ${module.title}`);
  });

  test('twice: the later choice holds, whichever comes first', async () => {
    const { content, letGo } = slow();
    const session = await sitDown(trackerOn(new Store()), { content });
    const spoken: string[] = [];
    const both = [session.speak('fr', () => spoken.push('fr')), session.speak('ar', () => spoken.push('ar'))];
    await letGo('ar course');
    await letGo('fr course');
    await Promise.all(both);
    expect([session.language, spoken]).toEqual(['ar', ['ar']]);
  });

  test('and the learner leaves: nothing more is shown', async () => {
    const { content, letGo } = slow();
    const session = await sitDown(trackerOn(new Store()), { content });
    const speaking = session.speak('fr');
    await session.exit();
    await letGo('fr course');
    await speaking;
    expect([shown(session), session.language]).toEqual(['closed', 'en']);
  });
});

test('of two parts that were asked for, the later one is shown', async () => {
  const { content, letGo } = slow();
  const session = await sitDown(trackerOn(new Store()), { content });
  const first = session.open('first-briefing');
  await session.open('late-boarding');
  await letGo('en module');
  await first;
  expect(shown(session)).toBe('content-note');
});

describe('what shows the parts', () => {
  test.each(['toCompletion', 'openJobAid'] as const)('is there before %s shows anything', async (wish) => {
    let isOnline = false;
    const session = new CourseSession({
      course: { document: packed, left: new Set() },
      language: 'en',
      launch: { found: undefined, isAhead: false, ...(await trackerOn(new Store()).launch()) },
      content: sample,
      parts: () => (isOnline ? Promise.resolve(logic) : Promise.reject(new Error('offline'))),
      tracker: trackerOn(new Store()),
      timeLimits: timeLimits(() => new Store(), false),
      changed: () => undefined,
    });
    await session.resume();
    await session[wish]();
    expect(shown(session)).toBe('failed');
    isOnline = true;
    session.toCourse();
    await session[wish]();
    expect(shown(session)).toBe(wish === 'openJobAid' ? 'job-aid' : 'completion');
  });
});

describe('a run that this device has kept', () => {
  const finished = { ...played(100), at: 'first-briefing' };

  async function found(taken: Interaction[]) {
    const tracker = trackerOn(new Store());
    const launch = await tracker.launch();
    const kept = {
      at: 0,
      take: () => {
        taken.push({} as Interaction);
        return writeSuspendData(packed.course.parts, finished);
      },
      leave: () => taken.pop(),
    };
    const { content, letGo } = slow();
    const session = await sitDown(
      { ...tracker, launch: async () => ({ ...launch, found: kept, isAhead: false }) },
      { content },
    );
    const act = (name: string) => {
      if (session.screen.name === 'found') session.screen.actions.find((one) => one.name === name)!.act();
    };
    return { session, act, letGo };
  }

  test('is taken up once, however often the button is pressed before it is there', async () => {
    const taken: Interaction[] = [];
    const { session, act, letGo } = await found(taken);
    act('takeUp');
    act('takeUp');
    act('beginAnew');
    expect(taken).toHaveLength(1);
    await letGo('en module');
    await expect.poll(() => shown(session)).toBe('page 2');
  });

  test('was completed then, and not today', async () => {
    const { session, act, letGo } = await found([]);
    act('takeUp');
    await letGo('en module');
    await expect.poll(() => shown(session)).toBe('page 2');
    expect(session.standing().completion).toBe('completed');
    expect(session.completedAt).toBeUndefined();
  });
});

test('the course is completed on the day that the last part is done', async () => {
  const session = await sitDown(trackerOn(new Store()));
  await session.open('first-briefing');
  session.turnPage(1);
  session.toCourse();
  await play(session, []);
  expect(session.completedAt).toBeUndefined();
  decide(session, attempts.best);
  expect(session.completedAt).toBeGreaterThan(Date.UTC(2025, 0, 1));
});
