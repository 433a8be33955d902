/** Every step of a scenario, and what is said of every decision in it. */
import type { CourseSession } from '../../../src/player/course-session.ts';
import { freshProgress } from '../../../src/course/progress.ts';
import type { Decision } from '../../../src/scenario/decision.ts';
import type { Scenario, Scene } from '../../../src/scenario/schema.ts';
import { goOn, play, standAt } from '../../e2e/by-session.ts';
import type { Opened, Tour, Visit } from '../visit.ts';
import { waysThrough, type Way } from '../ways.ts';

export function scenarioTour(scenario: Scenario): Tour {
  const { ways, unseen } = waysThrough(scenario);
  if (unseen.length > 0) throw new Error(`No way leads to ${unseen.join(', ')} in ${scenario.id}.`);
  const { id } = scenario;
  return {
    name: id,
    visits: [
      { screen: 'content note', go: (course) => openNote(course, id) },
      ...ways.flatMap((way) => visitsOn(scenario, way)),
      { screen: 'back in the middle', go: (course) => comeBack(course, id, ways) },
    ],
  };
}

async function openNote({ session }: Opened, id: string): Promise<void> {
  await standAt(session, freshProgress);
  await session.evaluate((it, id) => it.open(id), id);
}

/** Closes the course in the scene that is furthest in, and opens it again. */
async function comeBack({ session }: Opened, id: string, ways: readonly Way[]): Promise<void> {
  const [furthest] = [...ways].sort((a, b) => b.to.length - a.to.length);
  await standAt(session, freshProgress);
  await play(session, id, furthest!.to.slice(0, -1));
  await session.evaluate((it, id) => it.open(id), id);
}

function visitsOn({ id, steps }: Scenario, { step: at, to, isNew, decisions }: Way): Visit[] {
  const step = steps[at]!;
  const come = async ({ session }: Opened) => {
    await standAt(session, freshProgress);
    await play(session, id, to);
    await goOn(session);
  };
  const told = (name: string, decision: Decision, timeWasOver = false): Visit => ({
    screen: `${at}: ${name}`,
    async go(course) {
      await come(course);
      await course.session.evaluate(decideNow, { decision, timeWasOver });
    },
  });
  const limit = step.type === 'scene' ? step.within : undefined;
  return [
    ...(isNew ? [{ screen: at, go: come }, ...doingsIn(at, step.type, limit, come)] : []),
    ...decisions.map(({ name, decision }) => told(name, decision)),
    ...(limit && isNew ? [told('time is over', { type: 'choose', step: at, choice: limit.then }, true)] : []),
  ];
}

function decideNow(session: CourseSession, made: { decision: Decision; timeWasOver: boolean }): void {
  session.decide(made.decision, made.timeWasOver);
}

/** What a step looks like when something has been done in it, and nothing decided yet. */
function doingsIn(at: string, type: string, limit: Scene['within'], come: Visit['go']): Visit[] {
  const doing = (name: string, selector: string, does: 'press' | 'press all' | 'write all'): Visit => ({
    screen: `${at}, ${name}`,
    async go(course) {
      await come(course);
      await course.page.locator(selector).evaluateAll((targets: HTMLElement[], does) => {
        for (const target of does === 'press' ? targets.slice(0, 1) : targets) {
          if (does !== 'write all') target.click();
          else if (target instanceof HTMLSelectElement) {
            target.selectedIndex = 1;
            target.dispatchEvent(new Event('change'));
          }
        }
      }, does);
    },
    isSame: true,
  });
  switch (type) {
    case 'scene':
      return [
        doing('nothing chosen', 'cc-scene button[type=submit]', 'press'),
        doing('chosen', 'cc-scene .choice', 'press'),
        ...(limit
          ? [
              doing('more time', 'cc-time-limit button >> nth=0', 'press'),
              doing('no time limits', 'cc-time-limit button >> nth=1', 'press'),
            ]
          : []),
      ];
    case 'observe':
      return [doing('marked', 'cc-observe .choice', 'press all')];
    case 'order':
      return [doing('moved', 'cc-order .later', 'press')];
    case 'report':
      return [doing('written', 'cc-report select', 'write all')];
    default:
      return [];
  }
}
