import { describe, expect, test } from 'vitest';
import type { CourseSession } from '../../src/player/course-session.ts';
import { timeLimits } from '../../src/player/time-limits.ts';
import type { Interaction } from '../../src/tracking/tracker.ts';
import { procedure } from './sample-procedure.ts';
import { decide, play, shown, sitDown, Store, trackerOn, withScenario } from './sitting.ts';

const content = withScenario(procedure);
const tell = { type: 'choose', step: 'landing', choice: 'tell-senior' } as const;
const wait = { type: 'choose', step: 'landing', choice: 'say-nothing' } as const;
const look = { type: 'choose', step: 'landing', choice: 'look-again' } as const;

const limitOf = ({ screen }: CourseSession) => (screen.name === 'step' ? screen.limit : undefined);

describe('time limits', () => {
  test('are off for who asks for calm, and on for who does not', () => {
    expect(timeLimits(() => new Store(), true).areOff).toBe(true);
    expect(timeLimits(() => new Store(), false).areOff).toBe(false);
  });

  test.each([true, false])('once switched (off: %s), stay so in later sittings', (off) => {
    const store = new Store();
    timeLimits(() => store, !off).switch(off);
    expect(timeLimits(() => store, !off).areOff).toBe(off);
  });

  test('are switched for the sitting in a browser that remembers nothing', () => {
    const limits = timeLimits(() => {
      throw new DOMException('The document is sandboxed.', 'SecurityError');
    }, false);
    limits.switch(true);
    expect(limits.areOff).toBe(true);
  });
});

describe('a scene with a time limit', () => {
  test('has it, and the next step has none', async () => {
    const session = await sitDown(trackerOn(new Store()), { content });
    await play(session, []);
    expect(limitOf(session)).toEqual({ seconds: 60, then: 'say-nothing' });
    session.decide(tell);
    expect([shown(session), limitOf(session)]).toEqual(['step chain', undefined]);
  });

  test('has none for a learner who has switched limits off, in this sitting and in the next', async () => {
    const store = new Store();
    const limits = () => timeLimits(() => store, false);
    const session = await sitDown(trackerOn(new Store()), { content, limits: limits() });
    session.timeLimits.switch(true);
    await play(session, []);
    expect(limitOf(session)).toBeUndefined();
    const later = await sitDown(trackerOn(new Store()), { content, limits: limits() });
    await play(later, []);
    expect(limitOf(later)).toBeUndefined();
  });

  test('has none where what hesitating would decide is not on offer', async () => {
    const { landing } = procedure.steps;
    if (landing?.type !== 'scene') throw new Error('The sample has no scene there.');
    const within = { seconds: 60, then: 'look-again' };
    const steps = { ...procedure.steps, landing: { ...landing, within } };
    const session = await sitDown(trackerOn(new Store()), { content: withScenario({ ...procedure, steps }) });
    await play(session, []);
    expect(limitOf(session)).toEqual(within);
    session.decide(look);
    expect([shown(session), limitOf(session)]).toEqual(['step landing', undefined]);
  });

  test('left to run out is a decision as any other, and the feedback knows', async () => {
    const recorded: Interaction[] = [];
    const tracker = { ...trackerOn(new Store()), record: (one: Interaction) => void recorded.push(one) };
    const session = await sitDown(tracker, { content });
    await play(session, []);
    session.decide(wait, true);
    expect(session.screen).toMatchObject({ name: 'feedback', decision: wait, timeWasOver: true });
    expect(recorded.map(({ response }) => response)).toEqual([['say-nothing']]);
    session.goOn();
    expect(shown(session)).toBe('step chain');
  });

  test('left to run out is told of even where the choice has no feedback', async () => {
    const session = await sitDown(trackerOn(new Store()), { content });
    await play(session, []);
    session.decide(look, true);
    expect(session.screen).toMatchObject({ name: 'feedback', timeWasOver: true });
  });
});

test('a choice without feedback leads straight on to the next step', async () => {
  const session = await sitDown(trackerOn(new Store()), { content });
  await play(session, []);
  session.decide(tell);
  expect(session.screen).toMatchObject({ name: 'step', resumed: false });
  expect(shown(session)).toBe('step chain');
});

test('an order and a report are decided, earn their points, and bring the attempt to its end', async () => {
  const session = await sitDown(trackerOn(new Store()), { content });
  await play(session, [tell]);
  decide(session, [
    { type: 'order', step: 'chain', items: ['tell-senior', 'note-times', 'captain', 'ground'] },
  ]);
  expect(shown(session)).toBe('step written');
  decide(session, [{ type: 'report', step: 'written', lines: [{ entry: 'time', field: 'seen' }] }]);
  expect(shown(session)).toBe('step landed');
  // 4, 4 and 2 of the 14 points that the package states.
  expect(session.progress.scenarios['late-boarding']?.best).toBe(71);
});

test('a learner comes back to the step after an order, with the order as it was made', async () => {
  const store = new Store();
  const items = ['ground', 'captain', 'tell-senior', 'note-times'];
  await play(await sitDown(trackerOn(store), { content }), [tell, { type: 'order', step: 'chain', items }]);
  const session = await sitDown(trackerOn(store), { content });
  expect(shown(session)).toBe('step written');
  if (session.screen.name !== 'step') throw new Error('no step');
  expect(session.screen.play.state.context.decisions.at(-1)).toMatchObject({ items });
});
