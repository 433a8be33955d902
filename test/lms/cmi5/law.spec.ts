import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepEarned } from '../../../src/tracking/earned.ts';
import type { Interaction, Standing, Tracker } from '../../../src/tracking/tracker.ts';
import { decision, objective, standing, tab } from './course.ts';
import { fakeCmi5Lms } from './fake-lms.ts';
import type { Fault } from './network.ts';
import { hasCategory, verbOf } from './statement.ts';

type Event =
  | { type: 'record' | 'hurry' | 'reload' | 'relaunch' | 'finish' | 'close' }
  | { type: 'save'; report: Report }
  | { type: 'clock'; minutes: number };

type Report = Pick<Standing, 'completion' | 'success' | 'score'>;

const report: fc.Arbitrary<Report> = fc.constantFrom(
  { completion: 'incomplete', success: 'unknown', score: null },
  { completion: 'completed', success: 'unknown', score: null },
  { completion: 'completed', success: 'failed', score: 40 },
  { completion: 'incomplete', success: 'failed', score: 79 },
  { completion: 'completed', success: 'passed', score: 80 },
  { completion: 'completed', success: 'passed', score: 100 },
);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: 'record' } as const) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('save' as const), report }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('clock' as const), minutes: fc.integer({ min: -90, max: 90 }) }),
  },
  fc.constantFrom('hurry', 'reload', 'relaunch', 'finish', 'close').map((type) => ({ type }) as const),
);

const faults: fc.Arbitrary<(Fault | undefined)[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Fault | undefined>(undefined) },
    { weight: 2, arbitrary: fc.constantFrom<Fault>('unreached', 'lost', 500, 429) },
  ),
  { maxLength: 60 },
);

describe('whatever a learner, a network and an LMS do', () => {
  test('cmi5 is kept to, and what was called saved is with the LMS', async () => {
    const repeats = fc.constantFrom('ignored', 'conflict', 'refused');
    const etags = fc.constantFrom('always', 'on-read', 'never');
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 30 }),
        faults,
        repeats,
        etags,
        async (events, plan, ...kinds) => {
          const [again, versions] = kinds;
          const lms = fakeCmi5Lms({
            masteryScore: 0.8,
            repeats: again,
            etags: versions,
            fault: ({ n, resource }) => faultOf(resource, plan[n]),
          });
          const browser = tab(lms);
          let { query } = lms.launch();
          let tracker = await open(browser.load(query));
          let earned: Pick<Standing, 'completion' | 'success'> = {
            completion: 'incomplete',
            success: 'unknown',
          };
          let unsent: Interaction[] = [];
          let count = 0;
          let now = standing();

          /** As the journal does it: what was not taken for certain is recorded again. */
          async function load(): Promise<void> {
            tracker = await open(browser.load(query));
            unsent.forEach((interaction) => tracker?.record(interaction));
          }

          function check(sent: Standing, decisions: readonly Interaction[]): void {
            expect(lms.state()).toMatchObject({ suspendData: sent.suspendData });
            const { completion, success } = lms.state()?.earned as typeof earned;
            expect(keepEarned({ completion, success }, sent)).toEqual({ completion, success });
            const stored = lms.statements();
            expect(stored.filter((one) => verbOf(one) === 'answered').length).toBeGreaterThanOrEqual(
              decisions.length,
            );
            for (const { at } of decisions) expect(JSON.stringify(stored)).toContain(`a.b${at}`);
            if (completion === 'completed') expect(stored.map(verbOf)).toContain('completed');
          }

          async function send(how: 'save' | 'finish'): Promise<void> {
            const decisions = unsent;
            const sent = now;
            if (!(await tracker?.[how](sent))) return;
            if (how === 'save') check(sent, decisions);
            unsent = unsent.filter((interaction) => !decisions.includes(interaction));
          }

          for (const happened of events) {
            browser.wait(7);
            switch (happened.type) {
              case 'record': {
                const made = decision({ id: `a.b${++count}`, at: count });
                unsent = [...unsent, made];
                tracker?.record(made);
                break;
              }
              case 'save':
                earned = keepEarned(earned, happened.report);
                now = standing({
                  ...happened.report,
                  ...earned,
                  suspendData: `run-${++count}`,
                  objectives: [objective({ score: happened.report.score })],
                });
                await send('save');
                break;
              case 'hurry':
                void tracker?.save(now);
                break;
              case 'finish':
                await send('finish');
                break;
              case 'close':
                void tracker?.finish(now);
                lms.closePage();
                query = lms.launch().query;
                await load();
                break;
              case 'clock':
                browser.setClock(browser.now() + happened.minutes * 60_000);
                break;
              case 'reload':
                await load();
                break;
              case 'relaunch':
                query = lms.launch().query;
                await load();
            }
          }

          plan.length = 0;
          // A session in which nothing goes wrong brings it all to an end; a second one states what the first could not.
          for (let i = 0; i < 2; i++) {
            query = lms.launch().query;
            await load();
            await send('save');
            expect(await tracker?.finish(now)).toBe(true);
          }
          expect(unsent).toEqual([]);
          expect(lms.breaches).toEqual([]);
          const defined = lms
            .statements()
            .filter((statement) => hasCategory(statement, 'cmi5'))
            .map(verbOf);
          const times = (verb: string) => defined.filter((other) => other === verb).length;
          expect(times('completed')).toBe(earned.completion === 'completed' ? 1 : 0);
          expect(times('passed')).toBe(earned.success === 'passed' ? 1 : 0);
          expect(times('terminated')).toBeLessThanOrEqual(times('initialized'));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** An LMS that answers a question for preferences with an error has been asked all the same. */
function faultOf(resource: string, fault: Fault | undefined): Fault | undefined {
  return resource === 'agents/profile' && typeof fault === 'number' ? undefined : fault;
}

/** The tracker of a page, where its session could be opened. */
async function open(tracker: Tracker): Promise<Tracker | undefined> {
  return tracker.launch().then(
    () => tracker,
    () => undefined,
  );
}
