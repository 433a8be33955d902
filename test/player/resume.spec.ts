import { describe, expect, test } from 'vitest';
import type { Scenario, Scene } from '../../src/scenario/schema.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import { attempts, content, scenario } from './samples.ts';
import { decide, play, read, shown, sitDown, Store, trackerOn, withScenario } from './sitting.ts';

/** Sits down, does something, and sits down again at what was saved of it. */
async function comeBack(
  act: (session: CourseSession) => Promise<void>,
  to = content,
): Promise<CourseSession> {
  const store = new Store();
  await act(await sitDown(trackerOn(store)));
  return sitDown(trackerOn(store), { content: to });
}

/** The sample scenario with changed steps. */
function changed(steps: Scenario['steps']): Scenario {
  return { ...scenario, steps: { ...scenario.steps, ...steps } };
}

const door = scenario.steps.door as Scene;
const galley = scenario.steps.galley as Scene;

describe('a learner comes back', () => {
  test('to the course page, at first and after going there', async () => {
    expect(shown(await comeBack(async () => undefined))).toBe('course');
    expect(shown(await comeBack(read))).toBe('course');
  });

  test('to the page of the module', async () => {
    const session = await comeBack(async (before) => {
      await before.open('first-briefing');
      before.turnPage(1);
    });
    expect(shown(session)).toBe('page 2');
  });

  test('to the last page where the module has become shorter', async () => {
    const { document: whole } = await content.module('first-briefing', 'en');
    const shorter = { ...whole, pages: whole.pages.slice(0, 1) };
    const session = await comeBack(
      async (before) => {
        await before.open('first-briefing');
        before.turnPage(1);
      },
      { ...content, module: async () => ({ document: shorter, left: new Set() }) },
    );
    expect(shown(session)).toBe('page 1');
  });

  test('to what the scenario will be about, where nothing is decided yet', async () => {
    expect(shown(await comeBack((before) => before.open('late-boarding')))).toBe('content-note');
    expect(shown(await comeBack((before) => play(before, [])))).toBe('content-note');
  });

  test.each([
    [1, 'step cabin'],
    [2, 'step galley'],
    [3, 'step reported'],
  ])('to the step after %i decisions, %s, and is told so', async (made, step) => {
    const session = await comeBack((before) => play(before, attempts.best.slice(0, made)));
    expect(shown(session)).toBe(step);
    expect(session.screen).toMatchObject({ resumed: true });
  });

  test('to the step after the decision whose feedback was on the screen', async () => {
    const session = await comeBack(async (before) => {
      await play(before, []);
      before.decide(attempts.best[0]!);
      expect(shown(before)).toBe('feedback');
    });
    expect(shown(session)).toBe('step cabin');
  });

  test('with everything that was decided, so that the result is the same as without the break', async () => {
    const session = await comeBack((before) => play(before, attempts.best.slice(0, 2)));
    decide(session, attempts.best.slice(2));
    expect(session.progress.scenarios['late-boarding']).toMatchObject({ attempts: 1, best: 100 });
  });
});

describe('where the content has changed under a learner', () => {
  const resumed = (after: Scenario, made = 2) =>
    comeBack((before) => play(before, attempts.best.slice(0, made)), withScenario(after));

  test('a decision that is no longer on offer is made again, and those before it hold', async () => {
    const choices = galley.choices.filter(({ id }) => id !== 'report-passports');
    const session = await resumed(changed({ galley: { ...galley, choices } }), 3);
    expect(shown(session)).toBe('step galley');
    decide(session, attempts.weak.slice(2));
    expect(shown(session)).toBe('step reported');
  });

  test('the scenario begins anew where the first decision does not hold', async () => {
    const choices = door.choices.filter(({ id }) => id !== 'greet-each');
    expect(shown(await resumed(changed({ door: { ...door, choices } })))).toBe('step door');
  });

  test('marks made on another list of signs are made again', async () => {
    const cabin = {
      ...scenario.steps.cabin,
      signs: ['tired', 'passports', 'answers'],
    } as Scenario['steps'][string];
    expect(shown(await resumed(changed({ cabin })))).toBe('step cabin');
  });

  test('what was earned stays, though the attempt cannot be followed any more', async () => {
    const choices = door.choices.filter(({ id }) => id !== 'greet-each');
    const session = await resumed(changed({ door: { ...door, choices } }), 3);
    expect(session.progress.scenarios['late-boarding']?.best).toBe(100);
  });

  test('an attempt that the change brings to its end counts', async () => {
    const cabin = { ...scenario.steps.cabin, next: 'reported' } as Scenario['steps'][string];
    const session = await resumed(changed({ cabin }));
    expect(shown(session)).toBe('step reported');
    expect(session.progress.scenarios['late-boarding']?.best).toBe(64);
  });
});

test.each(['', 'rubbish', 'c1.--.AAAA', '{"trail":[]}'])(
  'what is not our suspend data, %j, begins the course anew',
  async (suspendData) => {
    const store = new Store();
    store.setItem('crosscheck.crosscheck-sample', JSON.stringify({ suspendData }));
    expect(shown(await sitDown(trackerOn(store)))).toBe('course');
  },
);

test('a part that arrives after the learner has left is not shown', async () => {
  const arrival = new EventTarget();
  const late = new Promise<Scenario>((resolve) =>
    arrival.addEventListener('arrive', () => resolve(scenario)),
  );
  const session = await sitDown(trackerOn(new Store()), {
    content: { ...content, scenario: async () => ({ document: await late, left: new Set() }) },
  });
  const opening = session.open('late-boarding');
  session.offerWayOut();
  await session.exit();
  arrival.dispatchEvent(new Event('arrive'));
  await opening;
  expect(shown(session)).toBe('closed');
});
