import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprintOf, localise } from '../../src/scenario/translation.ts';
import { writeVariant } from '../../src/scenario/variant.ts';
import type { Language } from '../../src/scenario/translation/language-name.ts';
import type { Content } from '../../src/player/content.ts';
import type { CourseSession } from '../../src/player/course-session.ts';
import type { Launch, Tracker } from '../../src/tracking/tracker.ts';
import { procedure } from './sample-procedure.ts';
import { decide, play, shown, sitDown, Store, trackerOn, withScenario } from './sitting.ts';

const content = withScenario(procedure);

/** A tracker whose LMS names the learner. */
function trackerOf(learner: Launch['learner'], store: Store = new Store()): Tracker {
  const tracker = trackerOn(store);
  return { ...tracker, launch: async () => ({ ...(await tracker.launch()), learner }) };
}

const crew = (id: string, store?: Store) => trackerOf({ id, name: 'Awa Diallo' }, store);

function variantIn({ screen }: CourseSession): string | undefined {
  if (screen.name === 'way-out') return undefined;
  return 'play' in screen ? screen.play.variant : undefined;
}

function textIn({ screen }: CourseSession): string {
  return 'play' in screen ? JSON.stringify(screen.play.scenario) : '';
}

async function noteOf(tracker: Tracker): Promise<string | undefined> {
  const session = await sitDown(tracker, { content });
  await session.open('late-boarding');
  expect(shown(session)).toBe('content-note');
  return variantIn(session);
}

const newYear = new Date('2027-01-01');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01') });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a learner meets one variant of the flight', () => {
  test('the same one all through a year, and another one in the next', async () => {
    const first = await noteOf(crew('crew-17'));
    vi.setSystemTime(new Date('2026-12-20'));
    expect(await noteOf(crew('crew-17'))).toBe(first);
    vi.setSystemTime(new Date('2027-06-01'));
    expect(await noteOf(crew('crew-17'))).not.toBe(first);
  });

  test('and another learner may meet another one', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `crew-${i}`);
    expect(new Set(await Promise.all(ids.map((id) => noteOf(crew(id))))).size).toBe(2);
  });

  test('by their name where the LMS gives no id, and by nothing where it gives neither', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `Awa ${i}`);
    const met = await Promise.all(names.map((name) => noteOf(trackerOf({ id: '', name }))));
    expect(new Set(met).size).toBe(2);
    const nobody = { id: '', name: '' };
    expect(await noteOf(trackerOf(nobody))).toBe(await noteOf(trackerOf(nobody)));
  });

  test('with every detail filled in', async () => {
    const session = await sitDown(crew('crew-17'), { content });
    await session.open('late-boarding');
    expect(textIn(session)).not.toMatch(/[{](senior|his-seat)[}]/);
    expect(textIn(session)).toMatch(/Leila|Mariam/);
  });

  test('which the saved attempt begins with, so that it is the same one in the year after', async () => {
    vi.setSystemTime(new Date('2026-12-20'));
    const store = new Store();
    const before = await sitDown(crew('crew-17', store), { content });
    await play(before, [{ type: 'choose', step: 'landing', choice: 'tell-senior' }]);
    const variant = variantIn(before);
    expect(before.progress.scenarios['late-boarding']!.trail).toHaveLength(5);
    expect(before.progress.scenarios['late-boarding']!.trail).toMatch(
      new RegExp(`^${writeVariant(variant)}`),
    );
    vi.setSystemTime(newYear);
    const after = await sitDown(crew('crew-17', store), { content });
    expect([shown(after), variantIn(after)]).toEqual(['step chain', variant]);
  });

  test('from the moment of boarding, though nothing is decided yet', async () => {
    vi.setSystemTime(new Date('2026-12-20'));
    const store = new Store();
    const before = await sitDown(crew('crew-17', store), { content });
    await play(before, []);
    vi.setSystemTime(newYear);
    const after = await sitDown(crew('crew-17', store), { content });
    expect([shown(after), variantIn(after)]).toEqual(['content-note', variantIn(before)]);
  });

  test('and keeps it when they play again', async () => {
    const session = await sitDown(crew('crew-17'), { content });
    await play(session, []);
    const variant = variantIn(session);
    vi.setSystemTime(newYear);
    session.tryAgain();
    expect(variantIn(session)).toBe(variant);
    expect(session.progress.scenarios['late-boarding']!.trail).toBe(writeVariant(variant));
  });

  test('or another one where theirs is no longer told, with their decisions', async () => {
    vi.setSystemTime(new Date('2026-12-20'));
    const store = new Store();
    const before = await sitDown(crew('crew-17', store), { content });
    await play(before, [{ type: 'choose', step: 'landing', choice: 'tell-senior' }]);
    const variants = ['row-one', 'row-two'].map((id) => ({ id, details: procedure.variants![0]!.details }));
    const after = await sitDown(crew('crew-17', store), {
      content: withScenario({ ...procedure, variants }),
    });
    expect(shown(after)).toBe('step chain');
    expect(variantIn(after)).toMatch(/^row-(one|two)$/);
  });
});

describe('a scenario in another language than it is written in', () => {
  const texts = {
    title: { text: 'Avant que les portes s’ouvrent', source: fingerprintOf(procedure.title) },
    contentNote: { text: 'Une personne…', source: fingerprintOf('An older note.') },
  };
  const inFrench: Content = {
    ...content,
    scenario: async (_, language) => {
      if (language !== 'fr') return content.scenario('late-boarding', language);
      const { document, untranslated } = localise(procedure, { texts });
      return { document, left: untranslated };
    },
  };

  async function open(language: Language) {
    const session = await sitDown(crew('crew-17'), { language, content: inFrench });
    await session.open('late-boarding');
    return session;
  }

  const playIn = ({ screen }: CourseSession) => {
    if (!('play' in screen)) throw new Error(`It shows ${screen.name}.`);
    return screen.play;
  };

  test('shows the translation, and knows which texts have none that holds', async () => {
    const { scenario, untranslated } = playIn(await open('fr'));
    expect(scenario.title).toBe('Avant que les portes s’ouvrent');
    expect(untranslated!.language).toBe('en');
    expect(untranslated!.has(scenario.title)).toBe(false);
    expect(untranslated!.has(procedure.contentNote)).toBe(true);
    expect(untranslated!.has(scenario.summary)).toBe(true);
  });

  test('can be changed to in the middle of it, and the learner stays where they are', async () => {
    const session = await open('en');
    session.begin();
    decide(session, [{ type: 'choose', step: 'landing', choice: 'tell-senior' }]);
    await session.speak('fr');
    expect(shown(session)).toBe('step chain');
    expect(playIn(session).scenario.title).toBe('Avant que les portes s’ouvrent');
    expect(session.standing().taken.language).toBe('fr');
  });

  test('that can’t be fetched changes nothing', async () => {
    const session = await sitDown(crew('crew-17'), {
      content: { ...inFrench, course: () => Promise.reject(new Error('offline')) },
    });
    await session.open('late-boarding');
    const { screen } = session;
    await expect(session.speak('fr')).rejects.toThrow('offline');
    expect([session.screen, session.language]).toEqual([screen, 'en']);
  });
});
