/** LMSs with troubled sessions: at their beginning, at their end, and in between. */
import { expect } from 'vitest';
import { both, names, suspendData, type Profile } from './profile.ts';

export const sessionProfiles: readonly Profile[] = [
  {
    row: 4,
    symptom: 'What was kept is gone after an exit that is not suspend',
    on: both,
    keeps: 'until-completed',
    lms: (standard) => ({
      quirk: {
        closes({ values }) {
          const { status, success, score, exit } = names[standard];
          // Where nothing was committed there was no exit either.
          if (values[exit] === undefined || values[exit] === 'suspend') return;
          const record = (element: string) =>
            [status, success].includes(element as never) || element.startsWith(score);
          for (const element of Object.keys(values)) {
            if (!record(element)) Reflect.deleteProperty(values, element);
          }
        },
      },
    }),
    records: 'none',
  },
  {
    row: 7,
    symptom: 'Commit answers null while the page goes',
    on: both,
    lms: (standard) => ({
      quirk: {
        runTime: (held) => ({
          commits: (call) => call === names[standard].terminate || !held.isLeaving,
          answers: (call, result) => (held.isLeaving && call === names[standard].commit ? null : result),
        }),
      },
      holds({ lms }) {
        const last = lms.logs().at(-1)!.slice(-2);
        expect(last[1]).toBe(names[standard].terminate);
        if (standard === 'scorm2004') expect(last[0]).not.toBe('Commit');
      },
    }),
  },
  {
    row: 10,
    symptom: 'Nothing arrives that is sent while the page goes',
    on: both,
    lms: (standard) => ({
      quirk: { runTime: (held) => ({ commits: () => !held.isLeaving }) },
      holds: ({ lms }) => expect(lms.logs().at(-1)!.at(-1)).toBe(names[standard].terminate),
    }),
  },
  {
    row: 11,
    symptom: 'Nothing is saved and no error told, since the session is over',
    on: both,
    keeps: 'never',
    records: 'some',
    lms() {
      let commits = 0;
      const isOver = (launches: number) => launches === 1 && commits > 8;
      return {
        quirk: {
          runTime: ({ launches }) => ({
            saysOnly() {
              commits++;
              return isOver(launches);
            },
          }),
          ping: ({ launches }) => !isOver(launches),
        },
        holds({ who }) {
          const [, ...shown] = new Set(who.decided.map((decision) => decision.shown));
          expect(shown.length).toBeGreaterThan(0);
        },
      };
    },
    // The course looks once a minute whether the LMS is still there.
    pause: 61,
  },
  {
    row: 12,
    symptom: 'A call fails now and then, and nothing goes after it',
    on: both,
    lms(standard) {
      let calls = 0;
      return {
        quirk: {
          runTime: () => ({
            fault: (call) =>
              call !== names[standard].get && !/Initialize$/.test(call) && ++calls > 10 && calls % 17 === 0
                ? 'throws'
                : undefined,
          }),
        },
      };
    },
    records: 'some',
  },
  {
    row: 18,
    symptom: 'The time is zero',
    on: both,
    lms: (standard) => ({
      quirk: {},
      holds({ lms }) {
        const { commit, set, sessionTime } = names[standard];
        for (const log of lms.logs()) {
          const commits = log.flatMap((call, i) => (call === commit ? [i] : []));
          const untimed = commits.slice(1).filter((at, i) => {
            const since = log.slice(commits[i], at);
            return !since.some((call) => call.startsWith(`${set} ${sessionTime}=`));
          });
          expect(untimed).toEqual([]);
        }
        expect(lms.held.seconds).toBeGreaterThan(60);
      },
    }),
  },
  {
    row: 19,
    symptom: 'The time is doubled',
    on: both,
    pause: 5,
    lms: () => ({
      quirk: {},
      holds({ lms, spent }) {
        expect(lms.held.seconds).toBeLessThanOrEqual(spent + 5 * 17);
        expect(lms.held.seconds).toBeGreaterThan(spent - 5 * lms.sessions.length);
      },
    }),
  },
  {
    row: 20,
    symptom: 'An error at the end, since the session is ended twice',
    on: both,
    lms: (standard) => ({
      quirk: {},
      holds({ lms }) {
        const ends = lms.logs().map((log) => log.filter((call) => call === names[standard].terminate).length);
        expect(ends.at(-1)).toBe(1);
        expect(Math.max(...ends)).toBe(1);
      },
    }),
  },
  {
    row: 22,
    symptom: 'The frame stays after the end, since nobody asked to leave it',
    on: ['scorm2004'],
    lms: () => ({
      quirk: {},
      holds({ lms }) {
        const ended = lms.logs().filter((log) => log.includes('Terminate'));
        for (const log of ended) expect(log.slice(-3)).toContain('SetValue adl.nav.request=exitAll');
      },
    }),
  },
  {
    row: 25,
    symptom: '“Please choose an exit option”, since none was set',
    on: both,
    lms: (standard) => ({
      quirk: {},
      holds({ lms }) {
        const { set, exit, commit } = names[standard];
        for (const log of lms.logs()) {
          expect(log.slice(0, log.indexOf(commit))).toContain(`${set} ${exit}=suspend`);
        }
      },
    }),
  },
  {
    row: 26,
    symptom: 'The course is marked anew on relaunch, since its data was wiped when it was completed',
    on: both,
    keeps: 'until-completed',
    records: 'none',
    lms: (standard) => ({
      quirk: {
        closes({ values }) {
          if (['incomplete', undefined].includes(values[names[standard].status])) return;
          for (const element of Object.keys(values)) {
            if (/suspend_data|location|interactions|objectives/.test(element))
              Reflect.deleteProperty(values, element);
          }
        },
      },
      holds: ({ lms }) => expect(lms.held.values[suspendData] ?? '').toBe(''),
    }),
  },
  {
    row: 28,
    symptom: 'Commits that follow each other too fast are refused',
    on: both,
    pause: 0.4,
    lms(standard) {
      let last = -Infinity;
      const isTooSoon = () => Date.now() - last < 3000;
      return {
        quirk: {
          runTime: (held) => ({
            commits(call) {
              if (call === names[standard].commit && !held.isLeaving && isTooSoon()) return false;
              last = Date.now();
              return true;
            },
          }),
        },
      };
    },
  },
  {
    row: 28,
    symptom: 'The LMS takes two seconds for each commit',
    on: both,
    lms: (standard) => ({
      quirk: {
        runTime: ({ clock }) => ({
          answers(call, result) {
            if (call === names[standard].commit) clock.block(2);
            return result;
          },
        }),
      },
    }),
  },
];
