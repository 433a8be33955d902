/** LMSs that keep something else than they are given, or less. */
import { expect } from 'vitest';
import type { Standard } from '../../../src/tracking/scorm/api-client.ts';
import type { Quirk } from '../registration.ts';
import { both, names, suspendData, type Profile } from './profile.ts';

/** An LMS that answers with 405 to what is set to some elements. */
function refusing(standard: Standard, isRefused: (element: string, value?: string) => boolean): Quirk {
  let wasRefused = false;
  return {
    runTime: () => ({
      answers(call, result, element) {
        wasRefused = call === names[standard].set && isRefused(element);
        return wasRefused ? 'false' : result;
      },
      lastError: (code) => (wasRefused && code === 0 ? (standard === 'scorm12' ? 405 : 406) : code),
    }),
  };
}

export const dataProfiles: readonly Profile[] = [
  {
    row: 12,
    symptom: 'Suspend data over the limit is refused, and the limit counts encoded bytes',
    on: both,
    lms: (standard) => ({
      quirk: {},
      holds({ lms }) {
        const { set } = names[standard];
        const sent = lms
          .logs()
          .flat()
          .filter((call) => call.startsWith(`${set} ${suspendData}=`));
        const values = sent.map((call) => call.slice(call.indexOf('=') + 1));
        expect(values.length).toBeGreaterThan(0);
        expect(values.filter((value) => encodeURIComponent(value) !== value || value.length > 3500)).toEqual(
          [],
        );
      },
    }),
  },
  {
    row: 12,
    symptom: 'The bookmark is refused',
    on: both,
    records: 'some',
    lms: (standard) => ({ quirk: refusing(standard, (element) => element === names[standard].location) }),
  },
  {
    row: 13,
    symptom: 'Suspend data is cut off',
    on: both,
    records: 'some',
    lms: (standard) => ({
      quirk: {
        runTime: () => ({
          keeps: (element, value) => (element === suspendData ? value.slice(0, 45) : value),
        }),
      },
      holds: ({ lms }) => expect(lms.held.values[names[standard].location]).toMatch(/^[\x20-\x7e]+$/),
    }),
  },
  {
    row: 13,
    symptom: 'Suspend data is encoded once more',
    on: both,
    records: 'some',
    lms: () => ({
      quirk: {
        runTime: () => ({
          keeps: (element, value) => (element === suspendData ? value.replaceAll('~', '%7E') : value),
        }),
      },
    }),
  },
  {
    row: 13,
    symptom: 'Suspend data is that of the session before',
    on: both,
    keeps: 'never',
    // What is decided twice fills up the list of interactions.
    records: 'some',
    lms() {
      const kept: string[] = [];
      return {
        quirk: {
          opens: ({ values }) => ({ ...values, [suspendData]: kept.at(-2) ?? '' }),
          closes: ({ values }) => void kept.push(values[suspendData] ?? ''),
        },
      };
    },
  },
  {
    row: 14,
    symptom: 'There are no interactions',
    on: both,
    records: 'none',
    lms: () => ({
      quirk: { runTime: () => ({ lacks: (element) => /interactions/.test(element) }) },
      holds({ lms }) {
        const errors = lms.sessions.flatMap((session) => session.errors);
        expect(errors.filter((error) => /interactions/.test(error) && !/_children$/.test(error))).toEqual([]);
      },
    }),
  },
  {
    row: 14,
    symptom: 'Interactions have no _count, and objectives neither',
    on: both,
    records: 'none',
    lms: () => ({
      quirk: {
        runTime: () => ({ answers: (_, result, element) => (/_count$/.test(element) ? '' : result) }),
      },
    }),
  },
  {
    row: 15,
    symptom: 'What is set of interactions is refused',
    on: both,
    records: 'some',
    lms: (standard) => ({
      quirk: refusing(standard, (element) => /interactions\.\d+\.(?!id)/.test(element)),
    }),
  },
  {
    row: 15,
    symptom: 'No interaction is taken at all',
    on: both,
    records: 'some',
    lms: (standard) => ({ quirk: refusing(standard, (element) => /interactions/.test(element)) }),
  },
  {
    row: 16,
    symptom: 'An option has one character',
    on: ['scorm12'],
    lms: () => ({
      quirk: {},
      holds({ lms }) {
        const { values } = lms.held;
        const isChoice = (element: string) =>
          /\d\.(student_response|correct_responses\.\d+\.pattern)$/.test(element) &&
          values[element.replace(/(?<=interactions\.\d+\.).*/, 'type')] === 'choice';
        const answers = Object.keys(values).filter(isChoice);
        expect(answers.length).toBeGreaterThan(0);
        for (const element of answers) expect(values[element]).toMatch(/^[a-z0-9](,[a-z0-9])*$/);
      },
    }),
  },
  {
    row: 29,
    symptom: 'Whatever is not ASCII comes back garbled',
    on: both,
    lms: (standard) => ({
      quirk: {
        runTime: () => ({ keeps: (_, value) => Buffer.from(value, 'utf8').toString('latin1') }),
        opens: ({ values, launches }) => ({
          ...values,
          [names[standard].learnerName]: launches % 2 === 0 ? 'Touré, Aïssata' : 'TourÃ©, AÃ¯ssata',
        }),
      },
      holds({ lms }) {
        const sent = lms
          .logs()
          .flat()
          .filter((call) => !/description/.test(call));
        expect(sent.filter((call) => !/^[\x20-\x7e]*$/.test(call))).toEqual([]);
      },
    }),
  },
];
