/** LMSs that make something else of the status, and of the score. */
import { expect } from 'vitest';
import { decideAtFirst, decideWorst } from '../decisions.ts';
import { both, names, suspendData, type Profile } from './profile.ts';

export const statusProfiles: readonly Profile[] = [
  {
    row: 1,
    symptom: 'A course that was opened and closed is complete',
    on: both,
    lms: (standard) => ({
      quirk: {
        closes({ values }) {
          values[names[standard].status] ??= 'completed';
        },
      },
      holds({ lms }) {
        const [first] = lms.logs();
        const { set, commit, status } = names[standard];
        const begun = first!.slice(0, first!.indexOf(commit));
        expect(begun).toContain(`${set} ${status}=incomplete`);
      },
    }),
  },
  {
    row: 2,
    symptom: 'A pass becomes a failure, by a mastery score that overrides the status',
    on: both,
    decide: () => decideAtFirst(decideWorst, 1),
    lms: (standard) => ({
      quirk: {
        holds: { [names[standard].passMark]: standard === 'scorm12' ? '80' : '0.8' },
        closes({ values }) {
          const { raw, success } = names[standard];
          if (values[raw] !== undefined) values[success] = Number(values[raw]) >= 80 ? 'passed' : 'failed';
        },
      },
    }),
  },
  {
    row: 3,
    symptom: 'The status falls back to incomplete on relaunch',
    on: both,
    lms: (standard) => ({
      quirk: {},
      holds({ lms }) {
        const { set, status } = names[standard];
        const [, ...relaunches] = lms.logs();
        const begun = relaunches.map((log) => log.slice(0, log.indexOf(names[standard].commit)));
        expect(begun.flat().filter((call) => call.startsWith(`${set} ${status}`))).toEqual([]);
      },
    }),
  },
  {
    row: 5,
    symptom: 'The status is ignored where the exit is suspend',
    on: both,
    lms(standard) {
      let before: Record<string, string> = {};
      const { status, success, exit } = names[standard];
      return {
        quirk: {
          opens({ values }) {
            before = { ...values };
            return values;
          },
          closes({ values }) {
            if (values[exit] !== 'suspend') return;
            for (const element of [status, success]) {
              if (before[element] === undefined) Reflect.deleteProperty(values, element);
              else values[element] = before[element];
            }
          },
        },
      };
    },
  },
  {
    row: 6,
    symptom: 'The report shows 0, since the status came before the score',
    on: both,
    lms(standard) {
      const { raw, status } = names[standard];
      let score = '0';
      let told: string | undefined;
      return {
        quirk: {
          runTime: () => ({
            keeps(element, value) {
              if (element === raw) score = value;
              if (element === status && value !== 'incomplete') told ??= score;
              return value;
            },
          }),
        },
        holds: () => expect(told).toBe('100'),
      };
    },
  },
  {
    row: 17,
    symptom: 'The score is 0 where a part of it is missing or is not a plain decimal',
    on: both,
    lms: (standard) => ({
      quirk: { holds: { [names[standard].passMark]: standard === 'scorm12' ? '80,00' : '0,8' } },
      holds({ lms }) {
        const { score } = names[standard];
        const kinds = standard === 'scorm12' ? ['raw', 'min', 'max'] : ['scaled', 'raw', 'min', 'max'];
        const values = kinds.map((kind) => lms.held.values[score + kind]);
        expect(values).toEqual(standard === 'scorm12' ? ['100', '0', '100'] : ['1', '100', '0', '100']);
      },
    }),
  },
  {
    row: 21,
    symptom: 'The status is read back capitalised',
    on: both,
    lms: (standard) => ({
      quirk: {
        runTime: () => ({
          answers: (call, result, element) =>
            call === names[standard].get && /status|mode|credit/.test(element)
              ? result.replace(/^./, (letter) => letter.toUpperCase())
              : result,
        }),
      },
    }),
  },
  {
    row: 21,
    symptom: 'The status is read back empty',
    on: both,
    lms: (standard) => ({
      quirk: {
        runTime: () => ({
          answers: (call, result, element) =>
            call === names[standard].get && /status/.test(element) ? '' : result,
        }),
      },
    }),
  },
  {
    row: 23,
    symptom: 'A failure locks the attempt',
    on: both,
    decide: () => decideAtFirst(decideWorst, 1),
    lms(standard) {
      let isLocked = false;
      return {
        quirk: {
          runTime: () => ({
            keeps(element, value) {
              if (element === names[standard].success) isLocked ||= value === 'failed';
              return isLocked && element === names[standard].success ? 'failed' : value;
            },
          }),
        },
        holds: () => expect(isLocked).toBe(false),
      };
    },
  },
  {
    row: 24,
    symptom: 'After a pass the course is in review mode, with its data',
    on: both,
    lms: (standard) => ({
      quirk: {
        opens: ({ values }) =>
          values[names[standard].success] === 'passed'
            ? { ...values, [names[standard].mode]: 'review', [names[standard].credit]: 'no-credit' }
            : values,
      },
      holds({ lms }) {
        const { get, terminate } = names[standard];
        const writes = lms
          .logs()
          .at(-1)!
          .filter((call) => !call.startsWith(get));
        expect(writes).toEqual([standard === 'scorm12' ? 'LMSInitialize' : 'Initialize', terminate]);
      },
    }),
  },
  {
    row: 24,
    symptom: 'After a pass the course is in review mode, without its data',
    on: both,
    keeps: 'until-review',
    lms: (standard) => ({
      quirk: {
        opens: ({ values }) =>
          values[names[standard].success] === 'passed'
            ? { ...values, [names[standard].mode]: 'review', [suspendData]: '' }
            : values,
      },
    }),
  },
  {
    row: 30,
    symptom: 'The course is completed by being launched',
    on: both,
    lms: (standard) => ({
      quirk: { holds: { [names[standard].status]: 'completed' } },
      holds: ({ lms }) =>
        expect(lms.reported.map(({ completion }) => completion)).not.toContain('incomplete'),
    }),
  },
];
