/** What is around every screen, and what can stand in place of one. */
import type { Content } from '../../../src/course/content.ts';
import { freshProgress } from '../../../src/course/progress.ts';
import type { App } from '../../../src/player/elements/app.ts';
import type { Message } from '../../../src/player/screen.ts';
import { play, standAt } from '../../e2e/by-session.ts';
import type { Opened, Tour, Visit } from '../visit.ts';

/** A message as the player tells it. */
type Told = Omit<Message, 'actions'> & { actions: Message['actions'][number]['name'][] };

export function frameTour({ modules, scenarios }: Content): Tour {
  const [module] = modules;
  const [scenario] = scenarios;
  const toMap = ({ session }: Opened) => standAt(session, freshProgress);
  const toPage = async (course: Opened) => {
    await toMap(course);
    await course.session.evaluate((it, id) => it.open(id), module!.id);
  };
  const toStep = async (course: Opened) => {
    await toMap(course);
    await play(course.session, scenario!.id, []);
  };
  const wayOut = (name: string, from: Visit['go']): Visit => ({
    screen: `way out, ${name}`,
    async go(course) {
      await from(course);
      await course.session.evaluate((it) => it.offerWayOut());
    },
  });
  return {
    name: 'frame',
    visits: [
      wayOut('from the map', toMap),
      wayOut('from a page', toPage),
      wayOut('from a step', toStep),
      ...banners.map(([name, change]): Visit => ({
        screen: `banner: ${name}`,
        isSame: true,
        async go(course) {
          await toMap(course);
          await course.page.evaluate(changeApp, { ...asUsual, ...change });
        },
      })),
      ...messages.map((told): Visit => ({
        screen: `message: ${told.name}`,
        async go(course) {
          await toMap(course);
          await course.page.evaluate(changeApp, asUsual);
          await course.page.evaluate(tell, told);
        },
      })),
      ...closed.map(([name, saved, kept]): Visit => ({
        screen: `closed: ${name}`,
        async go({ page }) {
          await page.evaluate(changeApp, { ...asUsual, kept });
          await page.evaluate(close, saved);
        },
      })),
    ],
  };
}

/** What a banner depends on. */
interface Surroundings {
  kept: App['kept'];
  runsIn: App['runsIn'];
  mode: 'normal' | 'browse' | 'review';
  credit: boolean;
}

const asUsual: Surroundings = { kept: 'lms', runsIn: 'lms', mode: 'normal', credit: true };

const banners: readonly [string, Partial<Surroundings>][] = [
  ['kept on this device', { kept: 'device' }],
  ['kept nowhere', { kept: 'nowhere' }],
  ['not on this device', { kept: 'nowhere', runsIn: 'browser' }],
  ['no LMS', { runsIn: 'nothing' }],
  ['review', { mode: 'review' }],
  ['browse', { mode: 'browse' }],
  ['no credit', { credit: false }],
];

const messages: readonly Told[] = [
  { name: 'failed', actions: ['again'] },
  { name: 'found', at: Date.UTC(2026, 10, 24), actions: ['takeUp', 'beginAnew'] },
  { name: 'elsewhere', actions: ['here'] },
  { name: 'moved', actions: [] },
];

const closed: readonly [string, boolean, Surroundings['kept']][] = [
  ['saved', true, 'lms'],
  ['not confirmed', false, 'lms'],
  ['lost', false, 'nowhere'],
];

function changeApp({ kept, runsIn, mode, credit }: Surroundings): void {
  const app = document.querySelector<App>('cc-app')!;
  Object.assign(app, { kept, runsIn, message: undefined });
  Object.assign(app.session!.launch, { mode, credit });
  app.requestUpdate();
}

function tell({ actions, ...message }: Told): void {
  const app = document.querySelector<App>('cc-app')!;
  app.message = { ...message, actions: actions.map((name) => ({ name, act: () => undefined })) };
}

function close(saved: boolean): void {
  const app = document.querySelector<App>('cc-app')!;
  app.session!.screen = { name: 'closed', saved };
  app.refresh();
}
